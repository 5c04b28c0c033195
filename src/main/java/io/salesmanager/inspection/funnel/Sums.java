package io.salesmanager.inspection.funnel;

import io.salesmanager.inspection.count.CompanyCount;
import io.salesmanager.inspection.count.CountedDeal;
import io.salesmanager.inspection.count.CountedDeal.End;
import io.salesmanager.inspection.count.Measure;
import io.salesmanager.inspection.funnel.FunnelReport.Count;
import io.salesmanager.inspection.funnel.FunnelReport.Group;
import io.salesmanager.inspection.funnel.FunnelReport.PerSale;
import io.salesmanager.inspection.funnel.FunnelReport.Step;
import io.salesmanager.inspection.funnel.Idle.Life;
import io.salesmanager.statistics.Proportion;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What is counted of the deals of one group, in one look at each: a million of them are asked about at a time. */
final class Sums {
    /** A currency that the CRM does not name: the company's own. */
    private static final String OWN = "";

    private final List<Measure> steps;
    private final int[] ends = new int[End.values().length];
    private final int[] taken;
    private final int[] decided;
    private final int[] undecided;
    private final int[] came;
    private int deals;
    private int staged;
    private int idle;
    private int unclear;
    private int timed;
    private long days;
    private final Map<String, double[]> values = new TreeMap<>();

    Sums(List<Measure> steps) {
        this.steps = steps;
        taken = new int[steps.size()];
        decided = new int[steps.size()];
        undecided = new int[steps.size()];
        came = new int[steps.size()];
    }

    static List<Measure> steps(CompanyCount company) {
        return Measure.all(company.steps()).stream()
                .filter(measure -> measure.step() >= 0)
                .toList();
    }

    void add(CountedDeal deal, Life life) {
        deals++;
        idle += life == Life.IDLE ? 1 : 0;
        unclear += life == Life.UNKNOWN ? 1 : 0;
        ends[deal.end().ordinal()]++;
        staged += deal.steps().tried() != 0 ? 1 : 0;
        for (var i = 0; i < taken.length; i++) {
            var step = steps.get(i);
            if (step.isTrial(deal)) {
                decided[i]++;
                taken[i] += step.isSuccess(deal) ? 1 : 0;
            } else if (step.isUndecided(deal)) {
                undecided[i]++;
            }
            came[i] += deal.end() != End.OPEN && deal.steps().hasTried(i) ? 1 : 0;
        }
        if (deal.end() == End.WON) {
            addWon(deal);
        }
    }

    private void addWon(CountedDeal deal) {
        if (!Double.isNaN(deal.amount())) {
            var sum = values.computeIfAbsent(deal.currency() == null ? OWN : deal.currency(), name -> new double[2]);
            sum[0] += deal.amount();
            sum[1]++;
        }
        var started = deal.started();
        var closed = deal.closed();
        if (started != null && closed != null && !closed.isBefore(started)) {
            days += ChronoUnit.DAYS.between(started, closed);
            timed++;
        }
    }

    void add(Sums other) {
        deals += other.deals;
        staged += other.staged;
        idle += other.idle;
        unclear += other.unclear;
        timed += other.timed;
        days += other.days;
        add(ends, other.ends);
        add(taken, other.taken);
        add(decided, other.decided);
        add(undecided, other.undecided);
        add(came, other.came);
        other.values.forEach((currency, more) -> {
            var sum = values.computeIfAbsent(currency, name -> new double[2]);
            sum[0] += more[0];
            sum[1] += more[1];
        });
    }

    private static void add(int[] counts, int[] more) {
        for (var i = 0; i < counts.length; i++) {
            counts[i] += more[i];
        }
    }

    int deals() {
        return deals;
    }

    int open() {
        return ends[End.OPEN.ordinal()];
    }

    /** Deals of which neither stages nor calls are known. */
    int unstaged() {
        return deals - staged;
    }

    Group group(@Nullable String id, String name) {
        var shown = new ArrayList<Step>();
        var counts = new ArrayList<Count>();
        var won = ends[End.WON.ordinal()];
        for (var i = 0; i < taken.length; i++) {
            var step = steps.get(i).name();
            var share = new Proportion(taken[i], decided[i]);
            var known = share.trials() > 0;
            var interval = share.interval();
            shown.add(new Step(
                    step,
                    share.successes(),
                    share.trials(),
                    undecided[i],
                    known ? share.share() : null,
                    known ? interval.low() : null,
                    known ? interval.high() : null));
            counts.add(new Count(step, came[i], won == 0 ? null : (double) came[i] / won));
        }
        var lost = ends[End.LOST.ordinal()];
        return new Group(
                id,
                name,
                deals,
                open(),
                won,
                lost,
                ends[End.SET_ASIDE.ordinal()],
                shown,
                shown.get(shown.size() - 1),
                new PerSale(won, counts),
                velocity(new Proportion(won, won + lost)));
    }

    private Velocity velocity(Proportion won) {
        var sum = values.size() == 1 ? values.values().iterator().next() : null;
        var currency = values.size() == 1 ? values.keySet().iterator().next() : OWN;
        return Velocity.of(
                open(),
                idle,
                unclear,
                won,
                sum == null ? null : sum[0] / sum[1],
                sum == null ? 0 : (int) sum[1],
                currency.equals(OWN) ? null : currency,
                timed == 0 ? null : (double) days / timed,
                timed,
                values.keySet().stream()
                        .map(name -> name.equals(OWN) ? "the company's own" : name)
                        .toList());
    }
}
