package io.salesmanager.inspection.progress;

import io.salesmanager.inspection.count.CompanyCount;
import io.salesmanager.inspection.count.CountedDeal;
import io.salesmanager.inspection.count.CountedDeal.End;
import io.salesmanager.inspection.count.Counting;
import io.salesmanager.inspection.count.Dimension;
import io.salesmanager.inspection.count.Measure;
import io.salesmanager.inspection.period.Period;
import io.salesmanager.inspection.progress.ProgressReport.Group;
import io.salesmanager.inspection.progress.ProgressReport.Money;
import io.salesmanager.inspection.progress.ProgressReport.Wins;
import io.salesmanager.inspection.shown.Tally;
import io.salesmanager.sales.history.RepHistory;
import io.salesmanager.sales.history.RepHistory.Quota;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Compares quotas with what was won and what is open. */
public final class Progress {
    /**
     * As {@link #of} answers it.
     *
     * @param reps whose quotas may be seen; null for all
     */
    public record Question(
            Dimension by, Period period, @Nullable Set<String> reps) implements Counting.Question<ProgressReport> {
        @Override
        public ProgressReport of(CompanyCount company) {
            return of(company, company);
        }

        @Override
        public ProgressReport of(CompanyCount company, CompanyCount everybody) {
            return Progress.of(reps == null ? company : company.knowing(reps), everybody, by, period);
        }
    }

    private final CompanyCount company;
    private final Dimension by;
    private final Period period;
    private final LocalDate today;
    private final Map<String, Standing> standings = new HashMap<>();
    private final List<String> otherQuotas = new ArrayList<>();
    private Tally everybody = new Tally();
    private int seen;
    private int ungrouped;

    private Progress(CompanyCount company, Dimension by, Period period) {
        this.company = company;
        this.by = RepGroups.checked(by);
        this.period = period;
        this.today = company.today();
    }

    /**
     * @param company with the deals and reps that may be shown
     * @param everybody with the deals of all, towards whose win rate that of a group is drawn
     */
    public static ProgressReport of(CompanyCount company, CompanyCount everybody, Dimension by, Period period) {
        var progress = company.deals().gather(() -> new Progress(company, by, period), Progress::add, Progress::add);
        if (everybody.deals().size() > progress.seen) {
            progress.everybody = everybody.deals().gather(Tally::new, progress::countWin, Tally::add);
        }
        company.reps().values().forEach(progress::add);
        return progress.report();
    }

    private static final class Standing {
        private int reps;
        private int withQuota;
        private final Tally wins = new Tally();
        private final TreeMap<String, Sum> money = new TreeMap<>();

        void add(Standing other) {
            wins.add(other.wins);
            other.money.forEach((currency, more) -> sum(currency).add(more));
        }

        Sum sum(@Nullable String currency) {
            return money.computeIfAbsent(currency == null ? "" : currency, each -> new Sum());
        }
    }

    private static final class Sum {
        private @Nullable Double quota;
        private double target;
        private double won;
        private int wonDeals;
        private double open;
        private int openDeals;

        /** Of deals; quotas are added once. */
        void add(Sum other) {
            won += other.won;
            wonDeals += other.wonDeals;
            open += other.open;
            openDeals += other.openDeals;
        }
    }

    /** What was added of other deals. */
    private void add(Progress other) {
        other.standings.forEach((group, more) ->
                standings.computeIfAbsent(group, each -> new Standing()).add(more));
        everybody.add(other.everybody);
        seen += other.seen;
        ungrouped += other.ungrouped;
    }

    private void add(RepHistory rep) {
        var group = RepGroups.of(rep, by);
        if (group == null) {
            return;
        }
        var standing = standings.computeIfAbsent(group, each -> new Standing());
        standing.reps++;
        var quotas = rep.quotas() == null ? List.<Quota>of() : rep.quotas();
        var within = Rates.quotas(rep, period);
        standing.withQuota += within.isEmpty() ? 0 : 1;
        for (var quota : within) {
            var sum = standing.sum(quota.currency());
            var amount = quota.amount().doubleValue();
            sum.quota = (sum.quota == null ? 0 : sum.quota) + amount;
            sum.target += Rates.expected(rep, quota, company.playbook());
        }
        if (within.isEmpty()
                && quotas.stream()
                        .anyMatch(quota -> !quota.to().isBefore(period.from())
                                && !quota.from().isAfter(period.to()))) {
            otherQuotas.add(Objects.requireNonNullElse(rep.name(), rep.id()));
        }
    }

