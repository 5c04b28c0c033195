package io.salesmanager.improve.health;

import io.salesmanager.improve.health.RuleHealth.Remark.Kind;
import io.salesmanager.platform.Problem;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/** How a list of rules is sorted: by name, by a number, or those first that have a remark. */
enum HealthOrder {
    RULE(Comparator.comparing(RuleHealth::rule)),
    FIRED(most(RuleHealth::fired)),
    DECIDED(most(RuleHealth::decided)),
    OVERRIDDEN(most(RuleHealth::overridden)),
    FINDINGS(most(RuleHealth::findings)),
    LAST_FIRED(Comparator.comparing(RuleHealth::lastFired, Comparator.nullsLast(Comparator.<LocalDate>reverseOrder()))),
    NEVER_FIRED(first(Kind.NEVER_FIRED)),
    ALWAYS_OVERRIDDEN(first(Kind.ALWAYS_OVERRIDDEN)),
    WITHOUT_EXAMPLES(first(Kind.WITHOUT_EXAMPLES)),
    FEW_DECISIONS(first(Kind.FEW_DECISIONS));

    private final Comparator<RuleHealth> comparator;

    HealthOrder(Comparator<RuleHealth> comparator) {
        this.comparator = comparator;
    }

    List<RuleHealth> sorted(List<RuleHealth> rules) {
        return rules.stream().sorted(comparator.thenComparing(RuleHealth::rule)).toList();
    }

    /** @throws Problem 422 for a name that is none */
    static HealthOrder of(String name) {
        return Arrays.stream(values())
                .filter(order -> order.word().equals(name))
                .findFirst()
                .orElseThrow(() -> Problem.ofField(
                        "bad-sort",
                        "sort",
                        "Rules are not sorted by '%s'.".formatted(name),
                        "Send one of: %s."
                                .formatted(Arrays.stream(values())
                                        .map(HealthOrder::word)
                                        .collect(Collectors.joining(", ")))));
    }

    private String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Comparator<RuleHealth> most(ToIntFunction<RuleHealth> number) {
        return Comparator.comparingInt(number).reversed();
    }

    private static Comparator<RuleHealth> first(Kind kind) {
        return Comparator.comparing(rule -> !rule.has(kind));
    }
}
