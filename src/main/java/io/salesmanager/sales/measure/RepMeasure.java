package io.salesmanager.sales.measure;

import io.salesmanager.playbook.learning.LearningDials;
import io.salesmanager.sales.Conversion;
import io.salesmanager.sales.Conversions;
import io.salesmanager.sales.Rep;
import io.salesmanager.sales.asof.AsOf;
import io.salesmanager.sales.asof.TrackRecord;
import io.salesmanager.sales.history.Approval;
import io.salesmanager.sales.history.OpportunityHistory;
import io.salesmanager.sales.history.RepHistory;
import io.salesmanager.sales.history.RepHistory.CoachingSession;
import io.salesmanager.sales.history.RepHistory.QuizResult;
import io.salesmanager.sales.history.RepHistory.Quota;
import io.salesmanager.sales.ramp.Ramp;
import io.salesmanager.sales.timeline.KeptChannels;
import io.salesmanager.sales.timeline.ProcessStep;
import io.salesmanager.sales.timeline.StepTrials;
import io.salesmanager.statistics.Proportion;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;

/** Measures of a rep. */
final class RepMeasure {
    private RepMeasure() {}

    static Rep of(@Nullable RepHistory rep, List<MeasuredDeal> deals, @Nullable TrackRecord given, AsOf asOf) {
        var quota = TrackRecord.quota(rep, asOf.today());
        var track = given == null
                ? TrackRecord.of(deals.stream().map(MeasuredDeal::known).toList(), quota, asOf.playbook(), asOf.today())
                : given;
        var open = deals.stream().filter(MeasuredDeal::isOpen).toList();
        var target = quota == null ? Double.NaN : quota.amount().doubleValue();
        var size = ratio(track.wonAmount(), track.wonAmountCount());
        var winRate = ratio(track.won(), track.won() + track.lost());
        var cycle = ratio(track.cycleDaysSum(), track.cycleCount());
        var levers = Levers.of(rep, asOf.cohorts().tracks());
        var forecasts = ForecastLean.of(rep, asOf);
        var hired = rep == null ? null : asOf.ifPast(rep.hireDate());
        var failed = FailedQuiz.of(rep, asOf);
        var missing = KeptChannels.missing(deals.stream()
                .map(deal -> deal.known().activities())
                .filter(Objects::nonNull)
                .toList());
        var steps = open.stream()
                .map(deal -> StepsMade.of(deal, missing, asOf))
                .reduce(new StepsMade(0, 0), StepsMade::plus);
        return new Rep(
                rep,
                asOf.today(),
                asOf.daysSince(hired),
                hired == null
                        ? null
                        : hired.plusMonths(asOf.playbook().rampMonths()).isAfter(asOf.today()),
                open.size(),
                target,
                ratio(track.wonInPeriod(), target),
                coverage(open, quota, track),
                winRate,
                track.won() + track.lost(),
                size,
                cycle,
                cycle > 0 ? open.size() * size * winRate / cycle : Double.NaN,
                ratio(track.wonNewBusiness(), track.wonWithMotion()),
                ratio(track.wonExpansion(), track.wonWithMotion()),
                track.newBusinessShareLeast(),
                track.expansionShareLeast(),
                asOf.daysSince(rep == null ? null : asOf.ifPast(rep.territorySince())),
                track.won(),
                track.wonWithMotion(),
                talkShares(open).average().orElse(Double.NaN),
                talkShares(open).count(),
                Ramp.month(hired, asOf.today()),
                Ramp.share(rep, hired, asOf.today(), asOf.playbook()),
                Ramp.expectedAttainment(rep, hired, quota, asOf.today(), asOf.playbook()),
                steps.share(),
                steps.due(),
                daysSinceCoaching(rep, asOf),
                failed.quiz(),
                failed.attempts(),
                standings(rep, asOf),
                forecasts.bias(),
                forecasts.periods(),
                forecasts.differs(),
                forecasts.over(),
                forecasts.under(),
                levers.dealsPeers(),
                levers.sizePeers(),
                levers.winRatePeers(),
                levers.cyclePeers(),
                levers.peersCount(),
                levers.worst(),
                levers.gap(),
                levers.differs(),
                new Conversions(() -> conversions(rep, deals, asOf)));
    }

