package io.salesmanager.advice;

import io.salesmanager.playbook.ResolvedDials.DialSetting;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a rule spoke.
 *
 * @param rule its id, the first word of its name, such as {@code PP-010}
 * @param title the rest of its name
 * @param because the author's sentence with the deal's real numbers in it
 * @param conditions every condition of the rule with the facts and dials that met it
 * @param source where the practice comes from
 * @param owner who keeps the rule
 * @param article the mentor's article that explains it
 * @param at file and line
 */
public record Reason(
        String rule,
        String title,
        Strength strength,
        String because,
        List<ConditionShown> conditions,
        @Nullable String source,
        @Nullable String owner,
        @Nullable String article,
        String at) {

    public Reason withoutConditions() {
        return conditions.isEmpty()
                ? this
                : new Reason(rule, title, strength, because, List.of(), source, owner, article, at);
    }

    /**
     * One condition as the author wrote it, and the values it was judged by.
     *
     * @param facts value of each fact in it, null for unknown
     * @param dials value of each dial in it and where that was set
     */
    public record ConditionShown(String text, List<FactShown> facts, List<DialSetting> dials, boolean met) {}

    public record FactShown(String name, @Nullable Object value) {}
}
