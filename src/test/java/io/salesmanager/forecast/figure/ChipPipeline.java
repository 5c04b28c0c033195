package io.salesmanager.forecast.figure;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.salesmanager.forecast.chance.Trail;
import io.salesmanager.forecast.chance.Trail.Stay;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/**
 * Deals of a chip maker, where {@code SALES_REAL_DATA} names the folder that has them. They go through the stages 6, 5, 3 and 2;
 * stage 4 is the design win, and 1 and 8 are lost. The geography takes the place of the rep.
 */
final class ChipPipeline {
    static final int STAGES = 4;

    private static final List<String> OPEN = List.of("Stage 6", "Stage 5", "Stage 3", "Stage 2");
    private static final List<String> WON = List.of("Stage 4", "Stage 9");

    private ChipPipeline() {}

    private record Seen(String stage, LocalDate day, String at, String region) {}

    static List<Trail> read() throws IOException {
        var data = System.getenv("SALES_REAL_DATA");
        assumeTrue(data != null, "SALES_REAL_DATA is not set: the real data is not here");
        var file = Path.of(data, "chip_pipeline_history", "opportunity_snapshots.csv.gz");
        Map<String, List<Seen>> deals = new TreeMap<>();
        try (var reader = CsvReader.builder()
                .ofNamedCsvRecord(new InputStreamReader(
                        new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            reader.forEach(row -> deals.computeIfAbsent(row.getField("Opportunity ID"), id -> new ArrayList<>())
                    .add(seen(row)));
        }
        return deals.values().stream().map(ChipPipeline::trail).toList();
    }

    private static Seen seen(NamedCsvRecord row) {
        var at = row.getField("Transition To Timestamp");
        return new Seen(
                row.getField("Transition To Stage"),
                LocalDate.parse(at.substring(0, "2015-01-01".length())),
                at,
                row.getField("Geography"));
    }

    private static Trail trail(List<Seen> snapshots) {
        snapshots.sort(Comparator.comparing(Seen::at));
        var stays = new ArrayList<Stay>();
        for (var snapshot : snapshots) {
            var day = (int) snapshot.day().toEpochDay();
            var last = stays.isEmpty() ? null : stays.get(stays.size() - 1);
            var stage = OPEN.indexOf(snapshot.stage());
            if (last != null && last.stage() != stage) {
                stays.set(stays.size() - 1, new Stay(last.stage(), last.entered(), day));
            }
            if (stage < 0) {
                return trail(snapshots, stays, day, WON.contains(snapshot.stage()));
            }
            if (last == null || last.stage() != stage) {
                stays.add(new Stay(stage, day, Trail.OPEN));
            }
        }
        return trail(snapshots, stays, Trail.OPEN, false);
    }

    private static Trail trail(List<Seen> snapshots, List<Stay> stays, int ended, boolean won) {
        var first = (int) snapshots.get(0).day().toEpochDay();
        var region = snapshots.get(snapshots.size() - 1).region();
        return new Trail(region, 0, first, List.copyOf(stays), ended, won);
    }
}
