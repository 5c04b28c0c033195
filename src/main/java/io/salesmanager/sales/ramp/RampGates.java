package io.salesmanager.sales.ramp;

import io.salesmanager.playbook.Playbook;
import io.salesmanager.playbook.StageKind;
import io.salesmanager.sales.asof.TrackRecord;
import io.salesmanager.sales.history.OpportunityHistory;
import io.salesmanager.sales.history.RepHistory;
import io.salesmanager.sales.history.RepHistory.Quota;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What reps had won by the end of a month of work, beside what the ramp expected by then: of all of a company, in one pass over its
 * deals. Those without a quota for that day do not count.
 */
public final class RampGates {
    private final Playbook playbook;
    private final Map<String, Gate> gates = new TreeMap<>();

    private record Gate(RepHistory rep, LocalDate hired, LocalDate day, Quota quota, double won) {
        Gate plus(double amount) {
            return new Gate(rep, hired, day, quota, won + amount);
        }
    }

    /**
     * One rep at the gate.
     *
     * @param attainment won of the quota that covers the day
     * @param expected what the ramp expected of it by that day
     */
    public record Result(String repId, LocalDate day, double attainment, double expected) {}

    /** @param since gates before this day are left out */
    public RampGates(Map<String, RepHistory> reps, int month, Playbook playbook, LocalDate since, LocalDate today) {
        this.playbook = playbook;
        reps.forEach((id, rep) -> {
            var hired = rep.hireDate();
            var day = hired == null ? null : lastDay(hired, month);
            var quota = day == null ? null : TrackRecord.quota(rep, day);
            if (hired != null && day != null && quota != null && !day.isBefore(since) && day.isBefore(today)) {
                gates.put(id, new Gate(rep, hired, day, quota, 0));
            }
        });
    }

    /** The last day of a month of work. */
    public static LocalDate lastDay(LocalDate hired, int month) {
        return hired.plusMonths(month).minusDays(1);
    }

    public void add(OpportunityHistory deal) {
        var owner = deal.ownerId();
        if (owner != null) {
            gates.computeIfPresent(owner, (id, gate) -> gate.plus(won(deal, gate)));
        }
    }

    /** In order of id. */
    public List<Result> results() {
        return gates.entrySet().stream()
                .map(one -> result(one.getKey(), one.getValue()))
                .toList();
    }

    private Result result(String id, Gate gate) {
        return new Result(
                id,
                gate.day(),
                gate.won() / gate.quota().amount().doubleValue(),
                Ramp.expectedAttainment(gate.rep(), gate.hired(), gate.quota(), gate.day(), playbook));
    }

    private double won(OpportunityHistory deal, Gate gate) {
        var amount = deal.amount();
        var isWon = playbook.stage(deal.stage())
                .filter(stage -> stage.kind() == StageKind.WON)
                .isPresent();
        return isWon && amount != null && isWithin(deal.closedDate(), gate) ? amount.doubleValue() : 0;
    }

    private static boolean isWithin(@Nullable LocalDate closed, Gate gate) {
        return closed != null && !closed.isBefore(gate.quota().from()) && !closed.isAfter(gate.day());
    }
}
