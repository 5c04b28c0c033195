package io.salesmanager.forecast.answer;

import io.salesmanager.inspection.period.Period;
import io.salesmanager.inspection.progress.ProgressReport;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The forecast of a period.
 *
 * @param asOf it is of the end of this day
 * @param counted when the deals were counted, at most five minutes ago
 * @param rulebook by which stages are known
 * @param sentence what to make of it
 * @param notes what to know of it: what is missing, mixed, or left out
 * @param deals how many are won in the period
 * @param money one for each currency, never added up
 * @param goals quotas of the period beside that, one for each currency
 * @param history what it is taken from
 * @param corrections reps whose forecasts were looked at, and what that changed
 * @param prospects open deals, those that the forecast owes most to first
 * @param moreProspects how many more there are
 */
public record ForecastAnswer(
        Period period,
        LocalDate asOf,
        Instant counted,
        @Nullable String rep,
        @Nullable String team,
        String rulebook,
        String sentence,
        List<String> notes,
        Deals deals,
        List<Money> money,
        List<Goal> goals,
        History history,
        List<Correction> corrections,
        List<Prospect> prospects,
        int moreProspects) {

    /**
     * The range of 80%: it ends below {@code p10} and above {@code p90} once in ten times each.
     *
     * @param expected the mean
     * @param holds how often it is meant to hold: 0.8; more often in few whole deals, since it ends on whole numbers
     */
    public record Range(double p10, double p50, double p90, double expected, double holds) {}

    /**
     * Numbers of deals.
     *
     * @param closed won in the period so far
     * @param range with those; null where the history is too short for one
     */
    public record Deals(int closed, int open, @Nullable Range range) {}

    /**
     * In one currency.
     *
     * @param currency null is the company's own
     * @param closed won in the period so far, by {@code closedDeals} deals
     * @param open amounts of all {@code openDeals} open deals
     * @param commit closed, and the open deals that reps commit to for any time
     * @param bestCase commit, and the open deals that reps call best case
     * @param range with what is closed; null where the history is too short for one
     */
    public record Money(
            @Nullable String currency,
            double closed,
            int closedDeals,
            double open,
            int openDeals,
            double commit,
            double bestCase,
            @Nullable Range range) {}

    /**
     * A quota beside the forecast.
     *
     * @param currency null is the company's own
     * @param quota of {@code withQuota} of {@code reps} reps together
     * @param target the quota as far as it is expected of reps who still ramp up
     * @param p10 P10 over the target; like {@code p50} and {@code p90} null without a range in this currency, or a target above 0
     * @param chance share of the runs that reach the target; null where {@code p10} is
     * @param remaining of the target after what is closed
     * @param coverage what is open over what remains; null where nothing remains
     * @param wins how often deals were won in the 365 days before, and {@code needed}, 1 over that: as much has to be open as
     *     {@code needed} times what remains; {@code neededLow} to {@code neededHigh} by the interval of the own win rate
     * @param covered whether coverage is at least what is needed; null where that cannot be said
     */
    public record Goal(
            @Nullable String currency,
            double quota,
            double target,
            int withQuota,
            int reps,
            @Nullable Double p10,
            @Nullable Double p50,
            @Nullable Double p90,
            @Nullable Double chance,
            double remaining,
            @Nullable Double coverage,
            ProgressReport.Wins wins,
            @Nullable Double needed,
            @Nullable Double neededLow,
            @Nullable Double neededHigh,
            @Nullable Boolean covered,
            String sentence) {}

    /**
     * What it is taken from.
     *
     * @param deals known on the day, of which {@code won} were won and {@code notWon} ended otherwise
     * @param since day on which the first was created; null without a deal
     * @param periods as long as what is left of the period, the latest first
     * @param spread by how much good and bad periods differ beyond chance: standard deviation of the common shift of the log odds
     * @param fresh how many deals are expected to be won that do not exist yet
     * @param freshSentence where that comes from
     * @param runs how many runs of the simulation
     */
    public record History(
            int deals,
            int won,
            int notWon,
            @Nullable LocalDate since,
            List<Past> periods,
            double spread,
            double fresh,
            String freshSentence,
            int runs) {}

    /**
     * One past period, forecast by what was known before it.
     *
     * @param before the day at the end of which it is forecast
     * @param from and {@code to}, both included: the days in which wins count
     * @param expected of the deals that were open at the end of {@code before}, {@code won} of them were won
     * @param fresh deals that were created after that and won
     */
    public record Past(LocalDate before, LocalDate from, LocalDate to, double expected, int won, int fresh) {}

    /**
     * @param months that are over, of which a forecast was kept
     * @param expected deals won in them without corrections; {@code won} came
     * @param factor by what the chances are multiplied; 1 where nothing is corrected
     */
    public record Correction(
            String rep, @Nullable String name, double factor, int months, double expected, int won, String sentence) {}

    /**
     * An open deal.
     *
     * @param name of the deal, {@code account} of the buyer and {@code owner} of the rep; null where it has none
     * @param amount null where it is not known
     * @param chance to be won within the period
     * @param won of {@code trials} deals of its size that were at its stage as long
     * @param note what else the chance stands on; null where nothing does
     */
    public record Prospect(
            String id,
            @Nullable String name,
            @Nullable String account,
            @Nullable String rep,
            @Nullable String owner,
            @Nullable String stage,
            int daysInStage,
            @Nullable Double amount,
            @Nullable String currency,
            @Nullable String category,
            double chance,
            int won,
            int trials,
            String because,
            @Nullable String note) {}
}
