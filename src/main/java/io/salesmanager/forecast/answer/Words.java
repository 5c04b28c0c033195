package io.salesmanager.forecast.answer;

import io.salesmanager.forecast.chance.History;
import io.salesmanager.forecast.figure.Outlook;
import io.salesmanager.forecast.figure.Outlook.Rated;
import io.salesmanager.forecast.figure.Question;
import io.salesmanager.forecast.kept.Bias;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a forecast says in words. */
final class Words {
    private static final int FEW = 10;
    private static final double PERCENT = 100;
    private static final long EIGHT_OF_TEN = 80;
    private static final double EVEN = 0.005;
    private static final List<String> SIZES = List.of("small ", "middle-sized ", "large ", "");

    private final Question question;
    private final Outlook outlook;
    private final @Nullable History history;

    Words(Question question, Outlook outlook, @Nullable History history) {
        this.question = question;
        this.outlook = outlook;
        this.history = history;
    }

    String sentence(boolean hasRange) {
        var period = question.period().name();
        if (history == null) {
            return "%s is over: %s won%s."
                    .formatted(period, deals(outlook.closedDeals()), listed(money -> amount(money, money.closed())));
        }
        var so = outlook.closedDeals() == 0
                ? "nothing is won yet"
                : "%s won so far%s"
                        .formatted(deals(outlook.closedDeals()), listed(money -> amount(money, money.closed())));
        if (!hasRange) {
            return "%s: %s. There is too little history for a range.".formatted(period, so);
        }
        if (outlook.isEmpty()) {
            return "%s: there is nothing to forecast: no deal is open, none was won, and of past periods none tells of new ones."
                    .formatted(period);
        }
        var range = outlook.deals();
        return "%s will end with %s, most likely about %s%s; %s. %s"
                .formatted(
                        period,
                        fromTo(range.p10(), range.p90()) + " deals won",
                        whole(range.p50()),
                        listed(money -> "%s%s"
                                .formatted(
                                        fromTo(
                                                money.range().p10(),
                                                money.range().p90()),
                                        unit(money))),
                        so,
                        history.periods(question.of()).isEmpty()
                                ? "No past period could be compared, so do not rely on the range: it is too narrow, and new deals come on top."
                                : holds(range));
    }

    /** Ranges in money hold in eight of ten; those of few deals end on whole numbers and hold more often. */
    private String holds(Outlook.Range deals) {
        var often = Math.round(deals.holds() * PERCENT);
        return often <= EIGHT_OF_TEN
                ? "Eight of ten such ranges are meant to hold."
                : "Eight of ten such ranges%s are meant to hold; %d of 100 in deals, since they end on whole numbers."
                        .formatted(outlook.money().isEmpty() ? "" : " in money", often);
    }

    List<String> notes(boolean hasRange, boolean isPast, boolean isWithoutQuota, boolean isNobody) {
        var notes = new ArrayList<String>();
        if (isNobody) {
            notes.add("No rep is known whose deals these are.");
        }
        if (!hasRange && history != null) {
            notes.add("A range needs %d deals won and %d that ended otherwise; by %s there were %d and %d."
                    .formatted(Enough.FEWEST, Enough.FEWEST, question.asOf(), history.won(), history.notWon()));
        }
        if (hasRange && history != null && history.periods(question.of()).isEmpty()) {
            notes.add(
                    "The history is too short to compare the forecast with a past period: how much periods differ is assumed, and"
                            + " deals that do not exist yet count for nothing.");
        }
        if (outlook.money().size() > 1) {
            notes.add(
                    "Amounts are in %d currencies (%s) and are not converted: each has figures of its own, and there is no sum."
                            .formatted(
                                    outlook.money().size(),
                                    outlook.money().stream()
                                            .map(money -> money.currency().isEmpty() ? "none named" : money.currency())
                                            .collect(Collectors.joining(", "))));
        }
        if (outlook.unplaced() > 0) {
            notes.add("%s not count: the stage, or since when it is there, is not known."
                    .formatted(verb(outlook.unplaced(), "does", "do")));
        }
        if (outlook.withoutAmount() > 0) {
            notes.add("%s no amount: counted as deals, not as money."
                    .formatted(verb(outlook.withoutAmount(), "has", "have")));
        }
        if (history != null && outlook.prospects().isEmpty() && outlook.unplaced() == 0) {
            notes.add("No deal is open.");
        }
        if (isWithoutQuota) {
            notes.add("There is no quota within %s to compare with; quotas for other spans of days do not count."
                    .formatted(question.period().name()));
        }
        if (isPast) {
            notes.add(
                    "As of a past day: stages and ends are as they were then; amounts, owners and forecast categories as they are now.");
        }
        return notes;
    }

