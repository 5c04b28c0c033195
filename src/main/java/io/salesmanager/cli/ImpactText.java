package io.salesmanager.cli;

import io.salesmanager.advice.Decision;
import io.salesmanager.improve.impact.Impact;
import io.salesmanager.improve.impact.Impact.Amount;
import io.salesmanager.improve.impact.Impact.Breakdown;
import io.salesmanager.improve.impact.Impact.Example;
import io.salesmanager.improve.impact.Impact.Responsible;
import io.salesmanager.improve.impact.cause.Cause;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What would change, for people at a terminal. */
final class ImpactText {
    private static final int MOST_GROUPS = 10;

    private final PrintWriter out;

    private ImpactText(PrintWriter out) {
        this.out = out;
    }

    static void print(Impact impact, PrintWriter out) {
        new ImpactText(out).print(impact);
    }

    private void print(Impact impact) {
        out.println(impact.summary());
        impact.notes().forEach(out::println);
        out.printf(
                "%,d deals keep their verdict with another day, %,d for other reasons.%n",
                impact.otherUntil(), impact.otherReasons());
        if (impact.flips().isEmpty()) {
            return;
        }
        out.printf("%nVerdicts%n");
        impact.flips()
                .forEach(kind -> out.printf(
                        "  %,6d  %s -> %s%s%n", kind.deals(), kind.from(), kind.to(), amounts(kind.amounts())));
        out.printf("%nWhat makes them%n");
        impact.responsible()
                .forEach(one ->
                        out.printf("  %,6d  %s%s%s%n", one.flips(), words(one), alone(one), amounts(one.amounts())));
        groups("Owners", impact.byOwner());
        groups("Teams", impact.byTeam());
        groups("Product lines", impact.byProductLine());
        groups("Amounts", impact.byAmount());
        out.printf("%nSome of them%n");
        impact.examples().forEach(this::example);
    }

    private void groups(String title, Breakdown breakdown) {
        out.printf("%n%s%n", title);
        breakdown.groups().stream()
                .limit(MOST_GROUPS)
                .forEach(group -> out.printf(
                        "  %,6d of %,d deals  %s%n",
                        group.numbers().flips(),
                        group.numbers().deals(),
                        Objects.requireNonNullElse(group.name(), Objects.requireNonNullElse(group.id(), "unknown"))));
        var more = breakdown.more() + Math.max(0, breakdown.groups().size() - MOST_GROUPS);
        if (more > 0) {
            out.printf("          and %,d more%n", more);
        }
    }

    private void example(Example example) {
        out.printf(
                "  %s%s%s: %s -> %s, by %s%n",
                example.opportunityId(),
                example.name() == null ? "" : " " + example.name(),
                example.amount() == null ? "" : ", " + amount(example.amount(), example.currency()),
                example.from(),
                example.to(),
                example.causes().stream().map(ImpactText::words).collect(Collectors.joining(", ")));
        out.printf("      before: %s%n", said(example.before()));
        out.printf("      after:  %s%n", said(example.after()));
    }

    private static String said(Decision decision) {
        var by = decision.reasons().isEmpty()
                ? ""
                : " (%s)".formatted(decision.reasons().get(0).rule());
        return decision.headline() + by;
    }

    private static String words(Responsible one) {
        return words(one.kind(), one.title() == null ? one.id() : one.id() + " " + one.title(), one.from(), one.to());
    }

    private static String words(Cause cause) {
        return words(cause.kind(), cause.id(), cause.from(), cause.to());
    }

    private static String words(Cause.Kind kind, String id, @Nullable String from, @Nullable String to) {
        return switch (kind) {
            case DIAL -> "dial %s %s -> %s".formatted(id, from, to);
            case PLAYBOOK -> "playbook: " + id;
            case RULE_ADDED -> "new rule " + id;
            case RULE_REMOVED -> "rule %s, which is gone".formatted(id);
            case RULE_ON -> "rule %s, now in effect".formatted(id);
            case RULE_OFF -> "rule %s, no longer in effect".formatted(id);
            case RULE_CHANGED ->
                from == null
                        ? "changed rule " + id
                        : "rule %s, %s -> %s".formatted(id, from.toLowerCase(Locale.ROOT), lower(to));
        };
    }

    private static String lower(@Nullable String text) {
        return text == null ? "" : text.toLowerCase(Locale.ROOT);
    }

    private static String alone(Responsible one) {
        return one.alone() == one.flips() ? "" : " (%,d of them with nothing else)".formatted(one.alone());
    }

    private static String amounts(List<Amount> amounts) {
        return amounts.isEmpty()
                ? ""
                : amounts.stream()
                        .map(amount -> amount(amount.amount(), amount.currency()))
                        .collect(Collectors.joining(" and ", ", ", ""));
    }

    private static String amount(BigDecimal amount, @Nullable String currency) {
        return "%,.0f%s".formatted(amount, currency == null ? "" : " " + currency);
    }
}
