package io.salesmanager.engine;

import io.salesmanager.advice.Strength;
import io.salesmanager.engine.rule.AdmittedRule;
import io.salesmanager.engine.rule.AdmittedRule.AdmittedPattern;
import io.salesmanager.engine.rule.AdmittedRule.Off;
import io.salesmanager.engine.rule.Condition;
import io.salesmanager.sales.dictionary.FactType;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a rule without running it.
 *
 * @param conditions as the author wrote them
 * @param facts names of the facts it reads
 * @param enabled whether it is not switched off for good
 * @param off why and where it is switched off, perhaps until a day; null where it is on
 * @param dials names of the dials it reads, in its conditions, its advice and its sentence
 * @param file below the rules folder
 * @param line in a spreadsheet the row
 * @param sheet of a spreadsheet, else null
 * @param cell of a spreadsheet, else null
 */
public record RuleInfo(
        String id,
        String title,
        Strength strength,
        @Nullable String source,
        @Nullable String owner,
        @Nullable String article,
        boolean enabled,
        @Nullable Off off,
        @Nullable LocalDate effective,
        @Nullable LocalDate expires,
        List<String> conditions,
        List<String> facts,
        List<String> dials,
        String file,
        int line,
        @Nullable String sheet,
        @Nullable String cell) {

    static RuleInfo of(AdmittedRule rule) {
        var conditions = rule.patterns().stream()
                .<Condition<?>>flatMap(pattern -> pattern.conditions().stream())
                .toList();
        return new RuleInfo(
                rule.id(),
                rule.title(),
                rule.strength(),
                rule.source(),
                rule.owner(),
                rule.article(),
                rule.enabled(),
                rule.off(),
                rule.effective(),
                rule.expires(),
                conditions.stream().<String>map(Condition::text).toList(),
                rule.patterns().stream()
                        .flatMap(RuleInfo::facts)
                        .distinct()
                        .sorted()
                        .toList(),
                Stream.concat(
                                conditions.stream().flatMap(condition -> condition.dialNames().stream()),
                                rule.dialsOfAdvice().stream())
                        .distinct()
                        .sorted()
                        .toList(),
                rule.at().file(),
                rule.at().line(),
                rule.at().sheet(),
                rule.at().cell());
    }

    /** As a deal would ask for them: {@code rep.winRate}, whether the pattern is on the deal or on the rep. */
    private static Stream<String> facts(AdmittedPattern<?> pattern) {
        var prefix = pattern.type() == (Object) FactType.OPPORTUNITY
                ? ""
                : pattern.type().name().toLowerCase(Locale.ROOT) + ".";
        return pattern.conditions().stream()
                .flatMap(condition -> condition.factNames().stream())
                .map(name -> prefix + name);
    }
}
