package io.salesmanager.engine;

import io.salesmanager.advice.WhyNot.Judged;
import io.salesmanager.playbook.source.Location;
import java.util.List;

/**
 * A condition of a rule, judged for a deal, and where it stands in the rule.
 *
 * @param places none for what stands nowhere, such as that the rule is switched on; several where a pattern is judged as one
 */
public record PlacedCondition(Judged judged, List<Location> places) {
    static PlacedCondition nowhere(Judged judged) {
        return new PlacedCondition(judged, List.of());
    }
}
