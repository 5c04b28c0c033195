package io.salesmanager.console.rulebook.impact;

import io.quarkus.qute.TemplateExtension;
import io.salesmanager.improve.impact.Impact;
import io.salesmanager.improve.impact.Impact.Amount;
import io.salesmanager.improve.impact.Impact.Money;
import io.salesmanager.improve.impact.Impact.Numbers;
import io.salesmanager.improve.impact.cause.Cause;
import io.salesmanager.improve.impact.run.ImpactState;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How the pages write impacts. */
@TemplateExtension
final class ImpactWords {
    private ImpactWords() {}

    /** What a running comparison is doing. */
    static String progress(ImpactState impact) {
        var phase = impact.phase();
        if (phase == null) {
            return "";
        }
        return switch (phase) {
            case WAITING -> "It waits for another one to end.";
            case MEASURING -> "It measures what is usual in the company.";
            case DECIDING ->
                "%s deals are decided by both, %s get another verdict so far."
                        .formatted(number(impact.deals()), number(impact.flips()));
        };
    }

    static boolean running(ImpactState impact) {
        return impact.state() == ImpactState.State.RUNNING;
    }

    /** Such as {@code EUR 48,000 and USD 1,200}; empty where no amount is known. */
    static String shown(List<Amount> amounts) {
        return amounts.stream()
                .map(amount -> money(amount.currency(), amount.amount()))
                .collect(Collectors.joining(" and "));
    }

    /** Such as {@code 12 of 340 (3.5%)}. */
    static String flippedOfOpen(Numbers numbers) {
        return "%s of %s%s"
                .formatted(number(numbers.openFlips()), number(numbers.open()), percent(numbers.openShare()));
    }

    /** Such as {@code EUR 48,000 of 1,200,000 (4%)}. */
    static String flippedAmounts(Numbers numbers) {
        return numbers.amounts().stream()
                .filter(money -> money.flipped().signum() != 0)
                .map(ImpactWords::flipped)
                .collect(Collectors.joining(", "));
    }

    static String words(Cause.Kind kind) {
        return switch (kind) {
            case RULE_ADDED -> "new rule";
            case RULE_REMOVED -> "rule that is gone";
            case RULE_CHANGED -> "changed rule";
            case RULE_ON -> "rule that speaks now";
            case RULE_OFF -> "rule that is silent now";
            case DIAL -> "dial";
            case PLAYBOOK -> "playbook";
        };
    }

    static boolean isRule(Cause.Kind kind) {
        return kind != Cause.Kind.DIAL && kind != Cause.Kind.PLAYBOOK;
    }

    /** The version that has the rule. */
    static String home(Impact.Responsible one, Impact impact) {
        return one.kind() == Cause.Kind.RULE_REMOVED ? impact.before() : impact.after();
    }

    static String home(Impact.Voice one, Impact impact) {
        return one.change() == Impact.Change.GONE ? impact.before() : impact.after();
    }

    /** What became of the rule; empty where it reads as before. */
    static String words(Impact.Voice voice) {
        return switch (voice.change()) {
            case NEW -> "new";
            case GONE -> "taken away";
            case CHANGED -> "changed";
            case SAME -> "";
        };
    }

    static String shown(Impact.Group group) {
        return group.name() != null ? group.name() : group.id() != null ? group.id() : "not known";
    }

    /** A team by its name, where the viewer may know it. */
    static String named(Impact.Group group, Map<String, String> teams) {
        var id = group.id();
        return id == null ? shown(group) : teams.getOrDefault(id, shown(group));
    }

    /** Such as {@code EUR 48,000}; empty where the amount is not known. */
    static String money(Impact.Example example) {
        return example.amount() == null ? "" : money(example.currency(), example.amount());
    }

    private static String flipped(Money money) {
        return "%s of %s%s"
                .formatted(money(money.currency(), money.flipped()), number(money.open()), percent(money.share()));
    }

    private static String money(@Nullable String currency, BigDecimal amount) {
        return currency == null ? number(amount) : currency + " " + number(amount);
    }

    private static String number(Number number) {
        return NumberFormat.getIntegerInstance(Locale.ENGLISH).format(number);
    }

    private static String percent(@Nullable Double share) {
        if (share == null) {
            return "";
        }
        var format = NumberFormat.getPercentInstance(Locale.ENGLISH);
        format.setMaximumFractionDigits(1);
        return " (" + format.format(share) + ")";
    }
}
