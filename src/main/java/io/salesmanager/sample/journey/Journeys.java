package io.salesmanager.sample.journey;

import io.salesmanager.sales.history.StageChange;
import io.salesmanager.sample.journey.Journey.End;
import io.salesmanager.sample.journey.Journey.Visit;
import io.salesmanager.sample.setting.Dice;
import io.salesmanager.sample.setting.OfficeHours;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Leads deals from stage to stage until they end or the last day comes. */
public final class Journeys {
    private static final double ABANDONED_SHARE = 0.1;
    private static final Duration BETWEEN_CHANGES = Duration.ofMinutes(5);

    private final Rates rates;
    private final LocalDate lastDay;
    private final Dice dice;

    public Journeys(Rates rates, LocalDate lastDay, Dice dice) {
        this.rates = rates;
        this.lastDay = lastDay;
        this.dice = dice;
    }

    public Journey of(DealStart deal) {
        var visits = new ArrayList<Visit>(5);
        var stage = deal.firstStage();
        var day = deal.created();
        while (true) {
            var left = OfficeHours.workday(day.plusDays(1 + dice.days(stage.meanDays * deal.pace())));
            if (left.isAfter(lastDay)) {
                visits.add(new Visit(stage, day, lastDay, dice.chance(stage.rate)));
                return new Journey(visits, End.IN_PROGRESS, lastDay);
            }
            var movesOn = rates.movesOn(deal, stage);
            visits.add(new Visit(stage, day, left, movesOn));
            if (!movesOn) {
                return new Journey(visits, dice.chance(ABANDONED_SHARE) ? End.ABANDONED : End.LOST, left);
            }
            var next = next(deal, stage);
            if (next == null) {
                return new Journey(visits, End.WON, left);
            }
            stage = next;
            day = left;
        }
    }

    public List<StageChange> changes(Journey journey) {
        var changes = new ArrayList<StageChange>(journey.visits().size() + 1);
        String before = null;
        var at = Instant.MIN;
        for (var visit : journey.visits()) {
            at = after(at, visit.entered());
            changes.add(new StageChange(before, visit.stage().label, at, null));
            before = visit.stage().label;
        }
        if (journey.closed()) {
            var end = journey.end() == End.WON ? SampleStage.WON : SampleStage.LOST;
            changes.add(new StageChange(before, end, after(at, journey.day()), null));
        }
        return changes;
    }

    private Instant after(Instant before, LocalDate day) {
        var at = OfficeHours.some(day, dice);
        return at.isAfter(before) ? at : before.plus(BETWEEN_CHANGES);
    }

    private static @Nullable SampleStage next(DealStart deal, SampleStage stage) {
        var skips = deal.skipsDiscovery() && stage == SampleStage.QUALIFICATION;
        return skips ? SampleStage.PROPOSAL : stage.next();
    }
}
