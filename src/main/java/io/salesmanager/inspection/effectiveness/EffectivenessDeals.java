package io.salesmanager.inspection.effectiveness;

import io.salesmanager.inspection.count.CompanyCount;
import io.salesmanager.inspection.shown.Behind;
import io.salesmanager.inspection.shown.Said;
import io.salesmanager.inspection.shown.Slice;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The deals behind one channel, slot or activity. */
public final class EffectivenessDeals {
    private EffectivenessDeals() {}

    /**
     * In order of id; all that are known, also where the report takes a part of them.
     *
     * @param value such as {@code CALL}; null means any that is known
     */
    public static List<Behind> of(CompanyCount company, Kind kind, @Nullable String value, int days, Slice slice) {
        var deals = new ArrayList<Behind>();
        for (var deal : slice.of(company)) {
            var way = Way.of(deal, company);
            if (way == null) {
                continue;
            }
            var touches = 0;
            var followed = 0;
            for (var trial : new RiskSets(company, List.of(way), days).touched()) {
                var own = Effectiveness.valueOf(way, trial.touch(), kind);
                if (own != null && (value == null || value.equals(own))) {
                    touches++;
                    followed += trial.success() ? 1 : 0;
                }
            }
            if (touches > 0) {
                var figures = new LinkedHashMap<String, @Nullable Double>();
                figures.put("touches", (double) touches);
                figures.put("progressed", (double) followed);
                deals.add(new Behind(
                        deal,
                        figures,
                        "%d of %d followed by progress within %s.".formatted(followed, touches, Said.count(days, "day"))));
            }
        }
        return deals.stream()
                .sorted(Comparator.comparing(one -> one.deal().id()))
                .toList();
    }
}
