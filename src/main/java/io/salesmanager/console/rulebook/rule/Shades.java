package io.salesmanager.console.rulebook.rule;

import io.salesmanager.engine.PlacedCondition;
import io.salesmanager.engine.source.Cell;
import io.salesmanager.playbook.source.Location;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How the conditions of a rule came out, by where they stand. */
final class Shades {
    private final Map<Location, Shade> byPlace = new HashMap<>();

    private Shades() {}

    /** @param judged none where no deal was chosen */
    static Shades of(List<PlacedCondition> judged) {
        var shades = new Shades();
        for (var condition : judged) {
            for (var place : condition.places()) {
                shades.byPlace.merge(place, Shade.of(condition.judged().outcome()), Shade::and);
            }
        }
        return shades;
    }

    /** How everything came out that stands in a cell. */
    Shade within(Cell cell) {
        return byPlace.entrySet().stream()
                .filter(entry -> cell.holds(entry.getKey()))
                .map(Map.Entry::getValue)
                .reduce(Shade.PLAIN, Shade::and);
    }

    Shade at(Location place) {
        return byPlace.getOrDefault(place, Shade.PLAIN);
    }
}