    /** From all deals of the company where they are known, else from the rep's own. */
    private static Map<String, Conversion> conversions(@Nullable RepHistory rep, List<MeasuredDeal> deals, AsOf asOf) {
        if (asOf.cohorts().knowsSteps()) {
            return rep == null ? Map.of() : asOf.cohorts().conversions(rep.id(), rep.role());
        }
        var trials = new StepTrials(asOf.playbook(), ProcessStep.ofReps(asOf.playbook()), asOf.today());
        deals.forEach(deal -> trials.add(deal.known(), deal.position().segment()));
        var conversions = new HashMap<String, Conversion>();
        trials.counted().forEach((step, own) -> conversions.put(step, Conversion.of(own, new Proportion(0, 0))));
        return conversions;
    }

    /** Of each product line the latest decision counts, and only where it holds. */
    private static Map<String, Approval.Standing> standings(@Nullable RepHistory rep, AsOf asOf) {
        if (rep == null || rep.approvals() == null) {
            return Map.of();
        }
        var latest = new HashMap<String, Approval>();
        rep.approvals().stream()
                .filter(approval -> !approval.decided().isAfter(asOf.instant()))
                .forEach(approval -> latest.merge(
                        approval.line(),
                        approval,
                        (one, other) -> other.decided().isBefore(one.decided()) ? one : other));
        var standings = new HashMap<String, Approval.Standing>();
        latest.forEach((line, approval) -> {
            if (approval.holds(asOf.instant(), asOf.today())) {
                standings.put(line, approval.standing());
            }
        });
        return Map.copyOf(standings);
    }

    /** What is to close later helps nobody to this quota; a deal of which the day is not known may close in time. */
    private static double coverage(List<MeasuredDeal> open, @Nullable Quota quota, TrackRecord track) {
        if (quota == null || !(quota.amount().doubleValue() > track.wonInPeriod())) {
            return Double.NaN;
        }
        var amount = open.stream()
                .map(MeasuredDeal::known)
                .filter(deal -> deal.closeDate() == null || !deal.closeDate().isAfter(quota.to()))
                .map(OpportunityHistory::amount)
                .filter(Objects::nonNull)
                .mapToDouble(Number::doubleValue)
                .sum();
        return amount / (quota.amount().doubleValue() - track.wonInPeriod());
    }

    private static DoubleStream talkShares(List<MeasuredDeal> deals) {
        return deals.stream()
                .map(deal -> deal.known().talkShare())
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue);
    }

    private static double daysSinceCoaching(@Nullable RepHistory rep, AsOf asOf) {
        if (rep == null || rep.coachingSessions() == null) {
            return Double.NaN;
        }
        return rep.coachingSessions().stream()
                .map(CoachingSession::held)
                .filter(day -> !day.isAfter(asOf.today()))
                .max(Comparator.naturalOrder())
                .map(asOf::daysSince)
                .orElse(Double.NaN);
    }

    private static double ratio(double part, double whole) {
        return whole > 0 ? part / whole : Double.NaN;
    }

    /**
     * The quiz that a rep failed most often in a row, the last attempt included; by its id where several are equal.
     *
     * @param quiz null where there is none
     * @param attempts unknown where quiz results are not known
     */
    private record FailedQuiz(@Nullable String quiz, double attempts) {
        private static final FailedQuiz UNKNOWN = new FailedQuiz(null, Double.NaN);

        static FailedQuiz of(@Nullable RepHistory rep, AsOf asOf) {
            if (rep == null || rep.quizResults() == null) {
                return UNKNOWN;
            }
            var pass = LearningDials.of(asOf.dials()).passScore();
            var failed = new HashMap<String, Integer>();
            rep.quizResults().stream()
                    .filter(result -> !result.taken().isAfter(asOf.today()))
                    .sorted(Comparator.comparing(QuizResult::taken))
                    .forEach(result -> failed.compute(
                            result.quiz(), (quiz, times) -> result.score() >= pass ? null : plusOne(times)));
            return failed.entrySet().stream()
                    .max(Map.Entry.<String, Integer>comparingByValue()
                            .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                    .map(most -> new FailedQuiz(most.getKey(), most.getValue()))
                    .orElse(new FailedQuiz(null, 0));
        }

        private static int plusOne(@Nullable Integer times) {
            return times == null ? 1 : times + 1;
        }
    }
}
