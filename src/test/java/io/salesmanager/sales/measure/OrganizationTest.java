package io.salesmanager.sales.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.salesmanager.engine.SmallRulebook;
import io.salesmanager.playbook.Dials;
import io.salesmanager.playbook.Playbook;
import io.salesmanager.sales.Known;
import io.salesmanager.sales.Leadership;
import io.salesmanager.sales.Manager;
import io.salesmanager.sales.asof.AsOf;
import io.salesmanager.sales.asof.Cohorts;
import io.salesmanager.sales.history.OpportunityHistory;
import io.salesmanager.sales.history.RepHistory;
import io.salesmanager.sales.history.RepHistory.CoachingSession;
import io.salesmanager.sales.history.RepHistory.Quota;
import io.salesmanager.sales.history.TeamHistory;
import io.salesmanager.sales.history.TeamHistory.Escalation;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/** What is measured of teams and managers. */
@NullUnmarked
class OrganizationTest {
    private static final Playbook PLAYBOOK =
            SmallRulebook.good(SmallRulebook.load("")).playbook();
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    @Test
    void the_director_is_the_managers_manager() {
        var managers = build(
                        team("t-1", List.of("m-1", "m-9", "m-10"), null, rep("r-1"), rep("r-2")),
                        team("t-2", List.of("m-1", "m-9", "m-10"), null, rep("r-3")),
                        team("t-3", List.of("m-2", "m-9", "m-10"), null, rep("r-4")))
                .managers();

        assertThat(managers).extracting(Manager::id).containsExactly("m-1", "m-10", "m-2", "m-9");
        assertThat(managers.get(0).managers()).containsExactly("m-9", "m-10");
        assertThat(managers.get(0).teams()).containsExactly("t-1", "t-2");
        assertThat(managers.get(0).leadership().span()).isEqualTo(3);
        assertThat(managers.get(3).managers()).containsExactly("m-10");
        assertThat(managers.get(3).leadership().span()).isEqualTo(2);
        assertThat(managers.get(1).leadership().span()).isEqualTo(1);
    }

    @Test
    void coaching_of_the_last_30_days() {
        var leadership = leadership(team(
                "t-1",
                List.of("m-1"),
                null,
                coached("r-1", session("2026-11-19", 90), session("2026-10-22", 30), session("2026-10-21", 500)),
                coached("r-2"),
                rep("r-3")));

        assertThat(leadership.coachingHoursPerRep()).isEqualTo(1);
        assertThat(leadership.coachingShare()).isCloseTo(2 / (40 * 30 / 7.0), within(1e-9));
    }

    @Test
    void coaching_is_unknown_where_sessions_or_their_length_are() {
        assertThat(leadership(team("t-1", List.of("m-1"), null, rep("r-1"))).coachingHoursPerRep())
                .isNaN();
        assertThat(leadership(team("t-1", List.of("m-1"), null, coached("r-1", session("2026-11-19", null))))
                        .coachingHoursPerRep())
                .isNaN();
    }

    @Test
    void escalations_are_overdue_from_the_day_after() {
        var escalations = List.of(
                escalation("2026-11-16", "2026-11-19", null),
                escalation("2026-11-16", "2026-11-19", "2026-11-21T09:00:00Z"),
                escalation("2026-11-16", "2026-11-19", "2026-11-18T09:00:00Z"),
                escalation("2026-11-17", "2026-11-20", null),
                escalation("2026-11-21", "2026-11-19", null));

        assertThat(leadership(team("t-1", List.of("m-1"), escalations)).overdueEscalations())
                .isEqualTo(2);
        assertThat(leadership(team("t-1", List.of("m-1"), null)).overdueEscalations())
                .isNaN();
    }

    @Test
    void what_is_unknown_of_one_team_is_unknown_of_its_manager() {
        var organization = build(team("t-1", List.of("m-1"), List.of()), team("t-2", List.of("m-1"), null));

        assertThat(organization.teams().get(0).leadership().overdueEscalations())
                .isZero();
        assertThat(organization.managers().get(0).leadership().overdueEscalations())
                .isNaN();
        assertThat(organization.managers().get(0).leadership().forecastError()).isEqualTo(0.1);
    }

    @Test
    void who_reached_the_quota_of_the_last_period_that_ended() {
        var team = team("t-1", List.of("m-1"), null, withQuota("r-1"), withQuota("r-2"), rep("r-3"));

        var leadership = build(
                        List.of(
                                won("o-1", "r-1", "2026-09-30", "600"),
                                won("o-2", "r-1", "2026-07-01", "400"),
                                won("o-3", "r-2", "2026-09-01", "999"),
                                won("o-4", "r-2", "2026-10-01", "999")),
                        team)
                .managers()
                .get(0)
                .leadership();
        assertThat(leadership.quotaAttainmentShare()).isEqualTo(0.5);
        assertThat(leadership.quotaAttainmentCount()).isEqualTo(2);
        assertThat(leadership(team("t-1", List.of("m-1"), null, rep("r-3"))).quotaAttainmentShare())
                .isNaN();
    }

    private static Leadership leadership(TeamHistory team) {
        return build(team).teams().get(0).leadership();
    }

    private static io.salesmanager.sales.Organization build(TeamHistory... teams) {
        return build(List.of(), teams);
    }

    private static io.salesmanager.sales.Organization build(List<OpportunityHistory> deals, TeamHistory... teams) {
        var builder =
                new OrganizationBuilder(List.of(teams), new AsOf(NOON, PLAYBOOK, new Dials(List.of()), Cohorts.NONE));
        deals.forEach(builder::add);
        return builder.build();
    }

    private static TeamHistory team(
            String id, List<String> managers, List<Escalation> escalations, RepHistory... reps) {
        return new TeamHistory(id, id, managers, null, null, 40.0, 0.1, List.of(reps), escalations);
    }

    private static RepHistory rep(String id) {
        return Known.rep("id", id);
    }

    private static RepHistory coached(String id, CoachingSession... sessions) {
        return Known.rep("id", id, "coachingSessions", List.of(sessions));
    }

    private static CoachingSession session(String day, Integer minutes) {
        return new CoachingSession(LocalDate.parse(day), null, minutes);
    }

    private static RepHistory withQuota(String id) {
        return Known.rep(
                "id", id, "quotas", List.of(quota("2026-07-01", "2026-09-30"), quota("2026-10-01", "2026-12-31")));
    }

    private static Quota quota(String from, String to) {
        return new Quota(LocalDate.parse(from), LocalDate.parse(to), BigDecimal.valueOf(1000), "USD");
    }

    private static OpportunityHistory won(String id, String owner, String day, String amount) {
        return Known.deal(
                "id",
                id,
                "ownerId",
                owner,
                "stage",
                "Won",
                "createdDate",
                "2026-05-01",
                "closedDate",
                day,
                "amount",
                amount);
    }

    private static Escalation escalation(String raised, String due, String answered) {
        return new Escalation(
                "m-1",
                Instant.parse(raised + "T09:00:00Z"),
                LocalDate.parse(due),
                answered == null ? null : Instant.parse(answered));
    }
}
