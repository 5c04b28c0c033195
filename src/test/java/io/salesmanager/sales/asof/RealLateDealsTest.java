package io.salesmanager.sales.asof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.salesmanager.crm.ShippedPlaybook;
import io.salesmanager.playbook.Playbook;
import io.salesmanager.sales.Known;
import io.salesmanager.sales.history.OpportunityHistory;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Whether age alone is a reason to give a deal up differs from company to company. On real data, where {@code SALES_REAL_DATA} names the
 * folder that has it.
 */
class RealLateDealsTest {
    private static final Playbook PLAYBOOK = ShippedPlaybook.read();

    /** Of 4,238 wins the longest took 138 days, and 1,307 deals are open that are older than nine of ten wins by a month. */
    @Test
    void in_a_crm_full_of_forgotten_deals_hardly_any_old_one_was_won() throws IOException {
        var deals = new ArrayList<OpportunityHistory>();
        rows(
                real("maven_crm").resolve("sales_pipeline.csv"),
                row -> deals.add(deal(
                        row.getField("opportunity_id"),
                        row.getField("deal_stage"),
                        row.getField("engage_date"),
                        row.getField("close_date"))));

        var cycle = only(CohortBuilder.of(deals, PLAYBOOK, Instant.parse("2018-01-01T04:59:59Z")));

        assertThat(cycle.count()).isEqualTo(4_238);
        assertThat(cycle.p90Days()).isBetween(105.0, 108.0);
        assertThat(share(cycle)).isLessThan(0.02);
    }

    /** There, old deals are won too: giving them up would have cost one win in sixteen. */
    @Test
    void at_the_chip_maker_one_old_deal_in_four_is_won() throws IOException {
        Map<String, List<NamedCsvRecord>> snapshots = new HashMap<>();
        rows(
                real("chip_pipeline_history").resolve("opportunity_snapshots.csv.gz"),
                row -> snapshots
                        .computeIfAbsent(row.getField("Opportunity ID"), id -> new ArrayList<>())
                        .add(row));
        var deals = new ArrayList<OpportunityHistory>();
        snapshots.forEach((id, rows) -> {
            rows.sort(Comparator.comparing(row -> row.getField("Transition To Timestamp")));
            var end = rows.stream()
                    .filter(row -> ended(row.getField("Transition To Stage")) != null)
                    .findFirst()
                    .orElse(null);
            var created = rows.get(0).getField("Creation Date");
            if (end == null) {
                deals.add(deal(id, "Discovery", created, ""));
            } else {
                var closed = end.getField("Transition To Timestamp").substring(0, 10);
                var stage = Objects.requireNonNull(ended(end.getField("Transition To Stage")));
                deals.add(deal(id, stage, created, closed));
            }
        });

        var cycle = only(CohortBuilder.of(deals, PLAYBOOK, Instant.parse("2016-08-01T04:00:00Z")));

        assertThat(cycle.late()).isGreaterThan(300);
        assertThat(share(cycle)).isBetween(0.2, 0.4);
    }

    private static @Nullable String ended(String stage) {
        return Set.of("Stage 4", "Stage 9").contains(stage)
                ? "Closed Won"
                : Set.of("Stage 1", "Stage 8").contains(stage) ? "Closed Lost" : null;
    }

    private static double share(Cohorts.Cycle cycle) {
        return (double) Objects.requireNonNull(cycle.lateWon()) / Objects.requireNonNull(cycle.late());
    }

    private static Cohorts.Cycle only(Cohorts cohorts) {
        assertThat(cohorts.cycles()).hasSize(1);
        return cohorts.cycles().get(0);
    }

    private static OpportunityHistory deal(String id, String stage, String created, String closed) {
        return Known.deal(
                "id",
                id,
                "stage",
                stage,
                "createdDate",
                created.isBlank() ? null : created,
                "closedDate",
                closed.isBlank() ? null : closed);
    }

    private static Path real(String folder) {
        var data = System.getenv("SALES_REAL_DATA");
        assumeTrue(data != null, "SALES_REAL_DATA is not set: the real data is not here");
        return Path.of(data, folder);
    }

    private static void rows(Path file, Consumer<NamedCsvRecord> each) throws IOException {
        var bytes = Files.newInputStream(file);
        try (var reader = CsvReader.builder()
                .ofNamedCsvRecord(new InputStreamReader(
                        file.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes,
                        StandardCharsets.UTF_8))) {
            reader.forEach(each);
        }
    }
}
