package io.salesmanager.coaching.scorecard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.salesmanager.crm.ShippedPlaybook;
import io.salesmanager.playbook.Playbook;
import io.salesmanager.sales.Known;
import io.salesmanager.sales.asof.CohortBuilder;
import io.salesmanager.sales.history.OpportunityHistory;
import io.salesmanager.sales.history.RepHistory;
import io.salesmanager.sales.history.StageChange;
import io.salesmanager.sales.peers.Kind;
import io.salesmanager.sales.peers.Peer;
import io.salesmanager.sales.peers.Peers;
import io.salesmanager.sales.peers.StepComparison;
import io.salesmanager.sales.peers.StepComparison.Finding;
import io.salesmanager.sales.timeline.ProcessStep;
import io.salesmanager.sales.timeline.StepTrials;
import io.salesmanager.statistics.Proportion;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Scorecards of real deals, where {@code SALES_REAL_DATA} names the folder that has them. */
class RealScorecardTest {
    private static final Playbook PLAYBOOK = ShippedPlaybook.read();
    private static final int SHUFFLES = 500;
    private static final double MOST_FALSE_ALARMS = 0.05;
    private static final int MANY_TRIALS = 100;
    private static final int LOST_OF_WON = 3;
    private static final Instant END_OF_MAVEN = Instant.parse("2018-01-01T04:59:59Z");
    private static final Instant END_OF_LOANS = Instant.parse("2012-04-01T00:00:00Z");

    /** Stages of a loan by the activities that begin them. */
    private static final Map<String, String> LOAN_STAGES = Map.of(
            "A_PREACCEPTED", "Qualification",
            "A_ACCEPTED", "Discovery",
            "O_SENT", "Proposal",
            "O_SENT_BACK", "Negotiation",
            "A_APPROVED", "Closed Won",
            "A_DECLINED", "Closed Lost",
            "A_CANCELLED", "Closed Lost");

    /** @param history what is known of its stages, the first first */
    private record Deal(String id, @Nullable String owner, List<StageChange> history) {
        boolean isWon() {
            return history.get(history.size() - 1).to().equals("Closed Won");
        }

        Deal lost() {
            var first = history.subList(0, history.size() - 1);
            var end = change("Closed Lost", history.get(history.size() - 1).happened());
            return new Deal(
                    id, owner, Stream.concat(first.stream(), Stream.of(end)).toList());
        }

        OpportunityHistory of(@Nullable String rep) {
            var last = history.get(history.size() - 1);
            var first = history.get(0).happened();
            var ended = last.to().startsWith("Closed");
            return Known.deal(
                    "id",
                    id,
                    "ownerId",
                    rep,
                    "stage",
                    last.to(),
                    "createdDate",
                    LocalDate.ofInstant(first, ZoneOffset.UTC),
                    "closedDate",
                    ended ? LocalDate.ofInstant(last.happened(), ZoneOffset.UTC) : null,
                    "stageHistory",
                    history);
        }
    }

    /** Win rates there do not differ by more than chance: whoever is told a strength or a weakness is told a falsehood. */
    @Test
    void nobody_is_told_anything_of_a_crm_whose_agents_do_not_differ() throws IOException {
        var deals = new ArrayList<Deal>();
        var reps = maven(deals);

        var compared = compared(deals, owners(deals), reps, END_OF_MAVEN);

        assertThat(compared.stream().filter(one -> one.compared().trials() >= MANY_TRIALS))
                .hasSizeGreaterThan(20);
        assertThat(compared).noneMatch(StepComparison::differs);
        assertThat(falseAlarms(deals, reps, END_OF_MAVEN)).isLessThanOrEqualTo(MOST_FALSE_ALARMS);
    }

    /** Adds its deals; returns its agents. */
    private static Map<String, RepHistory> maven(List<Deal> deals) throws IOException {
        var offices = new HashMap<String, String>();
        rows(
                "maven_crm/sales_teams.csv",
                row -> offices.put(row.getField("sales_agent"), row.getField("regional_office")));
        rows("maven_crm/sales_pipeline.csv", row -> maven(row).ifPresent(deals::add));
        return reps(offices);
    }

    private static Optional<Deal> maven(NamedCsvRecord row) {
        var engaged = row.getField("engage_date");
        if (engaged.isBlank()) {
            return Optional.empty();
        }
        var history = new ArrayList<>(List.of(
                change("Qualification", LocalDate.parse(engaged).atStartOfDay().toInstant(ZoneOffset.UTC))));
        if (!row.getField("close_date").isBlank()) {
            history.add(change(
                    "Closed " + row.getField("deal_stage"),
                    LocalDate.parse(row.getField("close_date")).atTime(18, 0).toInstant(ZoneOffset.UTC)));
        }
        return Optional.of(new Deal(row.getField("opportunity_id"), row.getField("sales_agent"), history));
    }

