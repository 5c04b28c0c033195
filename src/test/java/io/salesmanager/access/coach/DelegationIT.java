package io.salesmanager.access.coach;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.ValidatableResponse;
import io.salesmanager.access.AsAdmin;
import io.salesmanager.access.Audit;
import io.salesmanager.access.Role;
import io.salesmanager.access.ViewScope;
import io.salesmanager.access.Viewer;
import io.salesmanager.platform.Problem;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(AsAdmin.class)
class DelegationIT {
    @Inject
    Audit audit;

    private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");
    private static final Viewer MANAGER = new Viewer() {
        @Override
        public String name() {
            return "mona";
        }

        @Override
        public Role role() {
            return Role.MANAGER;
        }

        @Override
        public ViewScope scope() {
            return new ViewScope.Teams(Set.of("t-1"));
        }

        @Override
        public String personId() {
            return "m-1";
        }
    };

    @Test
    void a_coach_sees_a_team_until_the_end_that_the_manager_set() {
        var until = NOW.plus(Duration.ofDays(14));
        inTransaction(() -> at(NOW).grant(new Delegations.NewDelegation("cora", "t-1", until), MANAGER));
        assertThat(lent(NOW, "cora")).containsExactly("t-1");
        assertThat(lent(until.plusSeconds(1), "cora")).isEmpty();
    }

    @Test
    void a_manager_can_end_it_sooner() {
        var until = NOW.plus(Duration.ofDays(14));
        var granted = new Delegations.Delegation[1];
        inTransaction(() -> granted[0] = at(NOW).grant(new Delegations.NewDelegation("cyd", "t-1", until), MANAGER));
        inTransaction(() -> at(NOW).end(granted[0].id(), MANAGER));
        assertThat(lent(NOW, "cyd")).isEmpty();
    }

    @Test
    void nobody_lends_a_team_that_is_not_theirs() {
        assertThatThrownBy(
                        () -> at(NOW).grant(new Delegations.NewDelegation("cora", "t-9", NOW.plusSeconds(9)), MANAGER))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("t-9");
    }

    @Test
    @TestSecurity(user = "mona", roles = "MANAGER")
    void over_http_a_manager_without_teams_is_told_so() {
        granted().statusCode(422).body("field", equalTo("teamId"));
    }

    @Test
    @TestSecurity(user = "rick", roles = "REP")
    void a_rep_lends_nothing() {
        granted().statusCode(403);
    }

    private static ValidatableResponse granted() {
        return given().contentType("application/json")
                .body("{\"coach\": \"cora\", \"teamId\": \"t-1\", \"until\": \"2030-01-01T00:00:00Z\"}")
                .post("/api/v1/delegations")
                .then();
    }

    private Delegations at(Instant now) {
        return new Delegations(manager -> Set.of("t-1"), audit, Clock.fixed(now, ZoneOffset.UTC));
    }

    private Set<String> lent(Instant now, String coach) {
        return QuarkusTransaction.requiringNew().call(() -> at(now).teamsLentTo(coach));
    }

    private static void inTransaction(Runnable deed) {
        QuarkusTransaction.requiringNew().run(deed);
    }
}
