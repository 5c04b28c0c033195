package io.salesmanager.sales.dictionary;

import io.salesmanager.playbook.Motion;
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
                .text("hireSource", "referral", "Where the rep was found.", field(RepHistory::hireSource))
                .text("teamId", "t-2", "The team.", field(RepHistory::teamId))
                .text("managerId", "m-1", "The nearest manager.", RepFacts::manager)
                .text("directorId", "m-9", "The manager's manager.", RepFacts::director)
                .texts(
                        "managers",
                        "[m-1, m-9]",
                        "The chain of managers, the nearest first.",
                        field(RepHistory::managers))
                .text("region", "Central", "The rep's region.", field(RepHistory::region))
                .text("division", "Commercial", "The rep's division.", field(RepHistory::division))
                .constant(
                        "territoryMotion",
                        Motion.class,
                        "What the territory is to be worked for, as whoever cut it says.",
                        field(RepHistory::territoryMotion))
                .day(
                        "territorySince",
                        "2026-01-01",
                        "First day on which the rep had the territory.",
                        field(RepHistory::territorySince))
                .boxed("capacityHours", "hours a week", "20", "Selling hours a week.", field(RepHistory::capacityHours))
                .number(
                        "forecastBias",
                        "ratio",
                        "0.1",
                        "Forecast over outcome minus 1; above 0 is too high. As the CRM says, else of its forecasts of the last 6 periods, else of the months that were forecast here before they began.",
                        Rep::forecastBias)
                .number(
                        "forecastBiasPeriods",
                        "count",
                        "6",
                        "How many periods that is; unknown where the CRM gave the figure.",
                        Rep::forecastBiasPeriods)
                .flag(
                        "forecastBiasDiffers",
                        "Whether chance does not explain that, 2.5 standard errors; unknown where it is not of months that were forecast here.",
                        Rep::forecastBiasDiffers)
                .number(
                        "overforecastPeriods",
                        "count",
                        "3",
                        "How many of the last forecast periods in a row were forecast too high.",
                        Rep::overforecastPeriods)
                .number(
                        "underforecastPeriods",
                        "count",
                        "0",
                        "How many of the last forecast periods in a row were forecast too low.",
                        Rep::underforecastPeriods)
                .from("fields", false)
                .number("tenureDays", "days", "400", "Days since the first day of work.", Rep::tenureDays)
                .number("territoryDays", "days", "200", "Days since the rep has the territory.", Rep::territoryDays)
                .flag("ramping", "Whether the rep is still within the playbook's ramp.", Rep::ramping)
                .from("opportunities", true)
                .number(
                        "openOpportunities",
                        "count",
                        "24",
                        "Open deals the rep owns; none that is archived or disqualified.",
                        Rep::openOpportunities)
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
                .number(
                        "newBusinessShareLeast",
                        "0 to 1",
                        "0.72",
                        "The lower share of new business of the last two quarters of 91 days; unknown where one has no win.",
                        Rep::newBusinessShareLeast)
                .number("expansionShareLeast", "0 to 1", "0.1", "The same of expansions.", Rep::expansionShareLeast)
                .number("wonCount", "count", "25", "How many wins size and cycle stand on.", Rep::wonCount)
                .number("motionCount", "count", "24", "How many wins the shares stand on.", Rep::motionCount)
                .number(
                        "newBusinessShareLow",
                        "0 to 1",
                        "0.51",
                        "Where the share of new business truly lies, lower end, 95% by Wilson.",
                        rep -> rep.newBusinessInterval().low())
                .number(
                        "newBusinessShareHigh",
                        "0 to 1",
                        "0.84",
                        "The same, upper end.",
                        rep -> rep.newBusinessInterval().high())
                .number(
                        "expansionShareLow",
                        "0 to 1",
                        "0.09",
                        "Where the share of expansion truly lies, lower end, 95% by Wilson.",
                        rep -> rep.expansionInterval().low())
                .number(
                        "expansionShareHigh",
                        "0 to 1",
                        "0.39",
                        "The same, upper end.",
                        rep -> rep.expansionInterval().high())
                .number(
                        "talkShare",
                        "0 to 1",
                        "0.52",
                        "Mean share of talk in recorded meetings of the open deals.",
                        Rep::talkShare)
                .number("talkShareCount", "count", "12", "How many deals that is.", Rep::talkShareCount)
                .number(
                        "adherence",
                        "ratio",
                        "0.6",
                        "Of the touches that the plans of open deals asked for by now, or until the buyer answered, the share that was made.",
                        Rep::adherence)
                .number("adherenceCount", "count", "120", "How many touches the plans asked for.", Rep::adherenceCount)
                .number(
                        "openOpportunitiesPeers",
                        "mean count",
                        "26",
                        "Open deals a rep, of the other reps of the same role.",
                        Rep::openOpportunitiesPeers)
                .number(
                        "averageDealSizePeers",
                        "money",
                        "21000",
                        "Mean amount of what they won in the last 365 days.",
                        Rep::averageDealSizePeers)
                .number("winRatePeers", "0 to 1", "0.31", "Their wins over their closed deals.", Rep::winRatePeers)
                .number(
                        "cycleDaysPeers",
                        "mean days",
                        "64",
                        "Their mean days from creation to win.",
                        Rep::cycleDaysPeers)
                .number("peersCount", "count", "5400", "How many closed deals of theirs that is.", Rep::peersCount)
                .text(
                        "worstLever",
                        "WIN_RATE",
                        "The lever of velocity furthest below these peers, of those that differ where any does: DEALS, SIZE, WIN_RATE or CYCLE.",
                        Rep::worstLever)
                .number(
                        "worstLeverGap",
                        "ratio",
                        "0.25",
                        "How far that lever is below, over the peers' value; below 0 where none is.",
                        Rep::worstLeverGap)
                .flag(
                        "worstLeverDiffers",
                        "Whether chance does not explain that it is below, 2.5 standard errors.",
                        Rep::worstLeverDiffers)
                .from("quotas", true)
                .number("quota", "money", "250000", "Quota of the current period.", Rep::quota)
                .number("attainment", "ratio", "0.8", "Won in the period over quota.", Rep::attainment)
                .number(
                        "coverage",
                        "ratio",
                        "2.5",
                        "Open amount that is not to close after the quota's period, over what is left of the quota.",
                        Rep::coverage)
                .number("rampMonth", "months", "3", "Month of work, from 1.", Rep::rampMonth)
                .number(
                        "rampShare",
                        "0 to 1",
                        "0.5",
                        "Share of a full quota that the playbook's ramp expects of this month; 1 after it.",
                        Rep::rampShare)
                .number(
                        "expectedAttainment",
                        "ratio",
                        "0.4",
                        "Share of the quota to be won by today, by the time that is over and the ramp.",
                        Rep::expectedAttainment)
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
                Fact.Argument.ANY,
                Rep::certificate));
        facts.function(new Fact.NumberOfText<>(
                "certificateDaysLeft",
                facts.described(
                        "Days to the end of a certificate that is held, as in certificateDaysLeft(\"platform\"); unknown where none is held or it does not end.",
                        "days",
                        true,
                        "25"),
                Fact.Argument.ANY,
                Rep::certificateDaysLeft));
        facts.from("approvals", true);
        facts.function(new Fact.FlagOfText<>(
                "eligible",
                facts.described(
                        "Whether the rep may sell a product line, as a manager confirmed, as in eligible(\"Platform\"); unknown where no confirmation holds.",
                        "",
                        true,
                        "true"),
                Fact.Argument.PRODUCT_LINE,
                Rep::eligible));
        facts.from("quizResults", true);
        facts.function(new Fact.NumberOfText<>(
                "quiz",
                facts.described("Latest score in a quiz, as in quiz(\"discovery\").", "0 to 100", true, "85"),
                Fact.Argument.ANY,
                Rep::quiz));
        facts.text(
                        "failedQuiz",
                        "discovery",
                        "The quiz that was failed most often in a row, the last attempt included.",
                        Rep::failedQuiz)
                .number(
                        "failedQuizAttempts",
                        "count",
                        "2",
                        "How often in a row that quiz was failed, below dial quiz-pass-score; 0 where the last attempt at each was passed.",
                        Rep::failedQuizAttempts);
        StepFacts.add(facts);
        return facts.type("Rep", Rep.class);
    }

    private static @Nullable String manager(Rep rep) {
        return manager(rep, 0);
    }

    private static @Nullable String director(Rep rep) {
        return manager(rep, 1);
    }

    private static @Nullable String manager(Rep rep, int level) {
        var known = rep.known();
        var chain = known == null ? null : known.managers();
        return chain == null || chain.size() <= level ? null : chain.get(level);
    }

    private static <V> Function<Rep, @Nullable V> field(Function<RepHistory, @Nullable V> read) {
        return rep -> rep.known() == null ? null : read.apply(rep.known());
    }
}
