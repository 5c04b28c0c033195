package io.salesmanager.sales.measure;

import io.salesmanager.playbook.StageKind;
import io.salesmanager.sales.Leadership;
import io.salesmanager.sales.Manager;
import io.salesmanager.sales.Organization;
import io.salesmanager.sales.Team;
import io.salesmanager.sales.asof.AsOf;
import io.salesmanager.sales.asof.Rewind;
import io.salesmanager.sales.history.OpportunityHistory;
import io.salesmanager.sales.history.PastForecast;
import io.salesmanager.sales.history.RepHistory;
import io.salesmanager.sales.history.RepHistory.CoachingSession;
import io.salesmanager.sales.history.RepHistory.Quota;
import io.salesmanager.sales.history.TeamHistory;
import io.salesmanager.sales.history.TeamHistory.Escalation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Measures teams and managers from their people and from many deals, one after the other; the order does not matter. */
public final class OrganizationBuilder {
    private static final int WINDOW_DAYS = 30;
    private static final double WEEKS = WINDOW_DAYS / 7.0;

    private final List<TeamHistory> teams;
    private final AsOf asOf;
    private final Map<String, Quota> lastQuota = new HashMap<>();
    private final Map<String, Double> won = new HashMap<>();

    public OrganizationBuilder(List<TeamHistory> teams, AsOf asOf) {
        this.teams =
                teams.stream().sorted(Comparator.comparing(TeamHistory::id)).toList();
        this.asOf = asOf;
        for (var team : teams) {
            team.reps().forEach(this::addQuota);
        }
    }

    public void add(OpportunityHistory now) {
        if (asOf.daysTo(now.createdDate()) > 0) {
            return;
        }
        var deal = Rewind.to(asOf, now);
        var closed = deal.closedDate();
        var quota = deal.ownerId() == null ? null : lastQuota.get(deal.ownerId());
        var kind =
                asOf.playbook().stage(deal.stage()).map(stage -> stage.kind()).orElse(StageKind.OPEN);
        if (quota != null
                && closed != null
                && kind == StageKind.WON
                && deal.amount() != null
                && !closed.isBefore(quota.from())
                && !closed.isAfter(quota.to())) {
            won.merge(deal.ownerId(), deal.amount().doubleValue(), Double::sum);
        }
    }

    public Organization build() {
        return new Organization(
                teams.stream()
                        .map(team -> new Team(
                                team,
                                leadership(List.of(team), team.reps().size(), overdue(List.of(team), nearest(team)))))
                        .toList(),
                managers());
    }

    private List<Manager> managers() {
        Map<String, List<String>> chains = new TreeMap<>();
        Map<String, TreeSet<String>> reports = new HashMap<>();
        for (var team : teams) {
            var chain = team.managers();
            for (var i = 0; i < chain.size(); i++) {
                var above = chain.subList(i + 1, chain.size());
                chains.merge(chain.get(i), above, (a, b) -> a.size() >= b.size() ? a : b);
                if (i > 0) {
                    reports.computeIfAbsent(chain.get(i), id -> new TreeSet<>()).add(chain.get(i - 1));
                }
            }
        }
        var managers = new ArrayList<Manager>();
        chains.forEach((id, above) -> {
            var led = teams.stream()
                    .filter(team ->
                            !team.managers().isEmpty() && team.managers().get(0).equals(id))
                    .toList();
            var reps = led.stream()
                    .flatMap(team -> team.reps().stream())
                    .map(RepHistory::id)
                    .distinct()
                    .count();
            var span = (double) reps + reports.getOrDefault(id, new TreeSet<>()).size();
            var below =
                    teams.stream().filter(team -> team.managers().contains(id)).toList();
            managers.add(new Manager(
                    id, led.stream().map(TeamHistory::id).toList(), above, leadership(led, span, overdue(below, id))));
        });
        return managers;
    }

