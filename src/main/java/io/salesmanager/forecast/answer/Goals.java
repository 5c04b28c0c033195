package io.salesmanager.forecast.answer;

import io.salesmanager.forecast.answer.ForecastAnswer.Goal;
import io.salesmanager.forecast.figure.Outlook;
import io.salesmanager.inspection.count.CompanyCount;
import io.salesmanager.inspection.count.CountedDeal;
import io.salesmanager.inspection.count.Measure;
import io.salesmanager.inspection.period.Period;
import io.salesmanager.inspection.progress.ProgressReport.Wins;
import io.salesmanager.inspection.progress.Rates;
import io.salesmanager.inspection.progress.Words;
import io.salesmanager.inspection.shown.Tally;
import io.salesmanager.sales.history.RepHistory;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The quotas of those whose deals are forecast, by currency; empty for the company's own. */
final class Goals {
    private static final double PERCENT = 100;

    private final CompanyCount company;
    private final Asked asked;
    private final Period period;
    private final LocalDate day;
    private final TreeMap<String, Sum> sums = new TreeMap<>();
    private final int reps;

    private static final class Sum {
        private double quota;
        private double target;
        private int withQuota;
    }

    Goals(CompanyCount company, Asked asked, Period period, LocalDate day) {
        this.company = company;
        this.asked = asked;
        this.period = period;
        this.day = day;
        var own = company.reps().values().stream()
                .filter(rep -> asked.of().test(rep.id()))
                .toList();
        this.reps = own.size();
        own.forEach(this::add);
    }

    private void add(RepHistory rep) {
        Map<String, Sum> counted = new HashMap<>();
        for (var quota : Rates.quotas(rep, period)) {
            var currency = quota.currency() == null ? "" : quota.currency();
            var sum = sums.computeIfAbsent(currency, each -> new Sum());
            sum.quota += quota.amount().doubleValue();
            sum.target += Rates.expected(rep, quota, company.playbook());
            counted.put(currency, sum);
        }
        counted.values().forEach(sum -> sum.withQuota++);
    }

    boolean isNobody() {
        return reps == 0;
    }

    /** What is to be reached, where that is more than nothing. */
    Map<String, Double> amounts() {
        Map<String, Double> amounts = new HashMap<>();
        sums.forEach((currency, sum) -> {
            if (sum.target > 0) {
                amounts.put(currency, sum.target);
            }
        });
        return amounts;
    }

    /** @param hasRange whether the history is long enough for one */
    List<Goal> of(Outlook outlook, boolean hasRange) {
        if (sums.isEmpty()) {
            return List.of();
        }
        var wins = wins();
        return sums.entrySet().stream()
                .map(sum -> goal(
                        sum.getKey(),
                        sum.getValue(),
                        outlook.money().stream()
                                .filter(each -> each.currency().equals(sum.getKey()))
                                .findFirst()
                                .orElse(null),
                        hasRange,
                        wins))
                .toList();
    }

    private Wins wins() {
        var decided = company.deals().gather(Decided::new, this::add, Decided::add);
        return Rates.wins(decided.own.proportion(), decided.everybody.proportion());
    }

    private void add(Decided decided, CountedDeal deal) {
        if (Rates.isDecided(deal, day)) {
            var won = Measure.WIN_RATE.isSuccess(deal);
            decided.everybody.add(won);
            if (asked.of().test(deal.rep())) {
                decided.own.add(won);
            }
        }
    }

    private static final class Decided {
        private final Tally own = new Tally();
        private final Tally everybody = new Tally();

        void add(Decided other) {
            own.add(other.own);
            everybody.add(other.everybody);
        }
    }

    private Goal goal(String currency, Sum sum, Outlook.@Nullable Money money, boolean hasRange, Wins wins) {
        var closed = money == null ? 0 : money.closed();
        var open = money == null ? 0 : money.open();
        var remaining = Math.max(0, sum.target - closed);
        var coverage = remaining == 0 ? null : Double.valueOf(open / remaining);
        var needed = Rates.inverse(wins.shrunk());
        var range = hasRange && money != null && sum.target > 0 ? money.range() : null;
        var chance = range == null || money == null ? null : money.reached();
        return new Goal(
                currency.isEmpty() ? null : currency,
                sum.quota,
                sum.target,
                sum.withQuota,
                reps,
                range == null ? null : range.p10() / sum.target,
                range == null ? null : range.p50() / sum.target,
                range == null ? null : range.p90() / sum.target,
                chance,
                remaining,
                coverage,
                wins,
                needed,
                Rates.inverse(wins.high()),
                Rates.inverse(wins.low()),
                (coverage == null || needed == null) ? null : Boolean.valueOf(coverage >= needed),
                sentence(currency, sum, closed, open, range, chance, wins));
    }

    private String sentence(
            String currency,
            Sum sum,
            double closed,
            double open,
            Outlook.@Nullable Range range,
            @Nullable Double chance,
            Wins wins) {
        var unit = currency.isEmpty() ? "" : " " + currency;
        if (sum.quota == 0) {
            return "The quota%s of %s is zero, so there is nothing to compare the forecast with."
                    .formatted(currency.isEmpty() ? "" : " in " + currency, period.name());
        }
        var isRamping = sum.target < sum.quota;
        var so = new StringBuilder("The quota of %s%s is %,.0f%s"
                .formatted(
                        period.name(),
                        reps == 1 ? "" : ", of %d of %d reps,".formatted(sum.withQuota, reps),
                        sum.quota,
                        unit));
        if (sum.target == 0) {
            return so.append(", of which nothing is expected yet while ramping up.")
                    .toString();
        }
        so.append(isRamping ? ", of which %,.0f are expected while ramping up.".formatted(sum.target) : ".");
        if (range != null && chance != null) {
            so.append(String.format(
                    Locale.ROOT,
                    " P50 is %.0f%% of %s, P10 to P90 are %.0f%% to %.0f%%; %.0f of 100 runs reach it.",
                    PERCENT * range.p50() / sum.target,
                    isRamping ? "that" : "it",
                    PERCENT * range.p10() / sum.target,
                    PERCENT * range.p90() / sum.target,
                    PERCENT * chance));
        }
        return closed >= sum.target
                ? so.append(isRamping ? " That is reached." : " It is reached.").toString()
                : so.append(' ')
                        .append(capital(Words.coverage(sum.target - closed, open, unit, wins)))
                        .toString();
    }

    private static String capital(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
