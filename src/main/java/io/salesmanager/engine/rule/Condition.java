package io.salesmanager.engine.rule;

import io.salesmanager.advice.Reason.ConditionShown;
import io.salesmanager.advice.Reason.FactShown;
import io.salesmanager.playbook.ResolvedDials;
import io.salesmanager.playbook.ResolvedDials.DialSetting;
import io.salesmanager.playbook.source.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * One condition of a rule, ready to run.
 *
 * @param meaning the same for conditions that mean the same, however they are written; those are tested once for all rules
 * @param text as the author wrote it, in one line
 * @param dialsOf the dials as they stand for a fact
 */
public record Condition<T>(
        String meaning,
        String text,
        Location at,
        Test<T> test,
        List<FactUse<T>> facts,
        List<DialUse> dials,
        Function<T, ResolvedDials> dialsOf) {

    /** As everyone would write it, so that it can be read again without the author's comments and blanks. */
    public String canonical() {
        return meaning.substring(meaning.indexOf(": ") + 2);
    }

    /** Names of the facts it reads. */
    public List<String> factNames() {
        return facts.stream().map(FactUse::name).toList();
    }

    /** Names of the dials it reads. */
    public List<String> dialNames() {
        return dials.stream().map(DialUse::name).toList();
    }

    /** The condition with the values it was judged by. */
    public ConditionShown shown(T of, boolean met) {
        return new ConditionShown(text, values(of), settings(of), met);
    }

    private List<FactShown> values(T of) {
        if (facts.size() == 1) {
            var use = facts.get(0);
            return List.of(new FactShown(use.name(), use.shown().apply(of)));
        }
        var values = new ArrayList<FactShown>(facts.size());
        for (var use : facts) {
            values.add(new FactShown(use.name(), use.shown().apply(of)));
        }
        return values;
    }

    private List<DialSetting> settings(T of) {
        if (dials.isEmpty()) {
            return List.of();
        }
        var resolved = dialsOf.apply(of);
        if (dials.size() == 1) {
            return resolved.settingAlone(dials.get(0).index());
        }
        var settings = new ArrayList<DialSetting>(dials.size());
        for (var dial : dials) {
            settings.add(resolved.setting(dial.index()));
        }
        return settings;
    }
}
