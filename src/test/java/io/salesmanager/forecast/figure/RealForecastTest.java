package io.salesmanager.forecast.figure;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesmanager.forecast.chance.History;
import io.salesmanager.forecast.chance.Tally;
import io.salesmanager.forecast.chance.Trail;
import io.salesmanager.forecast.score.Accuracy;
import io.salesmanager.forecast.score.Scored;
import io.salesmanager.inspection.period.Period;
import java.io.IOException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * On the pipeline of a chip maker, in numbers of deals that reach a design win in a month: 14 months, for all deals and for each of
 * four regions.
 */
class RealForecastTest {
    private static final YearMonth FIRST = YearMonth.of(2015, 8);
    private static final YearMonth LAST = YearMonth.of(2016, 9);
    private static final String ALL = "";
    private static final List<String> GROUPS = List.of(ALL, "Geo 2", "Geo 3", "Geo 4", "Geo 5");

    private final List<Scored> ranges = new ArrayList<>();
    private final List<Scored> stageProbabilities = new ArrayList<>();
    private final List<Scored> meansOfPast = new ArrayList<>();

    @Test
    void the_range_holds_and_is_better_than_stage_probabilities_and_than_the_mean_of_past_months() throws IOException {
        var deals = ChipPipeline.read();
        for (var month = FIRST; !month.isAfter(LAST); month = month.plusMonths(1)) {
            forecast(Period.named(month.toString()), deals);
        }

        var coverage = Accuracy.coverageInterval(ranges);
        var better = Accuracy.lossDifference(ranges, stageProbabilities);
        var betterThanMean = Accuracy.lossDifference(ranges, meansOfPast);
        System.out.printf(
                "P10 to P90 held %d of %d (%.2f to %.2f), with ends in part %.3f; pinball loss %.1f, stage probability %.1f (difference %.1f to %.1f),"
                        + " mean of past months %.1f (difference %.1f to %.1f)%n",
                Accuracy.coverage(ranges).successes(),
                ranges.size(),
                coverage.low(),
                coverage.high(),
                Accuracy.exactCoverage(ranges),
                Accuracy.loss(ranges),
                Accuracy.loss(stageProbabilities),
                better.low(),
                better.high(),
                Accuracy.loss(meansOfPast),
                betterThanMean.low(),
                betterThanMean.high());
        assertThat(coverage.contains(0.8)).isTrue();
        assertThat(Accuracy.coverage(ranges).share()).isBetween(0.7, 0.9);
        assertThat(better.high()).isNegative();
        assertThat(betterThanMean.high()).isNegative();
    }

    private void forecast(Period period, List<Trail> deals) {
        var prospects = deals.stream()
                .map(trail -> new Prospect("d", trail, "", Double.NaN, null))
                .toList();
        var all = question(period, ALL);
        var history = History.of(deals, ChipPipeline.STAGES, all.day(), all.horizon());
        for (var group : GROUPS) {
            var question = question(period, group);
            var range = Forecaster.of(prospects, question, history).deals();
            var came = (double) deals.stream()
                    .filter(deal -> question.of().test(deal.rep()) && deal.won())
                    .filter(deal -> deal.ended() >= question.from() && deal.ended() <= question.to())
                    .count();
            var name = period.name();
            ranges.add(new Scored(name, range.p10(), range.p50(), range.p90(), came, range.atP10(), range.atP90()));
            stageProbabilities.add(Scored.ofPoint(name, byStageProbability(deals, question), came));
            var mean = history.periods(question.of()).stream()
                    .collect(Collectors.averagingDouble((Tally past) -> past.won() + past.fresh()));
            meansOfPast.add(Scored.ofPoint(name, mean, came));
        }
    }

    private static Question question(Period period, String group) {
        return new Question(
                period,
                period.from().minusDays(1),
                region -> group.equals(ALL) || group.equals(region),
                region -> group.equals(ALL) || region == null ? ALL : region,
                Map.of(),
                7);
    }

    /** The sum over open deals of the share of deals of their stage that were won in the end, as known on the day. */
    private static double byStageProbability(List<Trail> deals, Question question) {
        var won = new double[ChipPipeline.STAGES];
        var ended = new double[ChipPipeline.STAGES];
        for (var deal : deals) {
            for (var stay : deal.stays()) {
                ended[stay.stage()] += deal.ended() <= question.day() ? 1 : 0;
                won[stay.stage()] += deal.ended() <= question.day() && deal.won() ? 1 : 0;
            }
        }
        var sum = 0.0;
        for (var deal : deals) {
            var stay = question.of().test(deal.rep()) ? deal.at(question.day()) : null;
            sum += stay == null || ended[stay.stage()] == 0 ? 0 : won[stay.stage()] / ended[stay.stage()];
        }
        return sum;
    }
}
