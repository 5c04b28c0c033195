package io.salesmanager.coaching.onboarding;

import io.salesmanager.access.ViewScope;
import io.salesmanager.coaching.onboarding.HiringReport.Source;
import io.salesmanager.coaching.scorecard.CompanyPeers;
import io.salesmanager.crm.ComparedPeople;
import io.salesmanager.crm.PipelineSource;
import io.salesmanager.rulebook.ActiveRulebook;
import io.salesmanager.sales.history.RepHistory;
import io.salesmanager.sales.ramp.RampGates.Result;
import io.salesmanager.statistics.FunnelPlot;
import io.salesmanager.statistics.FunnelPlot.Point;
import io.salesmanager.statistics.Proportion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Compares sources of reps by how those who came from them passed the second gate. Usually there are too few to say. */
@ApplicationScoped
public class Hiring {
    static final String NOT_KNOWN = "not known";

    /** Of fewer, whoever knows one of them would learn of the others. */
    private static final int FEWEST = 5;

    private final CompanyPeers peers;
    private final PipelineSource source;
    private final ComparedPeople people;
    private final ActiveRulebook rulebook;

    @Inject
    Hiring(CompanyPeers peers, PipelineSource source, ComparedPeople people, ActiveRulebook rulebook) {
        this.peers = peers;
        this.source = source;
        this.people = people;
        this.rulebook = rulebook;
    }

    public HiringReport of(ViewScope scope) {
        var dials = RampDials.of(rulebook.current().dials());
        var company = peers.current();
        if (people.isOff("hireSource")) {
            return new HiringReport(
                    company.asOf(),
                    dials.attainmentMonth(),
                    "Sources of reps are not compared here: the operator switched it off.",
                    List.of());
        }
        var reps = source.reps(source.repIds(scope));
        return report(company, dials, reps);
    }

    private static HiringReport report(CompanyPeers.Company company, RampDials dials, Map<String, RepHistory> reps) {
        var hired = new TreeMap<String, Integer>();
        reps.values().forEach(rep -> hired.merge(sourceOf(rep), 1, Integer::sum));
        var passed = company.gates().stream()
                .filter(result -> reps.containsKey(result.repId()))
                .collect(Collectors.groupingBy(
                        result -> sourceOf(Objects.requireNonNull(reps.get(result.repId()))),
                        TreeMap::new,
                        Collectors.reducing(new Proportion(0, 0), result -> trial(result, dials), Proportion::plus)));
        var enough = new TreeMap<String, Proportion>();
        passed.forEach((from, share) -> {
            if (share.trials() >= FEWEST && !from.equals(NOT_KNOWN)) {
                enough.put(from, share);
            }
        });
        Map<String, Point> points = enough.size() < 2
                ? Map.of()
                : FunnelPlot.of(enough).points().stream().collect(Collectors.toMap(Point::group, Function.identity()));
        var sources = new ArrayList<Source>();
        hired.forEach((from, count) ->
                sources.add(source(from, count, passed.getOrDefault(from, new Proportion(0, 0)), points.get(from))));
        return new HiringReport(
                company.asOf(), dials.attainmentMonth(), sentence(sources, points, dials), List.copyOf(sources));
    }

    private static Proportion trial(Result result, RampDials dials) {
        var reached = result.attainment() >= result.expected() * dials.attainmentShare();
        return new Proportion(reached ? 1 : 0, 1);
    }

    private static Source source(String from, int hired, Proportion passed, @Nullable Point point) {
        if (passed.trials() < FEWEST) {
            return new Source(
                    from,
                    hired,
                    passed.trials(),
                    null,
                    null,
                    null,
                    null,
                    false,
                    "Too few to say: of %d hired the month is over for %d with a quota, and %d are needed."
                            .formatted(hired, passed.trials(), FEWEST));
        }
        var interval = passed.interval();
        var differs = point != null && point.differs();
        var counted = "%d of %d had won enough, %s; truly %s to %s."
                .formatted(
                        passed.successes(),
                        passed.trials(),
                        GateWords.percent(passed.share()),
                        GateWords.percent(interval.low()),
                        GateWords.percent(interval.high()));
        var compared = point == null
                ? " There is no other source with enough of them to compare with."
                : differs
                        ? " This differs from the other sources by more than chance explains."
                        : " No reliable difference from the other sources.";
        return new Source(
                from,
                hired,
                passed.trials(),
                passed.successes(),
                passed.share(),
                interval.low(),
                interval.high(),
                differs,
                counted + compared);
    }

    private static String sentence(List<Source> sources, Map<String, Point> points, RampDials dials) {
        if (sources.stream().allMatch(one -> one.source().equals(NOT_KNOWN))) {
            return "Of no rep it is known where they were found; the CRM can send it as hireSource.";
        }
        if (points.isEmpty()) {
            return "Too few to say whether sources differ: at least two need %d reps each whose month %d is over."
                    .formatted(FEWEST, dials.attainmentMonth());
        }
        var different =
                sources.stream().filter(Source::differs).map(Source::source).toList();
        return different.isEmpty()
                ? "No reliable difference between sources at the end of month %d.".formatted(dials.attainmentMonth())
                : "At the end of month %d these differ by more than chance explains: %s."
                        .formatted(dials.attainmentMonth(), String.join(", ", different));
    }

    private static String sourceOf(RepHistory rep) {
        var from = rep.hireSource();
        return from == null || from.isBlank() ? NOT_KNOWN : from.strip();
    }
}
