package io.salesmanager.coaching.manager;

import io.salesmanager.advice.Conclusion;
import io.salesmanager.crm.OrganizationSource;
import io.salesmanager.engine.Rulebook;
import io.salesmanager.rulebook.ActiveRulebook;
import io.salesmanager.sales.Manager;
import io.salesmanager.sales.Organization;
import io.salesmanager.sales.asof.Cohorts;
import io.salesmanager.sales.history.OpportunityHistory;
import io.salesmanager.sales.history.RepHistory;
import io.salesmanager.sales.history.RepHistory.Quota;
import io.salesmanager.sales.history.TeamHistory;
import io.salesmanager.sales.measure.OrganizationBuilder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The company's teams as they stand now, measured, with what the rules say of them. */
@ApplicationScoped
class Company {
    private final OrganizationSource source;
    private final ActiveRulebook rulebook;
    private final Clock clock;

    @Inject
    Company(OrganizationSource source, ActiveRulebook rulebook, Clock clock) {
        this.source = source;
        this.rulebook = rulebook;
        this.clock = clock;
    }

    /** @param wins since the first day of a quota that ended last */
    record Now(
            Instant instant,
            Rulebook rulebook,
            List<TeamHistory> teams,
            List<OpportunityHistory> wins,
            Organization organization) {

        ZoneId zone() {
            return rulebook.playbook().calendar().zone();
        }

        LocalDate today() {
            return LocalDate.ofInstant(instant, zone());
        }

        Optional<Manager> manager(String id) {
            return organization.managers().stream()
                    .filter(manager -> manager.id().equals(id))
                    .findFirst();
        }

        /** The teams that a manager leads directly. */
        List<TeamHistory> ledBy(String manager) {
            return teams.stream()
                    .filter(team ->
                            !team.managers().isEmpty() && team.managers().get(0).equals(manager))
                    .toList();
        }

        List<RepHistory> repsOf(String manager) {
            return ledBy(manager).stream().flatMap(team -> team.reps().stream()).toList();
        }

        /** What the rules say of all teams and managers, the strongest first. */
        List<Conclusion.Habit> habits() {
            return rulebook.judge(organization, rulebook.asOf(instant, Cohorts.NONE), true).stream()
                    .filter(Conclusion.Habit.class::isInstance)
                    .map(Conclusion.Habit.class::cast)
                    .toList();
        }
    }

    List<TeamHistory> teams() {
        return source.teams();
    }

    Now now() {
        return now(source.teams());
    }

    Now now(List<TeamHistory> teams) {
        var active = rulebook.current();
        var instant = clock.instant();
        var asOf = active.asOf(instant, Cohorts.NONE);
        var builder = new OrganizationBuilder(teams, asOf);
        var wins = new ArrayList<OpportunityHistory>();
        firstQuotaDay(teams, asOf.today())
                .ifPresent(since -> source.forEachWin(since, win -> {
                    wins.add(win);
                    builder.add(win);
                }));
        return new Now(instant, active, teams, wins, builder.build());
    }

    /** The quotas that count are the last of each rep that ended. */
    private static Optional<LocalDate> firstQuotaDay(List<TeamHistory> teams, LocalDate today) {
        return teams.stream()
                .flatMap(team -> team.reps().stream())
                .flatMap(rep -> lastQuota(rep, today).stream())
                .map(Quota::from)
                .min(LocalDate::compareTo);
    }

    static Optional<Quota> lastQuota(RepHistory rep, LocalDate today) {
        return Stream.ofNullable(rep.quotas())
                .flatMap(List::stream)
                .filter(quota -> quota.to().isBefore(today))
                .max(Comparator.comparing(Quota::to).thenComparing(Quota::from));
    }
}
