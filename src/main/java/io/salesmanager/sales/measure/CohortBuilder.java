package io.salesmanager.sales.measure;

import io.salesmanager.playbook.Dials;
import io.salesmanager.playbook.Motion;
import io.salesmanager.playbook.Playbook;
import io.salesmanager.playbook.StageKind;
import io.salesmanager.sales.history.OpportunityHistory;
import io.salesmanager.sales.measure.Cohorts.Cycle;
import io.salesmanager.sales.measure.Cohorts.Stay;
import io.salesmanager.sales.measure.Cohorts.Step;
import io.salesmanager.sales.measure.Cohorts.Track;
import io.salesmanager.sales.timeline.ProcessStep;
import io.salesmanager.sales.timeline.StageTimeline;
import io.salesmanager.sales.timeline.StepTrials;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.statistics.descriptive.Quantile;
import org.jspecify.annotations.Nullable;

/** Measures what is usual from many deals, one after the other; the order does not matter. */
public final class CohortBuilder {
    private final Playbook playbook;
    private final AsOf asOf;
    private final Map<Key<String>, Values> stays = new HashMap<>();
    private final Map<Key<Motion>, Values> cycles = new HashMap<>();

    private final Map<String, String> roles;
    private final List<ProcessStep> steps;
    private final Map<String, StepTrials> trials = new TreeMap<>();
    private final Map<String, Track> tracks = new TreeMap<>();

    private record Key<T>(
            @Nullable String productLine, @Nullable T part) {}

    /** @param instant what happened or was recorded later does not count */
    public CohortBuilder(Playbook playbook, Instant instant) {
        this(playbook, instant, Map.of());
    }

    /** @param roles of the reps whose steps are counted, by id; without any, none are */
    public CohortBuilder(Playbook playbook, Instant instant, Map<String, String> roles) {
        this.playbook = playbook;
        this.roles = Map.copyOf(roles);
        this.steps = ProcessStep.of(playbook);
        this.asOf = new AsOf(instant, playbook, new Dials(List.of()), Cohorts.NONE);
    }

    public static Cohorts of(List<OpportunityHistory> deals, Playbook playbook, Instant instant) {
        var builder = new CohortBuilder(playbook, instant);
        deals.forEach(builder::add);
        return builder.build();
    }

    public void add(OpportunityHistory now) {
        if (asOf.daysTo(now.createdDate()) > 0) {
            return;
        }
        var deal = Rewind.to(asOf, now);
        var line = playbook.productLine(deal.productLine())
                .map(found -> found.name())
                .orElse(deal.productLine());
        addStays(deal, line);
        addCycle(deal, line);
        var owner = deal.ownerId();
        if (owner != null && roles.containsKey(owner)) {
            trials.computeIfAbsent(owner, id -> new StepTrials(playbook, steps, asOf.today()))
                    .add(deal);
            tracks.merge(owner, track(owner, deal), Track::plus);
        }
    }

    private Track track(String owner, OpportunityHistory deal) {
        var kind = playbook.stage(deal.stage()).map(stage -> stage.kind()).orElse(StageKind.OPEN);
        var closed = TrackRecord.of(List.of(deal), null, playbook, asOf.today());
        return new Track(
                owner,
                roles.get(owner),
                kind == StageKind.OPEN ? 1 : 0,
                closed,
                closed.wonAmountCount() == 0 ? Spread.NONE : Spread.of(closed.wonAmount()),
                closed.cycleCount() == 0 ? Spread.NONE : Spread.of(closed.cycleDaysSum()));
    }

    /** The measures so far, in order of product line and stage or motion, and of rep and step. */
    public Cohorts build() {
        var medians = stays.entrySet().stream()
                .map(entry -> new Stay(
                        entry.getKey().productLine(),
                        entry.getKey().part(),
                        entry.getValue().quantile(0.5),
                        entry.getValue().count))
                .sorted(Comparator.comparing(stay -> stay.productLine() + "\n" + stay.stage()))
                .toList();
        var percentiles = cycles.entrySet().stream()
                .map(entry -> new Cycle(
                        entry.getKey().productLine(),
                        entry.getKey().part(),
                        entry.getValue().quantile(0.9),
                        entry.getValue().count))
                .sorted(Comparator.comparing(cycle -> cycle.productLine() + "\n" + cycle.motion()))
                .toList();
        return new Cohorts(medians, percentiles, conversions(), List.copyOf(tracks.values()));
    }

    private List<Step> conversions() {
        var conversions = new ArrayList<Step>();
        trials.forEach((rep, counted) -> new TreeMap<>(counted.counted())
                .forEach((step, share) ->
                        conversions.add(new Step(rep, roles.get(rep), step, share.trials(), share.successes()))));
        return conversions;
    }

    private void addStays(OpportunityHistory deal, @Nullable String line) {
        var history = deal.stageHistory();
        if (history == null || history.isEmpty()) {
            return;
        }
        for (var visit : new StageTimeline(history, playbook).visits()) {
            if (visit.stage().kind() == StageKind.OPEN && visit.entered() != null && visit.left() != null) {
                stays.computeIfAbsent(new Key<>(line, visit.stage().name()), key -> new Values())
                        .add(playbook.calendar()
                                .businessDaysBetween(asOf.dayOf(visit.entered()), asOf.dayOf(visit.left())));
            }
        }
    }

    private void addCycle(OpportunityHistory deal, @Nullable String line) {
        var closed = deal.closedDate();
        if (closed == null || deal.createdDate() == null) {
            return;
        }
        var won = playbook.stage(deal.stage()).filter(stage -> stage.kind() == StageKind.WON);
        if (won.isPresent()) {
            cycles.computeIfAbsent(new Key<>(line, deal.motion()), key -> new Values())
                    .add((double) ChronoUnit.DAYS.between(deal.createdDate(), closed));
        }
    }

    private static final class Values {
        private double[] values = new double[8];
        private int count;

        void add(double value) {
            if (count == values.length) {
                values = Arrays.copyOf(values, count * 2);
            }
            values[count++] = value;
        }

        double quantile(double p) {
            return Quantile.withDefaults().evaluate(Arrays.copyOf(values, count), p);
        }
    }
}
