package io.salesmanager.inspection.count;

import io.salesmanager.inspection.column.Days;
import io.salesmanager.playbook.Dials;
import io.salesmanager.playbook.Motion;
import io.salesmanager.playbook.Playbook;
import io.salesmanager.playbook.ResolvedDials;
import io.salesmanager.playbook.Scope;
import io.salesmanager.sales.history.RepHistory;
import io.salesmanager.sales.history.TeamHistory;
import io.salesmanager.sales.timeline.ProcessStep;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All deals as they were counted at one instant.
 *
 * @param asOf whole seconds
 * @param playbook and {@code dials} of the rulebook by which they were counted
 * @param steps of that playbook
 * @param accounts by id, as deals name them
 * @param reps by id, also those who are in no team
 * @param teams by id
 */
public record CompanyCount(
        Instant asOf,
        Playbook playbook,
        Dials dials,
        List<ProcessStep> steps,
        DealTable deals,
        Map<String, CountedAccount> accounts,
        Map<String, RepHistory> reps,
        Map<String, TeamHistory> teams) {

    public CompanyCount {
        steps = List.copyOf(steps);
        accounts = Map.copyOf(accounts);
        reps = Map.copyOf(reps);
        teams = Map.copyOf(teams);
    }

    public CompanyCount(
            Instant asOf,
            Playbook playbook,
            Dials dials,
            List<ProcessStep> steps,
            List<CountedDeal> deals,
            Map<String, CountedAccount> accounts,
            Map<String, RepHistory> reps,
            Map<String, TeamHistory> teams) {
        this(asOf, playbook, dials, steps, DealTable.of(deals), accounts, reps, teams);
    }

    /** Only the deals of these reps. */
    public CompanyCount of(Set<String> repIds) {
        return new CompanyCount(asOf, playbook, dials, steps, deals.only(repIds), accounts, reps, teams);
    }

    /** The same deals, without the reps, and so the quotas, that may not be seen. */
    public CompanyCount knowing(Set<String> repIds) {
        var known = new HashMap<>(reps);
        known.keySet().retainAll(repIds);
        return new CompanyCount(asOf, playbook, dials, steps, deals, accounts, known, teams);
    }

    public Optional<RepHistory> rep(@Nullable String id) {
        return id == null ? Optional.empty() : Optional.ofNullable(reps.get(id));
    }

    public Optional<TeamHistory> team(@Nullable String id) {
        return id == null ? Optional.empty() : Optional.ofNullable(teams.get(id));
    }

    public Optional<CountedAccount> accountOf(CountedDeal deal) {
        return deal.account() == null ? Optional.empty() : Optional.ofNullable(accounts.get(deal.account()));
    }

    /** The day of {@code asOf} where the company is. */
    public LocalDate today() {
        return LocalDate.ofInstant(asOf, playbook.calendar().zone());
    }

    /** Tables of days, for questions about many events. */
    public Days days() {
        return new Days(playbook.calendar(), today());
    }

    /** By which touch plans and dials cover a deal, as decisions have it. */
    public Scope scopeOf(CountedDeal deal) {
        return new Scope(
                playbook.productLine(deal.line()).map(line -> line.name()).orElse(null),
                deal.stage(),
                deal.motion() == null ? null : Motion.valueOf(deal.motion()),
                accountOf(deal).map(CountedAccount::segment).orElse(null));
    }

    public ResolvedDials dialsOf(CountedDeal deal) {
        return dials.at(scopeOf(deal));
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
