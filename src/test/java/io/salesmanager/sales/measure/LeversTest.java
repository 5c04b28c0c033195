package io.salesmanager.sales.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.salesmanager.engine.SmallRulebook;
import io.salesmanager.playbook.Dials;
import io.salesmanager.playbook.Playbook;
import io.salesmanager.sales.Known;
import io.salesmanager.sales.Rep;
import io.salesmanager.sales.asof.AsOf;
import io.salesmanager.sales.asof.CohortBuilder;
import io.salesmanager.sales.asof.Cohorts;
import io.salesmanager.sales.history.OpportunityHistory;
import io.salesmanager.sales.history.PipelineHistory;
import io.salesmanager.sales.history.RepHistory;
import io.salesmanager.sales.history.RepHistory.Forecast;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/** A rep's levers of velocity beside those of the peers, and forecasts that err on one side. */
@NullUnmarked
class LeversTest {
    private static final Playbook PLAYBOOK =
            SmallRulebook.good(SmallRulebook.load("")).playbook();
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final LocalDate TODAY = LocalDate.parse("2026-11-20");

    /** Four reps, the last of another role; the peers' values recomputed here from the list of all deals. */
    @Test
    void the_peers_are_all_others_of_the_same_role_taken_together() {
        for (var seed = 0; seed < 20; seed++) {
            var deals = deals(new Random(seed));
            var rep = measured("r-1", deals);
            var peers = deals.stream()
                    .filter(deal -> List.of("r-2", "r-3").contains(deal.ownerId()))
                    .toList();
            var won = peers.stream()
                    .filter(deal -> deal.stage().equals("Won") && recent(deal))
                    .toList();
            var lost = peers.stream()
                    .filter(deal -> deal.stage().equals("Lost") && recent(deal))
                    .count();
            var open = peers.stream()
                    .filter(deal -> deal.stage().equals("Proposal"))
                    .count();

            assertThat(rep.openOpportunitiesPeers()).isEqualTo(open / 2.0);
            assertThat(rep.peersCount()).isEqualTo((double) (won.size() + lost));
            assertThat(rep.winRatePeers()).isCloseTo((double) won.size() / (double) (won.size() + lost), within(1e-9));
            assertThat(rep.averageDealSizePeers())
                    .isCloseTo(
                            won.stream()
                                    .mapToDouble(deal -> deal.amount().doubleValue())
                                    .average()
                                    .orElseThrow(),
                            within(1e-6));
            assertThat(rep.cycleDaysPeers())
                    .isCloseTo(
                            won.stream()
                                    .mapToDouble(deal ->
                                            (double) ChronoUnit.DAYS.between(deal.createdDate(), deal.closedDate()))
                                    .average()
                                    .orElseThrow(),
                            within(1e-9));
            var gaps = Map.of(
                    "DEALS", 1 - rep.openOpportunities() / rep.openOpportunitiesPeers(),
                    "SIZE", 1 - rep.averageDealSize() / rep.averageDealSizePeers(),
                    "WIN_RATE", 1 - rep.winRate() / rep.winRatePeers(),
                    "CYCLE", 1 - rep.cycleDaysPeers() / rep.cycleDays());
            assertThat(rep.worstLeverGap()).isCloseTo(gaps.get(rep.worstLever()), within(1e-9));
            if (rep.worstLeverDiffers()) {
                continue;
            }
            assertThat(gaps.values())
                    .allSatisfy(gap -> assertThat(gap).isLessThanOrEqualTo(rep.worstLeverGap() + 1e-9));
        }
    }

    @Test
    void nobody_is_compared_without_a_role_or_with_another_role() {
        var deals = deals(new Random(1));

        assertThat(measured("r-4", deals).worstLever()).isNull();
        assertThat(measured("r-4", deals).winRatePeers()).isNaN();
        assertThat(measured("r-9", deals).worstLeverGap()).isNaN();
    }

    @Test
    void forecasts_on_one_side_are_counted_back_from_the_last_period_that_ended() {
        assertRun(3.0, 0.0, forecast(1, 90, 100), forecast(2, 110, 100), forecast(3, 120, 100), forecast(4, 101, 100));
        assertRun(0.0, 2.0, forecast(1, 110, 100), forecast(2, 90, 100), forecast(3, 90, 100));
        assertRun(0.0, 0.0, forecast(1, 110, 100), forecast(2, 100, 100));
        assertRun(1.0, 0.0, forecast(4, 110, 100), forecast(12, 50, 100));
        assertRun(Double.NaN, Double.NaN, forecast(12, 50, 100));
        assertRun(Double.NaN, Double.NaN, forecast(3, 50, null));
        assertRun(Double.NaN, Double.NaN);
    }

    private static void assertRun(Double over, Double under, Forecast... forecasts) {
        var run = ForecastLean.of(
                Known.rep("forecasts", forecasts.length == 0 ? null : List.of(forecasts)),
                new AsOf(NOON, PLAYBOOK, new Dials(List.of()), Cohorts.NONE));

        assertThat(run.over()).isEqualTo(over);
        assertThat(run.under()).isEqualTo(under);
    }

    private static Forecast forecast(int month, int forecast, Integer outcome) {
        var from = LocalDate.of(2026, month, 1);
        return new Forecast(
                from,
                from.plusMonths(1).minusDays(1),
                BigDecimal.valueOf(forecast),
                outcome == null ? null : BigDecimal.valueOf(outcome));
    }

    private static boolean recent(OpportunityHistory deal) {
        return deal.closedDate().isAfter(TODAY.minusDays(365));
    }

    private static List<OpportunityHistory> deals(Random random) {
        var deals = new ArrayList<OpportunityHistory>();
        for (var i = 0; i < 160; i++) {
            var stage = List.of("Proposal", "Won", "Lost").get(random.nextInt(3));
            var closed = TODAY.minusDays(random.nextInt(450));
            deals.add(Known.deal(
                    "id",
                    "o-" + i,
                    "ownerId",
                    "r-" + (1 + random.nextInt(4)),
                    "stage",
                    stage,
                    "amount",
                    BigDecimal.valueOf(1_000 + random.nextInt(50_000)),
                    "createdDate",
                    closed.minusDays(1 + random.nextInt(200)).toString(),
                    "closedDate",
                    stage.equals("Proposal") ? null : closed.toString()));
        }
        return deals;
    }

    private static Rep measured(String id, List<OpportunityHistory> deals) {
        var reps = new HashMap<String, RepHistory>();
        Map.of("r-1", "closer", "r-2", "closer", "r-3", "closer", "r-4", "hunter")
                .forEach((each, role) -> reps.put(each, Known.rep("id", each, "role", role)));
        var builder = new CohortBuilder(PLAYBOOK, NOON, reps);
        deals.forEach(builder::add);
        var rep = reps.get(id);
        var own = deals.stream().filter(deal -> id.equals(deal.ownerId())).toList();
        return PipelineFacts.of(
                        new PipelineHistory(rep, List.of(), own),
                        new AsOf(NOON, PLAYBOOK, new Dials(List.of()), builder.build()))
                .rep();
    }
}
