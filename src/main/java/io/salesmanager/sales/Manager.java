package io.salesmanager.sales;

import java.util.List;

/**
 * A manager as they stood at the instant of a review.
 *
 * @param teams ids of those led directly
 * @param managers ids of the managers above, the nearest first
 */
public record Manager(String id, List<String> teams, List<String> managers, Leadership leadership) {
    public Manager {
        teams = List.copyOf(teams);
        managers = List.copyOf(managers);
    }
}
