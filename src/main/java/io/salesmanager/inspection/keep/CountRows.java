package io.salesmanager.inspection.keep;

import io.salesmanager.platform.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rows of counted deals, and the one row that says which of them answer. */
@ApplicationScoped
class CountRows {
    /** So many versions of at most a few thousand rows are read at a time. */
    private static final int VERSIONS_AT_ONCE = 10;

    private static final int ROWS_AT_ONCE = 20_000;
    private static final int DELETED_AT_ONCE = 10_000;

    private final Database database;

    CountRows(Database database) {
        this.database = database;
    }

    /**
     * @param version the last that was committed
     * @param generation the one that answers; 0 for none
     * @param basis by which it was counted
     * @param asOf everything that was known then is in it
     * @param next null where no other generation is being counted
     */
    record State(
            long version,
            int generation,
            String basis,
            Instant asOf,
            @Nullable Next next) {

        /** The same where nothing waited to be counted at a later instant. */
        State seen(Instant look) {
            return look.isAfter(asOf) ? new State(version, generation, basis, look, next) : this;
        }
    }

    /** @param walked id of the last deal that was counted for it */
    record Next(int generation, String basis, Instant asOf, String walked) {}

    /** @param document null where it is no deal any more */
    record Row(String id, @Nullable String document) {}

    /** Another process counts now, since this one was silent for too long. */
    static final class ClaimLost extends RuntimeException {}

    /** Whether {@code holder} may count, and nobody else until then. */
    boolean claim(String holder, Instant now, Instant until) {
        return database.update(
                        "update deal_count set holder = ?, held_until = ? where id = 1 and (holder is null or holder = ? or held_until < ?)",
                        holder,
                        until.toEpochMilli(),
                        holder,
                        now.toEpochMilli())
                == 1;
    }

    void release(String holder) {
        database.update("update deal_count set holder = null, held_until = 0 where id = 1 and holder = ?", holder);
    }

    State state() {
        return state("").get(0);
    }

    /**
     * The state, which nobody else may change until this transaction ends; therefore versions are committed in their order.
     *
     * @throws ClaimLost if someone else holds it
     */
    State held(String holder, Instant until) {
        var state = state("and holder = ? for update", holder);
        if (state.isEmpty()) {
            throw new ClaimLost();
        }
        database.update("update deal_count set held_until = ? where id = 1", until.toEpochMilli());
        return state.get(0);
    }

    private List<State> state(String condition, @Nullable Object... values) {
        return database.list(
                """
                select version, generation, basis, as_of, next_generation, next_basis, next_as_of, walked
                from deal_count where id = 1 CONDITION""".replace("CONDITION", condition),
                row -> new State(
                        row.getLong(1),
                        row.getInt(2),
                        row.getString(3),
                        Instant.ofEpochMilli(row.getLong(4)),
                        next(row.getInt(5), row.getString(6), row.getLong(7), row.getString(8))),
                values);
    }

    private static @Nullable Next next(int generation, @Nullable String basis, long asOf, @Nullable String walked) {
        return generation == 0 || basis == null || walked == null
                ? null
                : new Next(generation, basis, Instant.ofEpochMilli(asOf), walked);
    }

    void store(State state) {
        var next = state.next();
        database.update(
                """
                update deal_count set version = ?, generation = ?, basis = ?, as_of = ?, next_generation = ?, next_basis = ?,
                next_as_of = ?, walked = ? where id = 1""",
                state.version(),
                state.generation(),
                state.basis(),
                state.asOf().toEpochMilli(),
                next == null ? null : next.generation(),
                next == null ? null : next.basis(),
                next == null ? null : next.asOf().toEpochMilli(),
                next == null ? null : next.walked());
    }

    /** @param counts documents by id of the deal; null where it is no deal any more */
    void put(int generation, long version, Map<String, @Nullable String> counts) {
        var rows = new ArrayList<@Nullable Object[]>();
        counts.forEach((id, document) -> rows.add(new @Nullable Object[] {generation, id, version, document}));
        database.batch("""
                insert into counted_deal (generation, opportunity_id, version, document) values (?, ?, ?, ?)
                on duplicate key update version = values(version), document = values(document)""", rows);
    }

    /** All of a generation in order of id, from the one that follows {@code id}. */
    List<Row> after(int generation, String id) {
        return database.list(
                "select opportunity_id, document from counted_deal where generation = ? and opportunity_id > ? order by opportunity_id limit "
                        + ROWS_AT_ONCE,
                row -> new Row(row.getString(1), row.getString(2)),
                generation,
                id);
    }

    /** What was written after one version and up to another. */
    List<Row> between(int generation, long after, long upTo) {
        var rows = new ArrayList<Row>();
        for (var from = after; from < upTo; from += VERSIONS_AT_ONCE) {
            rows.addAll(database.list(
                    "select opportunity_id, document from counted_deal where generation = ? and version > ? and version <= ?",
                    row -> new Row(row.getString(1), row.getString(2)),
                    generation,
                    from,
                    Math.min(upTo, from + VERSIONS_AT_ONCE)));
        }
        return rows;
    }

    /** How many deals are stored, as far as {@code most}: of a million that is known at once. */
    long dealsUpTo(long most) {
        return database.list(
                        "select count(*) from (select id from opportunity limit %d) first_deals".formatted(most),
                        row -> row.getLong(1))
                .get(0);
    }

    /** So many deals are stored, more or less. */
    long deals() {
        return database.list("select count(*) from opportunity", row -> row.getLong(1))
                .get(0);
    }

    /** Deletes what belongs to none of these generations, in steps, so that no lock is held for long. */
    void deleteAllBut(int generation, int next) {
        for (var other : database.list(
                "select distinct generation from counted_deal where generation not in (?, ?)",
                row -> row.getInt(1),
                generation,
                next)) {
            var deleted = DELETED_AT_ONCE;
            while (deleted == DELETED_AT_ONCE) {
                deleted = database.update(
                        "delete from counted_deal where generation = ? limit " + DELETED_AT_ONCE, other);
            }
        }
    }
}
