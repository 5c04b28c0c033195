package io.salesmanager.sample.deals;

import io.salesmanager.sales.history.Answers.Outcome;
import io.salesmanager.sales.history.OpportunityHistory;
import io.salesmanager.sales.history.RepHistory;
import io.salesmanager.sales.history.RepHistory.Forecast;
import io.salesmanager.sales.history.RepHistory.Quota;
import io.salesmanager.sample.journey.Truths;
import io.salesmanager.sample.setting.Dice;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What reps forecast for each quarter of their quotas, and what they won in it. Most miss by chance, to either side. */
public final class Forecasts {
    private static final double USUAL_MISS = 0.15;
    private static final double UNKNOWN = 0.1;
    private static final BigDecimal STEP = BigDecimal.valueOf(1_000);

    private final LocalDate lastDay;
    private final Truths truths;
    private final Dice dice;

    public Forecasts(LocalDate lastDay, Truths truths, Dice dice) {
        this.lastDay = lastDay;
        this.truths = truths;
        this.dice = dice;
    }

    /** The same reps with their forecasts; of some nobody kept any. */
    public List<RepHistory> of(List<RepHistory> reps, List<OpportunityHistory> deals) {
        Map<String, List<OpportunityHistory>> wins = new HashMap<>();
        for (var deal : deals) {
            if (deal.outcome() == Outcome.WON && deal.ownerId() != null) {
                wins.computeIfAbsent(deal.ownerId(), rep -> new ArrayList<>()).add(deal);
            }
        }
        return reps.stream()
                .map(rep -> with(rep, wins.getOrDefault(rep.id(), List.of())))
                .toList();
    }

    private RepHistory with(RepHistory rep, List<OpportunityHistory> wins) {
        var planted = truths.optimists().contains(rep.id()) || truths.cautious().contains(rep.id());
        var kept = !dice.chance(UNKNOWN) || planted;
        var forecasts = new ArrayList<Forecast>();
        for (var quota : Objects.requireNonNullElse(rep.quotas(), List.<Quota>of())) {
            var won = won(wins, quota);
            var forecast = rounded(won.multiply(BigDecimal.valueOf(1 + miss(rep.id()))));
            if (won.signum() > 0) {
                forecasts.add(new Forecast(
                        quota.from(), quota.to(), forecast, quota.to().isAfter(lastDay) ? null : won));
            }
        }
        return kept ? rep.withForecasts(List.copyOf(forecasts), bias(forecasts)) : rep;
    }

    private double miss(String rep) {
        if (truths.optimists().contains(rep)) {
            return dice.between(0.2, 0.33);
        }
        return truths.cautious().contains(rep) ? -dice.between(0.2, 0.33) : dice.around(0, USUAL_MISS);
    }

    private static BigDecimal won(List<OpportunityHistory> wins, Quota quota) {
        return wins.stream()
                .filter(deal -> deal.amount() != null
                        && deal.closedDate() != null
                        && !deal.closedDate().isBefore(quota.from())
                        && !deal.closedDate().isAfter(quota.to()))
                .map(OpportunityHistory::amount)
                .filter(Objects::nonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Over all quarters that are over. */
    private static @Nullable Double bias(List<Forecast> forecasts) {
        var forecast = 0.0;
        var outcome = 0.0;
        for (var one : forecasts) {
            if (one.outcome() != null) {
                forecast += one.forecast().doubleValue();
                outcome += one.outcome().doubleValue();
            }
        }
        return outcome == 0 ? null : Math.round((forecast / outcome - 1) * 100) / 100.0;
    }

    private static BigDecimal rounded(BigDecimal amount) {
        return amount.divide(STEP, 0, RoundingMode.HALF_UP).multiply(STEP);
    }
}
