package io.salesmanager.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.salesmanager.access.ViewScope;
import io.salesmanager.crm.Deals;
import io.salesmanager.crm.PipelineSource;
import io.salesmanager.crm.fact.FactStore;
import io.salesmanager.crm.fact.OpportunityStore;
import io.salesmanager.crm.fact.Origin;
import io.salesmanager.crm.store.Documents;
import io.salesmanager.platform.database.Database;
import io.salesmanager.review.ReviewState;
import io.salesmanager.review.Reviews;
import io.salesmanager.sales.history.Activity;
import io.salesmanager.sales.history.OpportunityHistory;
import io.salesmanager.sales.history.StageChange;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Prints what it takes to store, read and review 100,000 open deals with 20 activities each, in a file of H2 or in the other
 * flavour's server. It asserts that all is there, and nothing about time.
 */
@Tag("slow")
@QuarkusTest
@TestProfile(StoreMeasurementIT.OnFile.class)
class StoreMeasurementIT {
    static final int DEALS = 100_000;
    private static final int ACTIVITIES = 20;
    private static final int REPS = 500;
    static final int AT_ONCE = 1_000;
    static final Instant DAY = Instant.parse("2026-03-01T09:00:00Z");

    /** An H2 file of its own. */
    public static class OnFile implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            if (!"h2".equals(System.getProperty("flavour"))) {
                return Map.of();
            }
            return Map.of(
                    "quarkus.datasource.jdbc.url",
                    "jdbc:h2:file:./target/speed-" + ProcessHandle.current().pid()
                            + "/sales;MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE;"
                            + "WRITE_DELAY=0;INIT=SET MAX_LENGTH_INPLACE_LOB 262144");
        }
    }

    @Inject
    Database database;

    @Inject
    OpportunityStore opportunities;

    @Inject
    FactStore facts;

    @Inject
    PipelineSource pipelines;

    @Inject
    Reviews reviews;

    @Test
    void a_hundred_thousand_open_deals_are_stored_read_and_reviewed() throws InterruptedException {
        var begun = System.nanoTime();
        for (var from = 0; from < DEALS; from += AT_ONCE) {
            var batch = IntStream.range(from, from + AT_ONCE)
                    .mapToObj(StoreMeasurementIT::deal)
                    .toList();
            database.transaction(false, () -> opportunities.upsert(batch, Origin.of("test", DAY)));
        }
        report("filled", begun);
        begun = System.nanoTime();
        var deals = new AtomicInteger();
        var activities = new AtomicLong();
        var most = new AtomicLong();
        pipelines.forEachPipeline(Deals.OPEN, new ViewScope.Everything(), pipeline -> {
            deals.addAndGet(pipeline.opportunities().size());
            pipeline.opportunities()
                    .forEach(deal -> activities.addAndGet(
                            deal.activities() == null ? 0 : deal.activities().size()));
            most.accumulateAndGet(
                    Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory(), Math::max);
        });
        report("pipelines read, most heap seen " + (most.get() >> 20) + " MB", begun);
        assertThat(deals.get()).isEqualTo(DEALS);
        assertThat(activities.get()).isEqualTo((long) DEALS * ACTIVITIES);
        begun = System.nanoTime();
        var all = new AtomicInteger();
        pipelines.forEachOpportunity(deal -> all.incrementAndGet());
        report("opportunities with changes read", begun);
        assertThat(all.get()).isEqualTo(DEALS);
        review("first review");
        review("second review, nothing changed");
    }

    private void review(String what) throws InterruptedException {
        var begun = System.nanoTime();
        var id = reviews.start(new Reviews.Order(null, null, null), new ViewScope.Everything(), "measurement")
                .id();
        var most = 0L;
        ReviewState state;
        do {
            Thread.sleep(100);
            state = reviews.find(id).orElseThrow();
            most = Math.max(
                    most,
                    Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory());
        } while (state.state() == ReviewState.State.RUNNING);
        assertThat(state.state()).isEqualTo(ReviewState.State.DONE);
        assertThat(state.decisions()).isEqualTo(DEALS);
        report(what + " " + state.verdicts() + ", most heap seen " + (most >> 20) + " MB", begun);
    }

    static void report(String what, long begun) {
        var took = Duration.ofNanos(System.nanoTime() - begun);
        System.out.println("SPEED " + what + ": " + took.toMillis() + " ms");
    }

    static OpportunityHistory deal(int i) {
        var calls = new ArrayList<Activity>();
        for (var n = 0; n < ACTIVITIES; n++) {
            calls.add(new Activity(
                    "a" + i + "-" + n,
                    n % 2 == 0 ? Activity.Type.CALL : Activity.Type.EMAIL,
                    Activity.Direction.OUTBOUND,
                    Activity.Outcome.NO_ANSWER,
                    DAY.plus(Duration.ofDays(n)),
                    null,
                    null,
                    5,
                    "Follow-up " + n,
                    null));
        }
        return Documents.read("""
                        {"id": "o-%06d", "ownerId": "r-%03d", "accountId": "a-%d", "stage": "Discovery", "amount": %d,
                         "createdDate": "2026-02-01", "closeDate": "2026-12-01", "name": "Deal %d", "currency": "USD",
                         "motion": "NEW_BUSINESS", "productLine": "Analytics", "budgetStatus": "MAY_BUY",
                         "nextStep": "Send the proposal", "nextStepDate": "2026-12-05", "evidence": ["metrics", "champion"]}""".formatted(i, i % REPS, i % 5000, 1000 + i, i), OpportunityHistory.class)
                .withStreams(
                        calls,
                        List.of(new StageChange("Prospecting", "Discovery", DAY, null)),
                        List.of(),
                        List.of(),
                        null);
    }
}
