package io.salesmanager.inspection.keep;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.salesmanager.crm.fact.FactTables;
import io.salesmanager.crm.fact.OpportunityStore;
import io.salesmanager.crm.fact.Origin;
import io.salesmanager.crm.fact.Retirement;
import io.salesmanager.crm.store.Documents;
import io.salesmanager.inspection.count.CompanyCount;
import io.salesmanager.inspection.count.CountedDeal;
import io.salesmanager.inspection.keep.Snapshots.Snapshot;
import io.salesmanager.platform.database.Database;
import io.salesmanager.rulebook.ActiveRulebook;
import io.salesmanager.sales.history.OpportunityHistory;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/** What a process that starts makes of the copy that another one kept. */
@NullUnmarked // Quarkus sets the fields
@QuarkusTest
class SnapshotsIT {
    private static final Origin ORIGIN = Origin.of("test", Instant.parse("1995-03-01T09:00:00Z"));

    @Inject
    KeptCounts kept;

    @Inject
    CountRows rows;

    @Inject
    Snapshots snapshots;

    @Inject
    OpportunityStore opportunities;

    @Inject
    Retirement retirement;

    @Inject
    FactTables tables;

    @Inject
    ActiveRulebook rulebook;

    @Inject
    Database database;

    @Inject
    Clock clock;

    @Test
    void a_process_that_starts_with_the_copy_counts_what_one_that_ran_counts() {
        write(0, 30, "Discovery");
        keep();
        assertThat(Restart.count().deals()).containsExactlyElementsOf(all());
        write(10, 40, "Proposal");
        database.transaction(false, () -> {
            retirement.retire(tables.opportunities(), "snap-3", null, ORIGIN);
            return 1;
        });
        var now = all();
        assertThat(now).noneMatch(deal -> deal.id().equals("snap-3"));
        var started = Restart.count();
        assertThat(started.deals()).containsExactlyElementsOf(now);
        assertThat(started.accounts()).isEqualTo(kept.refreshed().orElseThrow().accounts());
        assertThat(snapshots.version(rows.state().generation()))
                .isLessThan(rows.state().version());
    }

    @Test
    void a_copy_that_cannot_be_read_is_left_alone_and_the_rows_are_read() {
        write(0, 20, "Negotiation");
        keep();
        database.update("delete from count_snapshot_part where part = 0");
        assertThat(Restart.count().deals()).containsExactlyElementsOf(all());
        keep();
        database.update("update count_snapshot_part set data = ?", (Object) new byte[] {0, 0, 0, 99});
        assertThat(Restart.count().deals()).containsExactlyElementsOf(all());
    }

    @Test
    void only_the_last_copy_is_kept() {
        write(0, 5, "Discovery");
        keep();
        keep();
        assertThat(database.list("select id from count_snapshot", row -> row.getString(1)))
                .hasSize(1)
                .isEqualTo(
                        database.list("select distinct snapshot_id from count_snapshot_part", row -> row.getString(1)));
    }

    private List<CountedDeal> all() {
        return new ArrayList<>(kept.refreshed().orElseThrow().deals());
    }

    private void keep() {
        CompanyCount count = kept.refreshed().orElseThrow();
        var state = rows.state();
        snapshots.keep(
                state.generation(),
                new Snapshot(
                        state.version(),
                        count.deals(),
                        count.accounts(),
                        rulebook.current().playbook().segments().toString(),
                        clock.instant()));
    }

    private void write(int from, int to, String stage) {
        var deals = IntStream.range(from, to).mapToObj(i -> deal(i, stage)).toList();
        database.transaction(false, () -> opportunities.upsert(deals, ORIGIN));
    }

    private static OpportunityHistory deal(int i, String stage) {
        return Documents.read("""
                {"id": "snap-%d", "ownerId": "kept-rep", "stage": "%s", "createdDate": "1995-03-01", "amount": %d,
                 "currency": "USD", "nextStepDate": "1995-04-01"}""".formatted(i, stage, i), OpportunityHistory.class);
    }
}