    /** Of the agent with the most deals, every third one that was won is taken to be lost: that is told, and nobody else is told anything. */
    @Test
    void an_agent_who_truly_loses_more_is_told_and_nobody_else() throws IOException {
        var deals = new ArrayList<Deal>();
        var reps = maven(deals);
        var agent = deals.stream()
                .collect(Collectors.groupingBy(deal -> Objects.requireNonNull(deal.owner()), Collectors.counting()))
                .entrySet()
                .stream()
                .max(Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey();
        var won = 0;
        for (var i = 0; i < deals.size(); i++) {
            var deal = deals.get(i);
            if (agent.equals(deal.owner()) && deal.isWon() && won++ % LOST_OF_WON == 0) {
                deals.set(i, deal.lost());
            }
        }

        var told = compared(deals, owners(deals), reps, END_OF_MAVEN).stream()
                .filter(StepComparison::differs)
                .toList();

        assertThat(told).extracting(StepComparison::repId).containsExactly(agent);
        assertThat(told.get(0).finding()).isEqualTo(Finding.WEAKNESS);
    }

    /** Nor are the clerks of a bank told more than chance, where their cases are dealt out by lot. */
    @Test
    void of_clerks_of_a_bank_with_cases_by_lot_hardly_ever_is_anyone_told() throws IOException {
        var deals = loans();
        var clerks = reps(owners(deals).stream()
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.toMap(id -> id, id -> "bank")));

        assertThat(clerks).hasSizeGreaterThan(40);
        assertThat(falseAlarms(deals, clerks, END_OF_LOANS)).isLessThanOrEqualTo(MOST_FALSE_ALARMS);
    }

    private static List<Deal> loans() throws IOException {
        Map<String, List<StageChange>> histories = new TreeMap<>();
        Map<String, String> owners = new HashMap<>();
        rows("bpi2012_stage_activity_log/events.csv.gz", row -> {
            var id = row.getField("case_id");
            var resource = row.getField("resource");
            if (!resource.isBlank()
                    && !resource.equals("112")
                    && row.getField("activity").equals("A_ACCEPTED")) {
                owners.putIfAbsent(id, resource);
            }
            var stage = LOAN_STAGES.get(row.getField("activity"));
            if (stage != null && row.getField("lifecycle").equals("COMPLETE")) {
                var history = histories.computeIfAbsent(id, key -> new ArrayList<>());
                if (history.isEmpty() || !history.get(history.size() - 1).to().startsWith("Closed")) {
                    history.add(change(
                            stage,
                            OffsetDateTime.parse(row.getField("timestamp")).toInstant()));
                }
            }
        });
        return histories.entrySet().stream()
                .map(one -> new Deal(one.getKey(), owners.get(one.getKey()), one.getValue()))
                .toList();
    }

    /** What a deal tried, once and for all owners that it is given to. */
    private record Tried(Kind kind, Map<String, Proportion> steps) {}

    /** In what share of companies of the same deals, dealt out among the same reps by lot, anyone is told anything. */
    private static double falseAlarms(List<Deal> deals, Map<String, RepHistory> reps, Instant asOf) {
        var today = LocalDate.ofInstant(asOf, PLAYBOOK.calendar().zone());
        Map<String, Peer> peers = reps.values().stream()
                .collect(Collectors.toMap(RepHistory::id, rep -> Peer.of(rep, today, PLAYBOOK.rampMonths())));
        var tried = deals.stream()
                .filter(deal -> deal.owner() != null)
                .map(deal -> tried(deal.of(deal.owner()), today))
                .toList();
        var owners = deals.stream()
                .map(Deal::owner)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(ArrayList::new));
        var told = 0;
        for (var seed = 1; seed <= SHUFFLES; seed++) {
            Collections.shuffle(owners, new Random(seed));
            var company = new Peers(peers);
            for (var i = 0; i < owners.size(); i++) {
                var owner = Objects.requireNonNull(owners.get(i));
                var deal = tried.get(i);
                deal.steps().forEach((step, seen) -> company.add(owner, deal.kind(), step, seen));
            }
            told += company.compared().stream().anyMatch(StepComparison::differs) ? 1 : 0;
        }
        return (double) told / SHUFFLES;
    }

    private static Tried tried(OpportunityHistory deal, LocalDate today) {
        var trials = new StepTrials(PLAYBOOK, ProcessStep.ofReps(PLAYBOOK), today);
        trials.add(deal, null);
        var age = (double) ChronoUnit.DAYS.between(Objects.requireNonNull(deal.createdDate()), today);
        return new Tried(Kind.of(null, null, age), trials.counted());
    }

    private static List<@Nullable String> owners(List<Deal> deals) {
        return deals.stream().map(Deal::owner).collect(Collectors.toCollection(ArrayList::new));
    }

    private static List<StepComparison> compared(
            List<Deal> deals, List<@Nullable String> owners, Map<String, RepHistory> reps, Instant asOf) {
        var builder = new CohortBuilder(PLAYBOOK, asOf, reps);
        for (var i = 0; i < deals.size(); i++) {
            builder.add(deals.get(i).of(owners.get(i)));
        }
        return builder.compared();
    }

    private static Map<String, RepHistory> reps(Map<String, String> regions) {
        return regions.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        one -> Known.rep("id", one.getKey(), "role", "agent", "region", one.getValue())));
    }

    private static StageChange change(String stage, Instant at) {
        return new StageChange(null, stage, at, at);
    }

    private static void rows(String file, Consumer<NamedCsvRecord> each) throws IOException {
        var data = System.getenv("SALES_REAL_DATA");
        assumeTrue(data != null, "SALES_REAL_DATA is not set: the real data is not here");
        var bytes = Files.newInputStream(Path.of(data, file));
        try (var reader = CsvReader.builder()
                .ofNamedCsvRecord(new InputStreamReader(
                        file.endsWith(".gz") ? new GZIPInputStream(bytes) : bytes, StandardCharsets.UTF_8))) {
            reader.forEach(each);
        }
    }
}