    private void countWin(Tally wins, CountedDeal deal) {
        if (Rates.isDecided(deal, today)) {
            wins.add(Measure.WIN_RATE.isSuccess(deal));
        }
    }

    private void add(CountedDeal deal) {
        seen++;
        countWin(everybody, deal);
        var closed = deal.closed();
        var group = company.rep(deal.rep())
                .map(rep -> RepGroups.of(rep, by))
                .orElse(by == Dimension.REP ? deal.rep() : null);
        if (group == null) {
            ungrouped++;
            return;
        }
        var standing = standings.computeIfAbsent(group, each -> new Standing());
        countWin(standing.wins, deal);
        if (Double.isNaN(deal.amount())) {
            return;
        }
        if (deal.end() == End.OPEN) {
            var sum = standing.sum(deal.currency());
            sum.open += deal.amount();
            sum.openDeals++;
        } else if (deal.end() == End.WON && closed != null && period.has(closed) && !closed.isAfter(today)) {
            var sum = standing.sum(deal.currency());
            sum.won += deal.amount();
            sum.wonDeals++;
        }
    }

    private ProgressReport report() {
        var days = ChronoUnit.DAYS.between(period.from(), period.to()) + 1;
        var over = Math.max(0, Math.min(days, ChronoUnit.DAYS.between(period.from(), today) + 1));
        var notes = new ArrayList<String>();
        if (!otherQuotas.isEmpty()) {
            notes.add("%d reps have quotas for other spans of days than %s, which do not count: %s."
                    .formatted(
                            otherQuotas.size(),
                            period.name(),
                            String.join(
                                    ", ", otherQuotas.stream().sorted().limit(5).toList())));
        }
        if (ungrouped > 0) {
            notes.add("%s not count, since the %s is not known."
                    .formatted(ungrouped == 1 ? "1 deal does" : "%,d deals do".formatted(ungrouped), by.one()));
        }
        if (standings.isEmpty()) {
            notes.add(
                    company.reps().isEmpty()
                            ? "No rep is known, so there is no quota to compare with."
                            : "Of no rep the %s is known.".formatted(by.one()));
        }
        return new ProgressReport(
                company.asOf(),
                today,
                period,
                (double) over / days,
                by,
                notes,
                standings.entrySet().stream()
                        .map(group -> group(group.getKey(), group.getValue()))
                        .sorted(Comparator.comparing(Group::name).thenComparing(Group::id))
                        .toList(),
                null);
    }

    private Group group(String id, Standing standing) {
        var name = by.nameOf(id, company);
        var wins = Rates.wins(standing.wins.proportion(), everybody.proportion());
        return new Group(
                id,
                name,
                standing.reps,
                standing.withQuota,
                wins,
                standing.money.entrySet().stream()
                        .map(sum -> money(name, sum.getKey(), sum.getValue(), wins))
                        .toList());
    }

    private Money money(String name, String currency, Sum sum, Wins wins) {
        var quota = sum.quota;
        Double attainment = sum.target <= 0 ? null : Double.valueOf(sum.won / sum.target);
        Double remaining = quota == null ? null : Math.max(0, sum.target - sum.won);
        Double coverage = remaining == null || remaining == 0 ? null : sum.open / remaining;
        var needed = Rates.inverse(wins.shrunk());
        return new Money(
                currency.isEmpty() ? null : currency,
                quota,
                quota == null ? null : sum.target,
                sum.won,
                sum.wonDeals,
                attainment,
                remaining,
                sum.open,
                sum.openDeals,
                coverage,
                needed,
                Rates.inverse(wins.high()),
                Rates.inverse(wins.low()),
                (coverage == null || needed == null) ? null : Boolean.valueOf(coverage >= needed),
                Words.of(name, period, currency, quota, sum.target, sum.won, sum.open, wins));
    }
}
