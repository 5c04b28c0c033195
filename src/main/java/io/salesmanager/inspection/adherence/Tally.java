package io.salesmanager.inspection.adherence;

import io.salesmanager.statistics.SumRatio;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Sums of some deals. */
final class Tally {
    private SumRatio ratio = SumRatio.NONE;
    private int deals;
    private int planned;
    private int made;
    private int kept;
    private final TreeMap<Integer, Integer> touches = new TreeMap<>();

    void add(PlanKept deal) {
        deals++;
        planned += deal.planned();
        made += deal.made().size();
        kept += deal.kept();
        touches.merge(deal.made().size(), 1, Integer::sum);
        if (deal.planned() > 0) {
            ratio = ratio.plus(SumRatio.of(deal.kept(), deal.planned()));
        }
    }

    /** Deals of which something was due. */
    SumRatio ratio() {
        return ratio;
    }

    int deals() {
        return deals;
    }

    int planned() {
        return planned;
    }

    int made() {
        return made;
    }

    int kept() {
        return kept;
    }

    /** How many deals had so many touches. */
    Map<Integer, Integer> touches() {
        return touches;
    }

    @Nullable Double median() {
        return deals == 0 ? null : (touchesOf((deals + 1) / 2) + touchesOf(deals / 2 + 1)) / 2.0;
    }

    /** Of the deal at this place, from 1, in order of touches. */
    private int touchesOf(int place) {
        var seen = 0;
        for (var bar : touches.entrySet()) {
            seen += bar.getValue();
            if (seen >= place) {
                return bar.getKey();
            }
        }
        return touches.lastKey();
    }
}
