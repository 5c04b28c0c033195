package io.salesmanager.benchmark;

import io.salesmanager.crm.store.Documents;
import io.salesmanager.platform.database.Database;
import io.salesmanager.sales.history.OpportunityHistory;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/**
 * A company of many deals, written past the service: copies of at most 10,000 deals that differ in their ids, made by the database.
 */
@NullUnmarked // its deals are known in all fields that are asked for
record MeasuredCompany(Database database, int deals) {
    private static final int MOST_SEEDS = 10_000;
    static final int ACTIVITIES = 10;
    private static final int REPS = 500;
    private static final int TEAMS = 50;
    private static final int ACCOUNTS = 200_000;
    private static final int AT_ONCE = 5_000;
    private static final int DAYS = 1_000;
    private static final List<String> OPEN =
            List.of("Prospecting", "Qualification", "Discovery", "Proposal", "Negotiation");
    private static final List<String> LINES = List.of("Analytics", "Automation", "Platform", "Security");

    private int seeds() {
        return Math.min(deals, MOST_SEEDS);
    }

    /** A seed of deals, and copies of it that differ in their ids, made by the database itself. */
    void fill(LocalDate today) {
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
                Math.min(ACCOUNTS, deals),
                "insert into account (id, name, source, retired, streams, updated, document) values (?, ?, 'measured', false, 0, 0, ?)",
                i -> new @Nullable Object[] {
                    "a-" + i,
                    "Account " + i,
                    "{\"id\":\"a-%d\",\"name\":\"Account %d\",\"employees\":%d,\"timeZone\":\"Europe/Paris\"}"
                            .formatted(i, i, 10 + i % 3_000)
                });
        for (var from = 0; from < seeds(); from += AT_ONCE) {
            var first = from;
            database.transaction(false, () -> {
                write(first, Math.min(seeds(), first + AT_ONCE), today);
                return true;
            });
        }
        for (var copy = 1; copy < deals / seeds(); copy++) {
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
    static OpportunityHistory deal(int i, LocalDate today) {
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
