package io.salesmanager.sales.dictionary;

import io.salesmanager.sales.Rep;
import io.salesmanager.sales.history.Answers;
import io.salesmanager.sales.history.RepHistory;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a rule can ask of a rep. */
final class RepFacts {
    private RepFacts() {}

    static FactType<Rep> type() {
        var facts = new FactType.Catalogue<Rep>();
        facts.text("id", "r-1", "The CRM's id of the rep.", field(RepHistory::id))
                .text("name", "Ada Example", "The rep's name.", field(RepHistory::name))
                .text("role", "account executive", "The rep's role.", field(RepHistory::role))
                .constant(
                        "employment",
                        Answers.Employment.class,
                        "Employed, freelance or fractional.",
                        field(RepHistory::employment))
                .day("hireDate", "2025-09-01", "First day of work.", field(RepHistory::hireDate))
                .text("teamId", "t-2", "The team.", field(RepHistory::teamId))
                .text("managerId", "m-1", "The nearest manager.", RepFacts::manager)
                .text("region", "Central", "The rep's region.", field(RepHistory::region))
                .text("division", "Commercial", "The rep's division.", field(RepHistory::division))
                .boxed("capacityHours", "hours a week", "20", "Selling hours a week.", field(RepHistory::capacityHours))
                .boxed(
                        "forecastBias",
                        "ratio",
                        "0.1",
                        "Forecast over outcome minus 1; above 0 is too high.",
                        field(RepHistory::forecastBias))
                .from("fields", false)
                .number("tenureDays", "days", "400", "Days since the first day of work.", Rep::tenureDays)
                .flag("ramping", "Whether the rep is still within the playbook's ramp.", Rep::ramping)
                .from("opportunities", true)
                .number("openOpportunities", "count", "24", "Open deals the rep owns.", Rep::openOpportunities)
                .number("winRate", "0 to 1", "0.28", "Won over closed deals of the last 365 days.", Rep::winRate)
                .number("winRateCount", "count", "90", "How many closed deals that is.", Rep::winRateCount)
                .number("averageDealSize", "money", "18000", "Mean amount of those won.", Rep::averageDealSize)
                .number("cycleDays", "days", "70", "Mean days from creation to win.", Rep::cycleDays)
                .number(
                        "velocity",
                        "money a day",
                        "1200",
                        "Open deals x average size x win rate / cycle.",
                        Rep::velocity)
                .number(
                        "newBusinessShare",
                        "0 to 1",
                        "0.7",
                        "Share of wins that were new business.",
                        Rep::newBusinessShare)
                .number("expansionShare", "0 to 1", "0.2", "Share of wins that were expansion.", Rep::expansionShare)
                .number("wonCount", "count", "25", "How many wins these stand on.", Rep::wonCount)
                .number("adherence", "ratio", "0.6", "Touches over planned touches on open deals.", Rep::adherence)
                .from("quotas", true)
                .number("quota", "money", "250000", "Quota of the current period.", Rep::quota)
                .number("attainment", "ratio", "0.8", "Won in the period over quota.", Rep::attainment)
                .number("coverage", "ratio", "2.5", "Open amount over what is left of the quota.", Rep::coverage)
                .from("coachingSessions", true)
                .number(
                        "daysSinceCoaching",
                        "days",
                        "20",
                        "Days since the last coaching session.",
                        Rep::daysSinceCoaching)
                .from("certificates", true);
        facts.function(new Fact.FlagOfText<>(
                "certificate",
                facts.described(
                        "Whether a certificate is held and valid, as in certificate(\"platform\").", "", true, "true"),
                Rep::certificate));
        facts.from("quizResults", true);
        facts.function(new Fact.NumberOfText<>(
                "quiz",
                facts.described("Latest score in a quiz, as in quiz(\"discovery\").", "0 to 100", true, "85"),
                Rep::quiz));
        return facts.type("Rep", Rep.class);
    }

    private static @Nullable String manager(Rep rep) {
        var known = rep.known();
        var chain = known == null ? null : known.managers();
        return chain == null || chain.isEmpty() ? null : chain.get(0);
    }

    private static <V> Function<Rep, @Nullable V> field(Function<RepHistory, @Nullable V> read) {
        return rep -> rep.known() == null ? null : read.apply(rep.known());
    }
}
