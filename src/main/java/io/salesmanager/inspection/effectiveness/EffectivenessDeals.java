package io.salesmanager.inspection.effectiveness;

import io.salesmanager.inspection.count.CompanyCount;
import io.salesmanager.inspection.count.CountedDeal;
import io.salesmanager.inspection.shown.Behind;
import io.salesmanager.inspection.shown.Said;
import io.salesmanager.inspection.shown.Selected;
import io.salesmanager.inspection.shown.Slice;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;

/** The deals behind one channel, slot or activity. */
public final class EffectivenessDeals {
    private EffectivenessDeals() {}

    /**
     * In order of id; all that are known, also where the report takes a part of them.
     *
     * @param value such as {@code CALL}; null means any that is known
     */
    public static Selected of(CompanyCount company, Kind kind, @Nullable String value, int days, Slice slice) {
        var window = new Window(company, kind, value, days);
        return Selected.of(
                company, slice, deal -> window.touches(deal).count > 0 ? 0 : Selected.NOT, deal -> window.behind(deal));
    }

    /** Touches of a kind, and within how many days progress counts. */
    private record Window(
            CompanyCount company, Kind kind, @Nullable String value, int days) {

        Touches touches(CountedDeal deal) {
            var found = new Touches();
            var way = Way.of(deal, company);
            if (way != null) {
                RiskSets.eachTouch(way, days, (touch, minute, stay) -> {
                    var own = Effectiveness.valueOf(way, touch, kind);
                    if (own != null && (value == null || value.equals(own))) {
                        found.count++;
                        found.followed += way.progresses(stay, RiskSets.until(minute, days)) ? 1 : 0;
                    }
                });
            }
            return found;
        }

        Behind behind(CountedDeal deal) {
            var found = touches(deal);
            var figures = new LinkedHashMap<String, @Nullable Double>();
            figures.put("touches", (double) found.count);
            figures.put("progressed", (double) found.followed);
            return new Behind(
                    deal,
                    figures,
                    "%d of %d followed by progress within %s."
                            .formatted(found.followed, found.count, Said.count(days, "day")));
        }
    }

    private static final class Touches {
        private int count;
        private int followed;
    }
}
