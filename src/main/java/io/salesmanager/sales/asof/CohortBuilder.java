package io.salesmanager.sales.asof;

import io.salesmanager.playbook.Dials;
import io.salesmanager.playbook.Motion;
import io.salesmanager.playbook.Playbook;
import io.salesmanager.playbook.StageKind;
import io.salesmanager.sales.asof.Cohorts.Cycle;
import io.salesmanager.sales.asof.Cohorts.Stay;
import io.salesmanager.sales.asof.Cohorts.Step;
import io.salesmanager.sales.asof.Cohorts.Track;
import io.salesmanager.sales.history.Answers.Status;
import io.salesmanager.sales.history.OpportunityHistory;
import io.salesmanager.sales.history.RepHistory;
import io.salesmanager.sales.peers.Kind;
import io.salesmanager.sales.peers.Peer;
import io.salesmanager.sales.peers.Peers;
import io.salesmanager.sales.peers.StepComparison;
import io.salesmanager.sales.timeline.ProcessStep;
import io.salesmanager.sales.timeline.StageTimeline;
import io.salesmanager.sales.timeline.StepTrials;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.commons.statistics.descriptive.Quantile;
import org.jspecify.annotations.Nullable;

/** Measures what is usual from many deals, one after the other; the order does not matter. */
public final class CohortBuilder {
    private static final int WINDOW_DAYS = 365;

    /** Practices 19: a month past the usual cycle. */
    static final int LATE_DAYS = 30;

    private final Playbook playbook;
    private final AsOf asOf;
    private final Map<Key<String>, Values> stays = new HashMap<>();
    private final Map<Key<Motion>, Values> cycles = new HashMap<>();
    private final Map<Key<Motion>, Values> agesWithoutWin = new HashMap<>();

    private final Map<String, Peer> reps = new HashMap<>();
    private final List<ProcessStep> steps;
    private LocalDate before;
    private final Map<Owned, StepTrials> trials = new HashMap<>();
    private final Map<String, Track> tracks = new TreeMap<>();
    private Map<String, String> segments = Map.of();

    /** Deals of one kind of one rep. */
    private record Owned(String repId, Kind kind) {}

    private record Key<T>(
            @Nullable String productLine, @Nullable T part) {}

    /** @param instant what happened or was recorded later does not count */
    public CohortBuilder(Playbook playbook, Instant instant) {
        this(playbook, instant, Map.of());
    }

    /** @param reps those whose steps are counted, by id; without any, none are */
    public CohortBuilder(Playbook playbook, Instant instant, Map<String, RepHistory> reps) {
        this(playbook, instant, reps, Set.of());
    }

    /** @param left names of steps at which nobody is counted */
    public CohortBuilder(Playbook playbook, Instant instant, Map<String, RepHistory> reps, Set<String> left) {
        this.playbook = playbook;
        this.steps = ProcessStep.ofReps(playbook).stream()
                .filter(step -> !left.contains(step.name()))
                .toList();
        this.asOf = new AsOf(instant, playbook, new Dials(List.of()), Cohorts.NONE);
        this.before = asOf.today().minusDays(WINDOW_DAYS);
        reps.forEach((id, rep) -> this.reps.put(id, Peer.of(rep, asOf.today(), playbook.rampMonths())));
    }

    /** Counts only what was tried after a day, in the place of the last 365 days. */
    public CohortBuilder since(LocalDate day) {
        this.before = day;
        return this;
    }

    /** @param ofAccounts names of segments by the account's id: touch plans differ by them */
    public CohortBuilder segments(Map<String, String> ofAccounts) {
        this.segments = ofAccounts;
        return this;
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
        var peer = owner == null ? null : reps.get(owner);
        if (owner != null && peer != null) {
            var motion = deal.motion() == null ? null : deal.motion().name();
            trials.computeIfAbsent(
                            new Owned(owner, Kind.of(motion, deal.leadSource(), asOf.daysSince(deal.createdDate()))),
                            kind -> new StepTrials(playbook, steps, asOf.today(), before))
                    .add(deal, deal.accountId() == null ? null : segments.get(deal.accountId()));
            tracks.merge(owner, track(owner, peer.role(), deal), Track::plus);
        }
    }