    private Leadership leadership(List<TeamHistory> led, double span, double overdue) {
        var reps = led.stream()
                .flatMap(team -> team.reps().stream())
                .filter(rep -> rep.coachingSessions() != null)
                .toList();
        var hours = reps.stream().mapToDouble(this::coachingHours).sum();
        var working = led.stream()
                .map(TeamHistory::managerHours)
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(Double.NaN);
        var withQuota = led.stream()
                .flatMap(team -> team.reps().stream())
                .filter(rep -> lastQuota.containsKey(rep.id()))
                .toList();
        var reached = withQuota.stream().filter(this::reachedQuota).count();
        return new Leadership(
                span,
                reps.isEmpty() ? Double.NaN : hours / reps.size(),
                reps.isEmpty() || !(working > 0) ? Double.NaN : hours / (working * WEEKS),
                overdue,
                led.isEmpty() ? Double.NaN : sum(led, this::forecastError) / led.size(),
                withQuota.isEmpty() ? Double.NaN : (double) reached / withQuota.size(),
                withQuota.size());
    }

    /** NaN where the length of a session is not known: the sum would be too low. */
    private double coachingHours(RepHistory rep) {
        return Objects.requireNonNull(rep.coachingSessions()).stream()
                        .filter(session -> !session.held().isAfter(asOf.today())
                                && session.held().isAfter(asOf.today().minusDays(WINDOW_DAYS)))
                        .map(CoachingSession::minutes)
                        .mapToDouble(minutes -> minutes == null ? Double.NaN : minutes)
                        .sum()
                / 60;
    }

    private static @Nullable String nearest(TeamHistory team) {
        return team.managers().isEmpty() ? null : team.managers().get(0);
    }

    /** Questions to one manager about the deals of some teams; NaN where they are not known of one of them. */
    private double overdue(List<TeamHistory> of, @Nullable String manager) {
        return sum(of, team -> {
            var escalations = team.escalations();
            return escalations == null
                    ? Double.NaN
                    : escalations.stream()
                            .filter(each -> each.asked().equals(manager) && isOverdue(each))
                            .count();
        });
    }

    private boolean isOverdue(Escalation escalation) {
        var answered = escalation.answered();
        return !escalation.raised().isAfter(asOf.instant())
                && escalation.due().isBefore(asOf.today())
                && (answered == null || answered.isAfter(asOf.instant()));
    }

    /** As the CRM says, else of the last quarter that was forecast here, else of the last month. */
    private double forecastError(TeamHistory team) {
        if (team.forecastError() != null) {
            return team.forecastError();
        }
        var kept = team.pastForecasts();
        return (kept == null ? List.<PastForecast>of() : kept)
                .stream()
                        .filter(each -> each.isKnown(asOf.instant(), asOf.today()))
                        .max(Comparator.comparing(OrganizationBuilder::isQuarter)
                                .thenComparing(PastForecast::to))
                        .filter(last -> last.outcome() > 0)
                        .map(last -> Math.abs(last.expected() - last.outcome()) / last.outcome())
                        .orElse(Double.NaN);
    }

    private static boolean isQuarter(PastForecast forecast) {
        return forecast.from().plusMonths(1).isBefore(forecast.to());
    }

    /** NaN where it is of one of them, or where there are none. */
    private static double sum(List<TeamHistory> teams, java.util.function.ToDoubleFunction<TeamHistory> of) {
        return teams.isEmpty() ? Double.NaN : teams.stream().mapToDouble(of).sum();
    }

    private boolean reachedQuota(RepHistory rep) {
        var quota = Objects.requireNonNull(lastQuota.get(rep.id()));
        return won.getOrDefault(rep.id(), 0.0) >= quota.amount().doubleValue();
    }

    /** The quota of the last period that is over. */
    private void addQuota(RepHistory rep) {
        List<Quota> quotas = rep.quotas() == null ? List.of() : rep.quotas();
        @Nullable Quota last = quotas.stream()
                .filter(quota -> quota.to().isBefore(asOf.today()))
                .max(Comparator.comparing(Quota::to).thenComparing(Quota::from))
                .orElse(null);
        if (last != null) {
            lastQuota.put(rep.id(), last);
        }
    }
}
