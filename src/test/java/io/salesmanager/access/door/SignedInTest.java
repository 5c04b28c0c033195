package io.salesmanager.access.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.security.ForbiddenException;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.salesmanager.access.Role;
import io.salesmanager.access.Subject;
import io.salesmanager.access.ViewScope;
import io.salesmanager.access.Viewer;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SignedInTest {
    @Test
    void administrators_and_sales_ops_see_everything() {
        assertThat(scope(new Subject("a", Role.ADMIN, null))).isEqualTo(new ViewScope.Everything());
        assertThat(scope(new Subject("s", Role.SALES_OPS, null))).isEqualTo(new ViewScope.Everything());
    }

    @Test
    void a_program_sees_everything_unless_its_key_is_limited() {
        assertThat(scope(new Subject("c", Role.CLIENT, null))).isEqualTo(new ViewScope.Everything());
        assertThat(scope(new Subject("c", Role.CLIENT, null, Set.of("t-1"))))
                .isEqualTo(new ViewScope.Teams(Set.of("t-1")));
        assertThat(scope(new Subject("c", Role.CLIENT, "r-1"))).isEqualTo(new ViewScope.OwnDeals("r-1"));
    }

    @Test
    void a_rep_sees_their_own_and_one_whom_the_crm_does_not_know_nothing() {
        assertThat(scope(new Subject("r", Role.REP, "r-1"))).isEqualTo(new ViewScope.OwnDeals("r-1"));
        assertThat(scope(new Subject("r", Role.REP, null))).isEqualTo(new ViewScope.Nothing());
    }

    @Test
    void a_manager_sees_the_teams_they_lead() {
        assertThat(scope(new Subject("m", Role.MANAGER, "m-1"))).isEqualTo(new ViewScope.Teams(Set.of("team-of-m-1")));
        assertThat(scope(new Subject("m", Role.MANAGER, null))).isEqualTo(new ViewScope.Teams(Set.of()));
    }

    @Test
    void nobody_sees_nothing() {
        var nobody = viewer(QuarkusSecurityIdentity.builder().setAnonymous(true).build());
        assertThat(nobody.scope()).isEqualTo(new ViewScope.Nothing());
        assertThatThrownBy(nobody::role).isInstanceOf(ForbiddenException.class);
    }

    private static ViewScope scope(Subject subject) {
        return viewer((QuarkusSecurityIdentity) Identities.of(subject)).scope();
    }

    /** No coach is asked for here, so no delegations are needed; DelegationIT has those. */
    @SuppressWarnings("NullAway")
    private static Viewer viewer(QuarkusSecurityIdentity identity) {
        return new SignedIn(identity, manager -> Set.of("team-of-" + manager), null);
    }
}
