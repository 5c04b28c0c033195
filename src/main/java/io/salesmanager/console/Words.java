package io.salesmanager.console;

import io.quarkus.qute.TemplateExtension;
import io.salesmanager.advice.Decision;
import io.salesmanager.advice.Reason;
import io.salesmanager.advice.Reason.FactShown;
import io.salesmanager.advice.Strength;
import io.salesmanager.advice.WhyNot;
import io.salesmanager.crm.escalation.Escalation;
import io.salesmanager.inspection.shown.Said;
import io.salesmanager.journal.DecisionQuery.Order;
import io.salesmanager.playbook.Channel;
import io.salesmanager.playbook.ResolvedDials.DialSetting;
import io.salesmanager.playbook.Verdict;
import jakarta.ws.rs.core.UriBuilder;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How the pages write values. */
@TemplateExtension
public final class Words {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter DUE =
            DateTimeFormatter.ofPattern("EEE d MMM uuuu, HH:mm xxx", Locale.ENGLISH);
    private static final DateTimeFormatter INSTANT = DateTimeFormatter.ofPattern(
                    "d MMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private Words() {}

    public static String words(Verdict verdict) {
        return verdict == Verdict.NONE ? "No verdict" : capitalised(verdict.name());
    }

    static String words(Order order) {
        return switch (order) {
            case URGENCY -> "Most urgent";
            case AMOUNT -> "Largest amount";
            case CLOSE_DATE -> "Close date";
            case NEXT_TOUCH -> "Next touch";
            case DECIDED -> "Decided last";
        };
    }

    /** What the order of a list means. */
    static String explained(Order order) {
        return switch (order) {
            case URGENCY ->
                "The most urgent first: Revisit, then Qualify, Undecided, Disqualify, Archive and Postpone; within each the earliest touch of a rep, then the largest amount.";
            case AMOUNT ->
                "The largest amount first, deals without one last; amounts are not converted between currencies.";
            case CLOSE_DATE -> "The earliest close date first, deals without one last.";
            case NEXT_TOUCH -> "The earliest next touch first, deals that ask for none last.";
            case DECIDED -> "The latest decision first.";
        };
    }

    /** Name of the colour of a verdict in the style sheet. */
    static String colour(Verdict verdict) {
        return verdict.name().toLowerCase(Locale.ROOT);
    }

    /** From or until which day a verdict holds; empty where it names none. */
    static String when(Decision decision) {
        var day = decision.until();
        return day == null ? "" : (decision.verdict() == Verdict.REVISIT ? "from " : "until ") + DAY.format(day);
    }

    /** Address of the page of a reason's rule, with the facts of the decision; of one that was not recorded, without. */
    static String page(Reason reason, Decision decision) {
        return decision.id() == null
                ? rulePage(reason.rule(), "version", decision.rulebook())
                : rulePage(reason.rule(), "decision", decision.id());
    }

    public static String page(WhyNot.Way way, String decisionId) {
        return rulePage(way.rule(), "decision", decisionId);
    }

    private static String rulePage(String rule, String parameter, String value) {
        return UriBuilder.fromPath("/rulebook/rules/{rule}")
                .queryParam(parameter, "{value}")
                .build(rule, value)
                .toString();
    }

    /** Whether the deal is not to be worked on, so that what to find out next can wait. */
    static boolean givenUp(Decision decision) {
        return decision.verdict() == Verdict.ARCHIVE || decision.verdict() == Verdict.DISQUALIFY;
    }

    public static String words(Strength strength) {
        return strength.name().toLowerCase(Locale.ROOT);
    }

    static String words(Channel channel) {
        return channel == Channel.EMAIL ? "E-mail" : capitalised(channel.name());
    }

    public static String shown(LocalDate day) {
        return DAY.format(day);
    }

    /** A time of day at the buyer's place. */
    static String shown(OffsetDateTime due) {
        return DUE.format(due);
    }

    static String shown(Instant instant) {
        return INSTANT.format(instant);
    }

    /** Such as {@code 1 deal} and {@code 2 deals}. */
    public static String counted(Number count, String one) {
        return Said.count(count.longValue(), one);
    }

    public static String stateWords(Escalation escalation) {
        return capitalised(escalation.state().name());
    }

    public static String money(Escalation escalation) {
        return money(escalation.amount(), escalation.currency());
    }

    /** Such as {@code EUR 48,000}; empty where the amount is not known. */
    static String money(DealHead deal) {
        return money(deal.amount(), deal.currency());
    }

    private static String money(@Nullable BigDecimal amount, @Nullable String currency) {
        if (amount == null) {
            return "";
        }
        var number = NumberFormat.getIntegerInstance(Locale.ENGLISH).format(amount);
        return currency == null ? number : currency + " " + number;
    }

    public static String shown(FactShown fact) {
        var value = fact.value();
        if (value == null) {
            return "unknown";
        }
        return value instanceof LocalDate day ? shown(day) : String.valueOf(value);
    }

    /** Such as {@code 30 days}. */
    public static String shown(DialSetting dial) {
        var format = NumberFormat.getInstance(Locale.ENGLISH);
        return (format.format(dial.value()) + " " + dial.unit()).strip();
    }

    static boolean met(WhyNot.Judged condition) {
        return condition.outcome() == WhyNot.Outcome.MET;
    }

    static String outcomeWords(WhyNot.Judged condition) {
        return switch (condition.outcome()) {
            case MET -> "yes";
            case UNKNOWN -> "not known";
            case FAILED -> "no";
        };
    }

    /** The first twelve digits of a version, enough to tell two apart. */
    static String brief(String version) {
        var digits = version.substring(version.indexOf(':') + 1);
        return digits.substring(0, Math.min(12, digits.length()));
    }

    private static String capitalised(String name) {
        return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
