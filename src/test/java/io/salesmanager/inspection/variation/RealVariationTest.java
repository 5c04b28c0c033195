package io.salesmanager.inspection.variation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.salesmanager.inspection.count.Cohort;
import io.salesmanager.inspection.count.Companies;
import io.salesmanager.inspection.count.CompanyCount;
import io.salesmanager.inspection.count.CountedDeal;
import io.salesmanager.inspection.count.Dimension;
import io.salesmanager.inspection.count.Measure;
import io.salesmanager.inspection.variation.VariationReport.Group;
import io.salesmanager.sales.Known;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/** On real data, where {@code SALES_REAL_DATA} names the folder that has it. */
class RealVariationTest {

    /** Win rates by rep and region there do not differ reliably: a product that ranks them is wrong. */
    @Test
    void reps_regions_and_products_of_a_crm_without_differences_are_not_said_to_differ() throws IOException {
        var folder = real("maven_crm");
        Map<String, String> regions = new HashMap<>();
        rows(
                folder.resolve("sales_teams.csv"),
                row -> regions.put(row.getField("sales_agent"), row.getField("regional_office")));
        var deals = new ArrayList<CountedDeal>();
        var byProduct = new ArrayList<CountedDeal>();
        rows(folder.resolve("sales_pipeline.csv"), row -> {
            if (!row.getField("close_value").isBlank()) {
                var won = row.getField("deal_stage").equals("Won");
                var agent = row.getField("sales_agent");
                deals.add(Companies.closed(agent, null, won));
                byProduct.add(Companies.closed(agent, row.getField("product"), won));
            }
        });

        var reps = report(deals, regions, Dimension.REP);
        assertThat(reps.groups()).hasSize(30).noneMatch(Group::differs);
        assertThat(reps.trials()).isEqualTo(6711);
        assertThat(reps.sentence()).startsWith("No reliable difference between reps in win rate");
        var regionsOfReps = report(deals, regions, Dimension.REGION);
        assertThat(regionsOfReps.groups()).extracting(Group::id).containsExactlyInAnyOrder("Central", "East", "West");
        assertThat(regionsOfReps.groups()).noneMatch(Group::differs);
        assertThat(regionsOfReps.trials()).isEqualTo(6711);
        assertThat(regionsOfReps.sentence()).startsWith("No reliable difference between regions in win rate");
        assertThat(report(byProduct, regions, Dimension.SOURCE).groups()).noneMatch(Group::differs);
    }

    /** Of deals of which the end is known, by region: 96%, 90%, 81% and 76% reached a design win. */
    @Test
    void regions_that_differ_are_found() throws IOException {
        var folder = real("chip_pipeline_history");
        Map<String, Set<String>> stages = new HashMap<>();
        Map<String, String> regions = new HashMap<>();
        rows(folder.resolve("opportunity_snapshots.csv.gz"), row -> {
            var id = row.getField("Opportunity ID");
            stages.computeIfAbsent(id, key -> new TreeSet<>()).add(row.getField("Transition To Stage"));
            var region = row.getField("Geography");
            if (!Set.of("", "NA", "Geo NA", "Geo 1").contains(region)) {
                regions.put(id, region);
            }
        });
        var deals = new ArrayList<CountedDeal>();
        Map<String, String> geographies = new HashMap<>();
        regions.values().forEach(region -> geographies.put("rep of " + region, region));
        stages.forEach((id, seen) -> {
            var won = seen.contains("Stage 4") || seen.contains("Stage 9");
            if (won || seen.contains("Stage 1") || seen.contains("Stage 8")) {
                var region = regions.get(id);
                deals.add(Companies.closed(region == null ? null : "rep of " + region, null, won));
            }
        });

        var report = report(deals, geographies, Dimension.REGION);
        assertThat(report.groups().stream().filter(Group::differs).map(Group::id))
                .containsExactly("Geo 2", "Geo 3", "Geo 4", "Geo 5");
        assertThat(report.groups().stream()
                        .filter(group -> !group.id().equals("Geo 4"))
                        .map(group -> Objects.requireNonNull(group.stability())))
                .allMatch(stability -> stability > 0.9);
        assertThat(report.homogeneity()).isLessThan(1e-20);
        assertThat(report.sentence())
                .startsWith(
                        "Geo 2, Geo 3, Geo 4 and Geo 5 differ from the other regions in win rate by more than chance explains");
    }

    /** @param regions of reps */
    private static VariationReport report(List<CountedDeal> deals, Map<String, String> regions, Dimension by) {
        var plain = Companies.of(deals);
        var company = new CompanyCount(
                plain.asOf(),
                plain.playbook(),
                plain.dials(),
                plain.steps(),
                plain.deals(),
                Map.of(),
                regions.keySet().stream()
                        .collect(Collectors.toMap(
                                Function.identity(), rep -> Known.rep("id", rep, "region", regions.get(rep)))),
                Map.of());
        return Variation.of(
                company, by, Measure.find("WIN_RATE", company.steps()).orElseThrow(), new Cohort(null, null));
    }

    private static Path real(String folder) {
        var data = System.getenv("SALES_REAL_DATA");
        assumeTrue(data != null, "SALES_REAL_DATA is not set: the real data is not here");
        return Path.of(data, folder);
    }

    private static void rows(Path file, Consumer<NamedCsvRecord> each) throws IOException {
        try (var reader = CsvReader.builder().ofNamedCsvRecord(reader(file))) {
            reader.forEach(each);
        }
    }

    private static Reader reader(Path file) throws IOException {
        var bytes = Files.newInputStream(file);
        return new InputStreamReader(
                file.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes, StandardCharsets.UTF_8);
    }
}
