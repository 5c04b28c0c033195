package io.salesmanager.platform.database;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Plain SQL in few statements, for tables with many rows. */
@ApplicationScoped
public class Database {
    /** So many ids stand in one {@code in (...)}. Always the same number, so that the statement is prepared once. */
    private static final int IDS_AT_ONCE = 500;

    private static final int TRIES = 8;
    private static final int SHORTEST_PAUSE_MILLIS = 5;
    private static final int LONGEST_TRANSACTION_SECONDS = 600;

    private final AgroalDataSource source;

    Database(AgroalDataSource source) {
        this.source = source;
    }

    /** Reads one row into what it means. */
    public interface RowReader<R> {
        R read(ResultSet row) throws SQLException;
    }

    /** What is done with one row. */
    public interface RowVisitor {
        void visit(ResultSet row) throws SQLException;
    }

    /** All of {@code work} or nothing; nothing where {@code dryRun}. Tried again where another writer was in the way. */
    public <R> R transaction(boolean dryRun, Supplier<R> work) {
        for (var tries = 1; ; tries++) {
            try {
                return dryRun ? undone(work) : done(work);
            } catch (StoreFailed e) {
                if (tries == TRIES || !e.isConflict()) {
                    throw e;
                }
                letTheOtherFinish(tries);
            }
        }
    }

    /** Waits a little, longer each time and never as long as another writer that does the same. */
    private static void letTheOtherFinish(int tries) {
        var longest = SHORTEST_PAUSE_MILLIS << tries;
        try {
            Thread.sleep(ThreadLocalRandom.current().nextInt(SHORTEST_PAUSE_MILLIS, longest + 1));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while another writer was in the way", e);
        }
    }

    private static <R> R done(Supplier<R> work) {
        return QuarkusTransaction.requiringNew()
                .timeout(LONGEST_TRANSACTION_SECONDS)
                .call(work::get);
    }

    private static <R> R undone(Supplier<R> work) {
        var result = new ArrayList<R>(1);
        try {
            done(() -> {
                result.add(work.get());
                throw new NothingStored();
            });
        } catch (NothingStored expected) {
            return result.get(0);
        }
        throw new IllegalStateException("a dry run was stored");
    }

    /** Ends the transaction of a dry run. */
    private static final class NothingStored extends RuntimeException {}

    public <R> List<R> list(String sql, RowReader<R> reader, @Nullable Object... values) {
        var rows = new ArrayList<R>();
        each(sql, row -> rows.add(reader.read(row)), values);
        return rows;
    }

    public void each(String sql, RowVisitor visitor, @Nullable Object... values) {
        try (var connection = source.getConnection();
                var statement = connection.prepareStatement(sql)) {
            set(statement, values);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    visitor.visit(rows);
                }
            }
        } catch (SQLException e) {
            throw new StoreFailed(sql, e);
        }
    }

    /** Runs a query that ends in {@code in (%s)} or has it inside, as often as the number of ids asks for. */
    public void eachOf(String sql, Collection<String> ids, RowVisitor visitor) {
        var all = List.copyOf(ids);
        var full = sql.formatted(String.join(",", Collections.nCopies(IDS_AT_ONCE, "?")));
        for (var from = 0; from < all.size(); from += IDS_AT_ONCE) {
            var values = new @Nullable Object[IDS_AT_ONCE];
            for (var i = 0; i < IDS_AT_ONCE; i++) {
                values[i] = from + i < all.size() ? all.get(from + i) : null;
            }
            each(full, visitor, values);
        }
    }

    /**
     * Has the database look again at how many rows the tables hold and how they differ. After many rows came at once it plans by the
     * counts from before, for minutes, and reads a whole table where an index leads to 500 ids. Takes milliseconds; outside of the
     * caller's transaction, since it would commit that.
     */
    public void lookAgainAt(List<String> tables) {
        QuarkusTransaction.suspendingExisting().run(() -> tables.forEach(this::analyze));
    }

    private void analyze(String table) {
        var sql = "analyze table " + table;
        try (var connection = source.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new StoreFailed(sql, e);
        }
    }

    public int update(String sql, @Nullable Object... values) {
        try (var connection = source.getConnection();
                var statement = connection.prepareStatement(sql)) {
            set(statement, values);
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new StoreFailed(sql, e);
        }
    }

    public void batch(String sql, List<@Nullable Object[]> rows) {
        if (rows.isEmpty()) {
            return;
        }
        try (var connection = source.getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (var row : rows) {
                set(statement, row);
                statement.addBatch();
            }
            statement.executeBatch();
        } catch (SQLException e) {
            throw new StoreFailed(sql, e);
        }
    }

    private static void set(PreparedStatement statement, @Nullable Object[] values) throws SQLException {
        for (var i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }
}
