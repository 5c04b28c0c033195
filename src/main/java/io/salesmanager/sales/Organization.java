package io.salesmanager.sales;

import java.util.List;

/** The teams and their managers as they stood at the instant of a review, in order of id. */
public record Organization(List<Team> teams, List<Manager> managers) {
    public static final Organization UNKNOWN = new Organization(List.of(), List.of());

    public Organization {
        teams = List.copyOf(teams);
        managers = List.copyOf(managers);
    }
}
