package io.salesmanager.inspection.count;

import io.salesmanager.sales.history.RepHistory;
import io.salesmanager.sales.history.TeamHistory;
import io.salesmanager.sales.timeline.ProcessStep;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All deals as they were counted at one instant.
 *
 * @param steps of the process by which they were counted
 * @param reps by id
 * @param teams by id
 */
public record CompanyCount(
        Instant asOf,
        List<ProcessStep> steps,
        List<CountedDeal> deals,
        Map<String, RepHistory> reps,
        Map<String, TeamHistory> teams) {

    public CompanyCount {
        steps = List.copyOf(steps);
        deals = List.copyOf(deals);
        reps = Map.copyOf(reps);
        teams = Map.copyOf(teams);
    }

    /** Only the deals of these reps. */
    public CompanyCount of(Set<String> repIds) {
        return new CompanyCount(
                asOf,
                steps,
                deals.stream()
                        .filter(deal -> deal.rep() != null && repIds.contains(deal.rep()))
                        .toList(),
                reps,
                teams);
    }

    public Optional<RepHistory> rep(@Nullable String id) {
        return id == null ? Optional.empty() : Optional.ofNullable(reps.get(id));
    }

    public Optional<TeamHistory> team(@Nullable String id) {
        return id == null ? Optional.empty() : Optional.ofNullable(teams.get(id));
    }

    /** Where a step of this name stands among the steps, or -1. */
    public int indexOf(String step) {
        for (var i = 0; i < steps.size(); i++) {
            if (steps.get(i).name().equals(step)) {
                return i;
            }
        }
        return -1;
    }
}
