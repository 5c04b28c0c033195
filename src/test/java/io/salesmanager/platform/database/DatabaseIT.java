package io.salesmanager.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

@QuarkusTest
@NullUnmarked
class DatabaseIT {
    private static final int ROUNDS = 5;
    private static final int KEYS = 200;

    @Inject
    Database database;

    /** Each holds what the other wants next: a deadlock, which a database ends by refusing one of the two. */
    @Test
    void writers_of_the_same_rows_in_opposite_order_both_succeed() throws Exception {
        var meet = new CyclicBarrier(2);
        var writers = Executors.newFixedThreadPool(2);
        try {
            for (var round = 0; round < ROUNDS; round++) {
                var rows = rows(round);
                var reversed = new ArrayList<>(rows);
                Collections.reverse(reversed);
                List<Future<Integer>> both =
                        List.of(writers.submit(() -> write(rows, meet)), writers.submit(() -> write(reversed, meet)));
                for (var writer : both) {
                    assertThat(writer.get(1, TimeUnit.MINUTES)).isEqualTo(KEYS);
                }
            }
        } finally {
            writers.shutdownNow();
        }
        assertThat(database.list(
                        "select count(*) from fact_snapshot where digest like 'deadlock-%'", row -> row.getInt(1)))
                .containsExactly(ROUNDS * KEYS);
        assertThat(database.update("delete from fact_snapshot where digest like 'deadlock-%'"))
                .isEqualTo(ROUNDS * KEYS);
    }

    /** MySQL commits what is open when it is told to look at a table again on the same connection. */
    @Test
    void looking_again_at_tables_commits_nothing() {
        database.transaction(true, () -> {
            database.update(
                    "insert into fact_snapshot (digest, content, used) values (?, ?, ?)",
                    "looked-again",
                    new byte[] {1},
                    1L);
            database.lookAgainAt(List.of("opportunity", "activity"));
            return 1;
        });
        assertThat(database.list(
                        "select count(*) from fact_snapshot where digest = 'looked-again'", row -> row.getInt(1)))
                .containsExactly(0);
    }

    private int write(List<Object[]> rows, CyclicBarrier meet) throws Exception {
        meet.await(1, TimeUnit.MINUTES);
        return database.transaction(false, () -> {
            rows.forEach(row -> database.batch(
                    "insert into fact_snapshot (digest, content, used) values (?, ?, ?) on duplicate key update used = values(used)",
                    List.<Object[]>of(row, row)));
            return rows.size();
        });
    }

    private static List<Object[]> rows(int round) {
        var rows = new ArrayList<Object[]>();
        for (var key = 0; key < KEYS; key++) {
            rows.add(new Object[] {"deadlock-%d-%d".formatted(round, key), new byte[] {1}, 1L});
        }
        return rows;
    }
}
