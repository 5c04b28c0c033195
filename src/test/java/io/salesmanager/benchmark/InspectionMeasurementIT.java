package io.salesmanager.benchmark;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.salesmanager.access.ViewScope;
import io.salesmanager.crm.fact.OpportunityStore;
import io.salesmanager.crm.fact.Origin;
import io.salesmanager.crm.store.Documents;
import io.salesmanager.inspection.count.Counting;
import io.salesmanager.platform.Problem;
import io.salesmanager.platform.database.Database;
import io.salesmanager.sales.history.OpportunityHistory;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
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
    private static final int SEED = Math.min(DEALS, 10_000);
    private static final int ACTIVITIES = 10;
    private static final int REPS = 500;
    private static final int TEAMS = 50;
    private static final int ACCOUNTS = 200_000;
    private static final int AT_ONCE = 5_000;
    private static final int DAYS = 1_000;
    private static final List<String> OPEN =
            List.of("Prospecting", "Qualification", "Discovery", "Proposal", "Negotiation");
    private static final List<String> LINES = List.of("Analytics", "Automation", "Platform", "Security");

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
        timed("writing " + DEALS + " deals with " + ACTIVITIES + " activities each", () -> fill(today));
        timed("counting all for the first time", this::awaitCount);
        System.gc();
        System.out.printf(
                "SPEED heap in use with the counts of %d deals: %d MB%n",
                DEALS,
                (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) / 1_000_000);
        // Neither the client's start nor the server's is measured.
        page("/rulebook", "SALES_OPS");
        for (var path : List.of(
                "/inspection",
                "/inspection?by=REP",
                "/inspection?by=TEAM&from=" + today.minusDays(365),
                "/inspection/variation?by=REP",
                "/inspection/variation?by=REGION&measure=PROPOSAL_TO_NEGOTIATION",
                "/inspection/deals?which=WON&by=REP&group=r-7")) {
            for (var role : List.of("SALES_OPS", "MANAGER")) {
                for (var round = 1; round <= 3; round++) {
                    timed(path + " as " + role + ", call " + round, () -> page(path, role));
                }
            }
        }
        var changed = IntStream.range(0, 1_000)
                .mapToObj(i -> deal(i * 7, today.minusDays(1)))
                .toList();
        database.transaction(false, () -> opportunities.upsert(changed, Origin.of("measured", clock.instant())));
        timed("1,000 changed deals, until they are in the count", () -> awaitChanges(clock.instant()));
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

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void timed(String what, Runnable work) {
        var begun = System.nanoTime();
        work.run();
        System.out.printf(
                "SPEED %s: %d ms%n",
                what, Duration.ofNanos(System.nanoTime() - begun).toMillis());
    }

    /** A seed of deals, and copies of it that differ in their ids, made by the database itself. */
    private void fill(LocalDate today) {
        rows(
                TEAMS,
                "insert into team (id, name, manager_id, source, retired, streams, updated, document) values (?, ?, ?, 'measured', false, 0, 0, ?)",
                i -> new @Nullable Object[] {
                    "t-" + i,
                    "Team " + i,
                    "m-" + i,
                    "{\"id\":\"t-%d\",\"name\":\"Team %d\",\"managerId\":\"m-%d\"}".formatted(i, i, i)
                });
        rows(
                REPS,
                "insert into rep (id, name, team_id, source, retired, streams, updated, document) values (?, ?, ?, 'measured', false, 0, 0, ?)",
                i -> new @Nullable Object[] {
                    "r-" + i,
                    "Rep " + i,
                    "t-" + i % TEAMS,
                    "{\"id\":\"r-%d\",\"name\":\"Rep %d\",\"teamId\":\"t-%d\",\"region\":\"Region %d\"}"
                            .formatted(i, i, i % TEAMS, i % 8)
                });
        rows(
                Math.min(ACCOUNTS, DEALS),
                "insert into account (id, name, source, retired, streams, updated, document) values (?, ?, 'measured', false, 0, 0, ?)",
                i -> new @Nullable Object[] {
                    "a-" + i,
                    "Account " + i,
                    "{\"id\":\"a-%d\",\"name\":\"Account %d\",\"employees\":%d,\"timeZone\":\"Europe/Paris\"}"
                            .formatted(i, i, 10 + i % 3_000)
                });
        for (var from = 0; from < SEED; from += AT_ONCE) {
            var first = from;
            database.transaction(false, () -> {
                write(first, Math.min(SEED, first + AT_ONCE), today);
                return true;
            });
        }
        for (var copy = 1; copy < DEALS / SEED; copy++) {
            copy("o-%03d-".formatted(copy));
        }
    }

    private void copy(String prefix) {
        database.transaction(false, () -> {
            database.update("""
                    insert into opportunity (id, owner_id, account_id, product_line, stage, stage_kind, amount, created_date, closed_date,
                    source, retired, streams, updated, document) select replace(id, 'o-000-', ?), owner_id, account_id, product_line, stage,
                    stage_kind, amount, created_date, closed_date, source, retired, streams, updated, replace(document, 'o-000-', ?)
                    from opportunity where id like 'o-000-%'""", prefix, prefix);
            database.update("""
                    insert into stage_change (opportunity_id, from_stage, to_stage, happened) select replace(opportunity_id, 'o-000-', ?),
                    from_stage, to_stage, happened from stage_change where opportunity_id like 'o-000-%'""", prefix);
            return database.update("""
                    insert into activity (opportunity_id, id, type, outcome, happened, direction) select
                    replace(opportunity_id, 'o-000-', ?), id, type, outcome, happened, direction
                    from activity where opportunity_id like 'o-000-%'""", prefix);
        });
    }

    private void write(int from, int to, LocalDate today) {
        var deals = new ArrayList<@Nullable Object[]>();
        var stages = new ArrayList<@Nullable Object[]>();
        var activities = new ArrayList<@Nullable Object[]>();
        for (var i = from; i < to; i++) {
            var deal = deal(i, today);
            deals.add(new @Nullable Object[] {
                deal.id(),
                deal.ownerId(),
                deal.accountId(),
                deal.productLine(),
                deal.stage(),
                deal.stage().equals("Closed Won") ? "WON" : deal.stage().equals("Closed Lost") ? "LOST" : "OPEN",
                deal.amount(),
                deal.createdDate(),
                deal.closedDate(),
                Documents.write(deal)
            });
            var start = deal.createdDate().atTime(9, 0).toInstant(ZoneOffset.UTC);
            var steps = 1 + i % OPEN.size();
            for (var step = 0; step < steps; step++) {
                stages.add(new @Nullable Object[] {
                    deal.id(),
                    step == 0 ? null : OPEN.get(step - 1),
                    OPEN.get(step),
                    start.plus(Duration.ofDays(7L * step)).toEpochMilli()
                });
            }
            if (deal.closedDate() != null) {
                stages.add(new @Nullable Object[] {
                    deal.id(),
                    OPEN.get(steps - 1),
                    deal.stage(),
                    start.plus(Duration.ofDays(60)).toEpochMilli()
                });
            }
            for (var n = 0; n < ACTIVITIES; n++) {
                activities.add(new @Nullable Object[] {
                    deal.id(),
                    "a" + n,
                    n % 5 == 4 ? "MEETING" : n % 2 == 0 ? "CALL" : "EMAIL",
                    n % 5 == 4 ? "ANSWERED" : "NO_ANSWER",
                    start.plus(Duration.ofDays(3L * n)).toEpochMilli()
                });
            }
        }
        database.batch("""
                insert into opportunity (id, owner_id, account_id, product_line, stage, stage_kind, amount, created_date, closed_date,
                source, retired, streams, updated, document) values (?, ?, ?, ?, ?, ?, ?, ?, ?, 'measured', false, 3, 0, ?)""", deals);
        database.batch(
                "insert into stage_change (opportunity_id, from_stage, to_stage, happened) values (?, ?, ?, ?)",
                stages);
        database.batch(
                "insert into activity (opportunity_id, id, type, outcome, happened, direction) values (?, ?, ?, ?, ?, 'OUTBOUND')",
                activities);
    }

    private void rows(int count, String sql, IntFunction<@Nullable Object[]> row) {
        for (var from = 0; from < count; from += AT_ONCE) {
            var part = IntStream.range(from, Math.min(count, from + AT_ONCE))
                    .mapToObj(row)
                    .toList();
            database.transaction(false, () -> {
                database.batch(sql, part);
                return true;
            });
        }
    }

    /** One in three is open, one in four of the others is won. */
    private static OpportunityHistory deal(int i, LocalDate today) {
        var created = today.minusDays(i * 7L % DAYS + 61);
        var isOpen = i % 3 == 0;
        var stage = isOpen ? OPEN.get(i % OPEN.size()) : i % 4 == 0 ? "Closed Won" : "Closed Lost";
        return Documents.read(
                """
                {"id": "o-000-%06d", "name": "Deal %d", "ownerId": "r-%d", "accountId": "a-%d", "stage": "%s", "amount": %d, "currency": "USD",
                 "createdDate": "%s", "closedDate": %s, "motion": "NEW_BUSINESS", "productLine": "%s"}""".formatted(
                                i,
                                i,
                                i % REPS,
                                i % ACCOUNTS,
                                stage,
                                1_000 + i % 90_000,
                                created,
                                isOpen ? "null" : "\"" + created.plusDays(60) + "\"",
                                LINES.get(i % LINES.size())),
                OpportunityHistory.class);
    }
}
