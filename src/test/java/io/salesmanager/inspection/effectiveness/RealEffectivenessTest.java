package io.salesmanager.inspection.effectiveness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.salesmanager.inspection.count.Companies;
import io.salesmanager.inspection.count.CompanyCount;
import io.salesmanager.inspection.count.CountedDeal.End;
import io.salesmanager.inspection.effectiveness.EffectivenessReport.Item;
import io.salesmanager.inspection.shown.Slice;
import io.salesmanager.playbook.Playbook;
import io.salesmanager.playbook.Stage;
import io.salesmanager.playbook.StageKind;
import io.salesmanager.sales.Known;
import io.salesmanager.sales.history.Activity;
import io.salesmanager.sales.history.OpportunityHistory;
import io.salesmanager.sales.history.StageChange;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/**
 * On the loan applications of the BPI Challenge 2012 (van Dongen, 4TU.ResearchData), where {@code SALES_REAL_DATA} names the folder
 * that has them. Who is hard to convince is called again and again, so that raw counts make calls look harmful.
 */
class RealEffectivenessTest {
    private static final String AFTER_OFFER = "W_Nabellen offertes";
    private static final Set<String> ALL_CALLS =
            Set.of("W_Completeren aanvraag", AFTER_OFFER, "W_Nabellen incomplete dossiers");
    private static final String OFFERED = "Offered";
    private static final Playbook PLAYBOOK = playbook();

    @Test
    void calls_that_raw_counts_make_look_harmful_are_not_read_as_harmful_at_equal_age() throws IOException {
        for (var which : List.of(Set.of(AFTER_OFFER), ALL_CALLS)) {
            var company = company(which);
            assertThat(rawCorrelation(company))
                    .as("calls after the offer with winning")
                    .isLessThan(-0.2);
            for (var days : List.of(7, 14, 30)) {
                var report = Effectiveness.of(company, Kind.CHANNEL, Against.NONE, days, Slice.ALL);
                assertThat(report.items()).extracting(Item::value).containsExactly("CALL");
                var calls = report.items().get(0);
                assertThat(calls.compared()).isGreaterThan(1_000);
                assertThat(calls.differs() && Objects.requireNonNull(calls.difference()) < 0)
                        .as("within %d days: %s", days, calls.sentence())
                        .isFalse();
            }
        }
    }

    /** What a naive method looks at: calls made to someone who has an offer, with whether they took it. */
    private static double rawCorrelation(CompanyCount company) {
        var calls = new ArrayList<Double>();
        var won = new ArrayList<Double>();
        for (var deal : company.deals()) {
            var way = Way.of(deal, company);
            if (way == null || deal.end() == End.OPEN) {
                continue;
            }
            var offers = 0;
            var count = 0;
            for (var stay = 0; stay < way.stays().size(); stay++) {
                offers += way.stage(stay).name().equals(OFFERED) ? 1 : 0;
            }
            for (var i = 0; i < way.touches().size(); i++) {
                var stay = way.stayAt(way.touches().minute(i));
                count += stay >= 0 && way.stage(stay).name().equals(OFFERED) ? 1 : 0;
            }
            if (offers > 0) {
                calls.add((double) count);
                won.add(deal.end() == End.WON ? 1.0 : 0.0);
            }
        }
        return correlation(calls, won);
    }

    private static double correlation(List<Double> x, List<Double> y) {
        var meanX = x.stream().mapToDouble(each -> each).average().orElseThrow();
        var meanY = y.stream().mapToDouble(each -> each).average().orElseThrow();
        var products = 0.0;
        var squaresX = 0.0;
        var squaresY = 0.0;
        for (var i = 0; i < x.size(); i++) {
            products += (x.get(i) - meanX) * (y.get(i) - meanY);
            squaresX += (x.get(i) - meanX) * (x.get(i) - meanX);
            squaresY += (y.get(i) - meanY) * (y.get(i) - meanY);
        }
        return products / Math.sqrt(squaresX * squaresY);
    }

    private static CompanyCount company(Set<String> which) throws IOException {
        var data = System.getenv("SALES_REAL_DATA");
        assumeTrue(data != null, "SALES_REAL_DATA is not set: the real data is not here");
        Map<String, List<Activity>> calls = new LinkedHashMap<>();
        Map<String, List<StageChange>> stages = new LinkedHashMap<>();
        var last = Instant.MIN;
        var file = Path.of(data, "bpi2012_stage_activity_log", "events.csv.gz");
        try (var reader = CsvReader.builder()
                .ofNamedCsvRecord(new InputStreamReader(
                        new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            for (var row : reader) {
                var at = OffsetDateTime.parse(row.getField("timestamp")).toInstant();
                last = at.isAfter(last) ? at : last;
                add(row, at, which, calls, stages);
            }
        }
        var deals = new ArrayList<OpportunityHistory>();
        stages.forEach((id, changes) -> deals.add(deal(id, changes, calls.getOrDefault(id, List.of()))));
        return Companies.of(deals, List.of(), List.of(), PLAYBOOK, last);
    }

    private static void add(
            NamedCsvRecord row,
            Instant at,
            Set<String> which,
            Map<String, List<Activity>> calls,
            Map<String, List<StageChange>> stages) {
        var id = row.getField("case_id");
        var name = row.getField("activity");
        if (which.contains(name) && row.getField("lifecycle").equals("START")) {
            calls.computeIfAbsent(id, key -> new ArrayList<>())
                    .add(new Activity(
                            null,
                            Activity.Type.CALL,
                            Activity.Direction.OUTBOUND,
                            null,
                            at,
                            null,
                            null,
                            null,
                            null,
                            null));
        } else if (PLAYBOOK.stage(name).isPresent()) {
            stages.computeIfAbsent(id, key -> new ArrayList<>()).add(new StageChange(null, name, at, null));
        }
    }

    private static OpportunityHistory deal(String id, List<StageChange> changes, List<Activity> calls) {
        var last = changes.get(changes.size() - 1);
        var zone = PLAYBOOK.calendar().zone();
        var kind = PLAYBOOK.stage(last.to()).orElseThrow().kind();
        var ended = kind == StageKind.OPEN ? null : last.happened().atZone(zone).toLocalDate();
        return Known.deal(
                        "id",
                        id,
                        "stage",
                        last.to(),
                        "createdDate",
                        changes.get(0).happened().atZone(zone).toLocalDate(),
                        "closedDate",
                        ended)
                .withStreams(calls, changes, null, null, null);
    }

    private static Playbook playbook() {
        var shipped = Companies.PLAYBOOK;
        return new Playbook(
                List.of(
                        stage("Applied", 1, StageKind.OPEN, "A_SUBMITTED"),
                        stage("Accepted", 2, StageKind.OPEN, "A_PREACCEPTED"),
                        stage(OFFERED, 3, StageKind.OPEN, "O_SENT"),
                        stage("Returned", 4, StageKind.OPEN, "O_SENT_BACK"),
                        stage("Won", 5, StageKind.WON, "A_APPROVED"),
                        stage("Lost", 6, StageKind.LOST, "A_DECLINED", "A_CANCELLED")),
                List.of(),
                shipped.segments(),
                List.of(),
                shipped.calendar(),
                6,
                shipped.precedence(),
                shipped.defaultVerdict(),
                List.of());
    }

    private static Stage stage(String name, int order, StageKind kind, String... aliases) {
        return new Stage(name, order, kind, List.of(aliases), List.of());
    }
}
