package io.salesmanager.rulebook;

import io.salesmanager.engine.RuleInfo;
import io.salesmanager.sales.dictionary.Fact;
import io.salesmanager.sales.dictionary.FactType;
import java.util.ArrayList;
import java.util.List;

/**
 * One entry of the dictionary of facts.
 *
 * @param of the type a pattern names, such as {@code Opportunity}
 * @param values what it can be, where that is a closed set
 * @param unknown whether it can be unknown
 * @param from the stream it comes from, or {@code fields}
 * @param rules ids of the active rules that read it
 */
public record FactView(
        String of,
        String name,
        String type,
        String unit,
        List<String> values,
        boolean unknown,
        String from,
        String example,
        String meaning,
        List<String> rules) {

    static List<FactView> all(List<RuleInfo> rules) {
        var views = new ArrayList<FactView>();
        for (var type : FactType.all()) {
            addAll(type, rules, views);
        }
        return views;
    }

    private static <T> void addAll(FactType<T> type, List<RuleInfo> rules, List<FactView> views) {
        for (var fact : type.inOrder()) {
            var description = fact.description();
            views.add(new FactView(
                    type.name(),
                    fact.name(),
                    kind(fact),
                    description.unit(),
                    values(fact),
                    description.unknown(),
                    description.from(),
                    description.example(),
                    description.meaning(),
                    rules.stream()
                            .filter(rule -> reads(rule, type, fact.name()))
                            .map(RuleInfo::id)
                            .toList()));
        }
    }

    private static boolean reads(RuleInfo rule, FactType<?> type, String fact) {
        var prefix = type == (Object) FactType.OPPORTUNITY
                ? ""
                : Character.toLowerCase(type.name().charAt(0)) + type.name().substring(1) + ".";
        return rule.facts().stream()
                .anyMatch(read -> read.equals(prefix + fact) || read.startsWith(prefix + fact + "("));
    }

    private static String kind(Fact<?> fact) {
        if (fact instanceof Fact.OfNumber || fact instanceof Fact.NumberOfNumber || fact instanceof Fact.NumberOfText) {
            return "number";
        }
        if (fact instanceof Fact.OfFlag || fact instanceof Fact.FlagOfText) {
            return "yes or no";
        }
        if (fact instanceof Fact.OfDay) {
            return "day";
        }
        return fact instanceof Fact.OfTexts ? "texts" : fact instanceof Fact.OfEnum ? "constant" : "text";
    }

    private static List<String> values(Fact<?> fact) {
        return fact instanceof Fact.OfEnum<?> constant ? constant.values() : List.of();
    }
}
