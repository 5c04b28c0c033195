package io.salesmanager.benchmark;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.salesmanager.access.ViewScope;
import io.salesmanager.crm.fact.OpportunityStore;
import io.salesmanager.crm.fact.Origin;
import io.salesmanager.inspection.count.Counting;
import io.salesmanager.inspection.keep.Restart;
import io.salesmanager.platform.Problem;
import io.salesmanager.platform.database.Database;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Prints what the inspection of 1,000,000 deals with 10,000,000 activities takes. Rows are written past the service, since storing
 * them is measured elsewhere. It asserts that the deals are counted, and nothing about time.
 * They are copies of 10,000 deals that differ in their ids. {@code -Dmeasured.deals} asks for another number of them.
 */
@NullUnmarked // Quarkus sets the fields
@Tag("slow")
@QuarkusTest
@TestProfile(InspectionMeasurementIT.OnFile.class)
class InspectionMeasurementIT {
    private static final int DEALS = Integer.getInteger("measured.deals", 1_000_000);

    /** H2 on a file; MariaDB as it is. */
    public static class OnFile extends StoreMeasurementIT.OnFile {
        @Override
        public Map<String, String> getConfigOverrides() {
            var all = new HashMap<>(super.getConfigOverrides());
            all.put("sales.access.demo", "true");
            return all;
        }
    }

    @Inject
    Database database;

    @Inject
    OpportunityStore opportunities;

    @Inject
    Counting counting;

    @Inject
    Clock clock;

    @Test
    void a_million_deals() throws Exception {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        timed(
                "writing " + DEALS + " deals with " + MeasuredCompany.ACTIVITIES + " activities each",
                () -> new MeasuredCompany(database, DEALS).fill(today));
        timed("counting all for the first time", this::awaitCount);
        heap("with the counts");
        timed("a pause, since what is asked most is computed ahead then", InspectionMeasurementIT::pauseLong);
        // Neither the client's start nor the server's is measured.
        page("/rulebook", "SALES_OPS");
        var quarter = "%d-Q%d".formatted(today.getYear(), (today.getMonthValue() + 2) / 3);
        for (var path : List.of(
                "/inspection",
                "/inspection?by=REP",
                "/inspection?by=SEGMENT",
                "/inspection?by=TEAM&from=" + today.minusDays(365),
                "/inspection/variation?by=REP",
                "/inspection/variation?by=REGION&measure=PROPOSAL_TO_NEGOTIATION",
                "/inspection/adherence",
                "/inspection/adherence?by=LINE&from=" + today.minusDays(365),
                "/inspection/ageing",
                "/inspection/ageing?by=REP",
                "/inspection/trend",
                "/inspection/trend?measure=TOUCHES",
                "/inspection/trend?measure=ADHERENCE&over=MONTH",
                "/inspection/effectiveness",
                "/inspection/effectiveness?kind=SLOT",
                "/inspection/progress?period=" + quarter,
                "/inspection/revenue",
                "/inspection/revenue?by=LINE",
                "/inspection/deals?which=WON&by=REP&group=r-7",
                "/inspection/adherence/deals",
                "/inspection/ageing/deals",
                "/inspection/effectiveness/deals",
                "/forecast",
                "/forecast?rep=r-7")) {
            // the manager of the demo does not see that rep
            for (var role : path.contains("rep=") ? List.of("SALES_OPS") : List.of("SALES_OPS", "MANAGER")) {
                var first = millis(() -> page(path, role));
                System.out.printf(
                        "SPEED %s as %s: first %d ms, second %d ms%n",
                        path, role, first, millis(() -> page(path, role)));
            }
        }
        heap("with all answers");
        var changed = IntStream.range(0, 1_000)
                .mapToObj(i -> MeasuredCompany.deal(i * 7, today.minusDays(1)))
                .toList();
        database.transaction(false, () -> opportunities.upsert(changed, Origin.of("measured", clock.instant())));
        timed("1,000 changed deals, until they are in the count", () -> awaitChanges(clock.instant()));
        timed("the funnel after them", () -> page("/inspection", "SALES_OPS"));
        timed("waiting for the kept copy", this::awaitSnapshot);
        for (var round = 1; round <= 2; round++) {
            timed(
                    "the count of a process that starts, from the kept copy",
                    () -> assertThat(Restart.counted()).isEqualTo(DEALS));
        }
    }

    private void awaitSnapshot() {
        while (database.list("select version from count_snapshot", row -> row.getLong(1))
                .isEmpty()) {
            pause();
        }
    }

    private static void heap(String what) {
        System.gc();
        var runtime = Runtime.getRuntime();
        System.out.printf(
                "SPEED heap in use %s of %d deals: %d MB%n",
                what, DEALS, (runtime.totalMemory() - runtime.freeMemory()) / 1_000_000);
    }

    private void page(String path, String role) {
        given().accept("text/html")
                .urlEncodingEnabled(false)
                .cookie("demo-role", role)
                .get(path)
                .then()
                .statusCode(200);
    }

    private void awaitCount() {
        while (true) {
            try {
                assertThat(counting.of(new ViewScope.Everything()).deals()).hasSize(DEALS);
                return;
            } catch (Problem stillCounting) {
                pause();
            }
        }
    }

    private void awaitChanges(Instant since) {
        while (!counting.of(new ViewScope.Everything()).asOf().isAfter(since.minusSeconds(1))) {
            pause();
        }
    }

    private static void pauseLong() {
        for (var tenths = 0; tenths < 200; tenths++) {
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void timed(String what, Runnable work) {
        System.out.printf("SPEED %s: %d ms%n", what, millis(work));
    }

    private static long millis(Runnable work) {
        var begun = System.nanoTime();
        work.run();
        return Duration.ofNanos(System.nanoTime() - begun).toMillis();
    }
}