    private Track track(String owner, @Nullable String role, OpportunityHistory deal) {
        var kind = playbook.stage(deal.stage()).map(stage -> stage.kind()).orElse(StageKind.OPEN);
        var closed = TrackRecord.of(List.of(deal), null, playbook, asOf.today());
        return new Track(
                owner,
                role,
                kind == StageKind.OPEN && !isSetAside(deal) ? 1 : 0,
                closed,
                closed.wonAmountCount() == 0 ? Spread.NONE : Spread.of(closed.wonAmount()),
                closed.cycleCount() == 0 ? Spread.NONE : Spread.of(closed.cycleDaysSum()));
    }

    /** The measures so far, in order of product line and stage or motion, and of rep and step. */
    public Cohorts build() {
        return build(compared());
    }

    /** @param compared what {@link #compared()} gave, for those who need both */
    public Cohorts build(List<StepComparison> compared) {
        var medians = stays.entrySet().stream()
                .map(entry -> new Stay(
                        entry.getKey().productLine(),
                        entry.getKey().part(),
                        entry.getValue().quantile(0.5),
                        entry.getValue().count))
                .sorted(Comparator.comparing(stay -> stay.productLine() + "\n" + stay.stage()))
                .toList();
        var percentiles = cycles.entrySet().stream()
                .map(entry -> cycle(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(cycle -> cycle.productLine() + "\n" + cycle.motion()))
                .toList();
        return new Cohorts(medians, percentiles, steps(compared), List.copyOf(tracks.values()));
    }

    /** Every rep beside the peers, step by step, in order of step and rep; what {@link Cohorts#steps()} says in full. */
    public List<StepComparison> compared() {
        var peers = new Peers(reps);
        trials.forEach((owned, counted) ->
                counted.counted().forEach((step, share) -> peers.add(owned.repId(), owned.kind(), step, share)));
        return peers.compared();
    }

    private static List<Step> steps(List<StepComparison> compared) {
        return compared.stream()
                .map(Step::of)
                .sorted(Comparator.comparing(Step::repId).thenComparing(Step::step))
                .toList();
    }

    private Cycle cycle(Key<Motion> kind, Values won) {
        var p90 = Math.ceil(won.quantile(0.9));
        var lateWon = won.above(p90 + LATE_DAYS);
        var others = agesWithoutWin.getOrDefault(kind, new Values()).above(p90 + LATE_DAYS);
        return new Cycle(kind.productLine(), kind.part(), p90, won.count, lateWon + others, lateWon);
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
        var created = deal.createdDate();
        var kind = playbook.stage(deal.stage()).map(stage -> stage.kind()).orElse(StageKind.OPEN);
        var until = deal.closedDate() == null && kind == StageKind.OPEN && !isSetAside(deal)
                ? asOf.today()
                : deal.closedDate();
        if (created != null && until != null) {
            (kind == StageKind.WON ? cycles : agesWithoutWin)
                    .computeIfAbsent(new Key<>(line, deal.motion()), key -> new Values())
                    .add((double) ChronoUnit.DAYS.between(created, until));
        }
    }

    private static boolean isSetAside(OpportunityHistory deal) {
        return deal.status() == Status.ARCHIVED || deal.status() == Status.DISQUALIFIED;
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

        int above(double limit) {
            var above = 0;
            for (var i = 0; i < count; i++) {
                above += values[i] > limit ? 1 : 0;
            }
            return above;
        }

        double quantile(double p) {
            return Quantile.withDefaults().evaluate(Arrays.copyOf(values, count), p);
        }
    }
}