    String fresh() {
        if (history == null) {
            return "The period is over.";
        }
        var spread = outlook.spread();
        return spread.periods() == 0
                ? "No past period tells how many deals are created and won within %d days."
                        .formatted(question.horizon().within())
                : "In the last %d periods as long as this one, %s created and won within it: %s a period."
                        .formatted(
                                spread.periods(),
                                spread.freshWon() == 1 ? "1 deal was" : "%,d deals were".formatted(spread.freshWon()),
                                String.format(Locale.ROOT, "%.1f", spread.fresh()));
    }

    String because(Rated rated, @Nullable String stage) {
        var chance = rated.chance();
        var where = stage == null
                ? "open for %d days (their stages are not known)".formatted(rated.daysInStage())
                : "still at %s after %d days".formatted(stage, rated.daysInStage());
        var horizon = question.horizon();
        var when = horizon.after() == 0
                ? "within the next %d days".formatted(horizon.within())
                : "between %d and %d days later".formatted(horizon.after() + 1, horizon.within());
        var of = "Of %,d %sdeals that were %s, %,d were won %s."
                .formatted(chance.trials(), SIZES.get(rated.prospect().trail().size()), where, chance.won(), when);
        var note = note(rated);
        return note == null ? of : of + " " + note;
    }

    /** What else the chance stands on; null where nothing does. */
    @Nullable String note(Rated rated) {
        var chance = rated.chance();
        var few = chance.trials() < FEW ? "So the chance leans on deals of other sizes and ages." : "";
        var corrected = Math.abs(rated.share() - chance.share()) < EVEN
                ? ""
                : "Corrected from %s for the rep's past forecasts.".formatted(percent(chance.share()));
        var note = (few + " " + corrected).strip();
        return note.isEmpty() ? null : note;
    }

    static String ofBias(String name, Bias bias) {
        var so = "%s: in the last %s with a kept forecast, %s deals were expected and %,.0f came"
                .formatted(
                        name,
                        bias.months() == 1 ? "month" : bias.months() + " months",
                        String.format(Locale.ROOT, "%.1f", bias.expected()),
                        bias.won());
        if (bias.sameDirection() < Bias.FEWEST_MONTHS) {
            return "%s. Nothing is corrected before %d months in a row miss in the same direction."
                    .formatted(so, Bias.FEWEST_MONTHS);
        }
        var run = "the latest %d were too %s".formatted(bias.sameDirection(), bias.isRunTooHigh() ? "high" : "low");
        if (!bias.isCorrected()) {
            return "%s; %s, all months together were not. Nothing is corrected.".formatted(so, run);
        }
        return String.format(
                Locale.ROOT,
                "%s; %s: the chances are multiplied by %.2f, drawn towards 1 as far as reps differ by chance alone.",
                so,
                run,
                bias.factor());
    }

    private interface Figure {
        String of(Outlook.Money money);
    }

    private String listed(Figure figure) {
        return outlook.money().isEmpty()
                ? ""
                : outlook.money().stream().map(figure::of).collect(Collectors.joining(" and ", ", ", ""));
    }

    private String amount(Outlook.Money money, double amount) {
        return whole(amount) + unit(money);
    }

    /** Among several, amounts without a currency are told apart too. */
    private String unit(Outlook.Money money) {
        if (!money.currency().isEmpty()) {
            return " " + money.currency();
        }
        return outlook.money().size() == 1 ? "" : " without a currency";
    }

    private static String fromTo(double low, double high) {
        return whole(low).equals(whole(high)) ? whole(low) : whole(low) + " to " + whole(high);
    }

    private static String whole(double number) {
        return String.format(Locale.ROOT, "%,.0f", number);
    }

    private static String deals(int count) {
        return count == 1 ? "1 deal was" : "%,d deals were".formatted(count);
    }

    private static String verb(int count, String one, String many) {
        return count == 1 ? "1 open deal " + one : "%,d open deals %s".formatted(count, many);
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.0f%%", share * PERCENT);
    }
}
