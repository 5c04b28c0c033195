package io.salesmanager.access.door;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.salesmanager.access.FakeAccessConfig;
import io.salesmanager.access.Role;
import io.salesmanager.access.Subject;
import java.security.Principal;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.junit.jupiter.api.Test;

class OidcSubjectsTest {
    @Test
    void a_role_there_becomes_one_here_with_the_persons_id() {
        var identity = augmented(new Token(Map.of("crm_id", "r-7")), Set.of("crm-rep", "mail-user"));
        assertThat(identity.getRoles()).containsExactly("REP");
        assertThat(identity.<Subject>getAttribute(Subject.ATTRIBUTE)).isEqualTo(new Subject("ada", Role.REP, "r-7"));
    }

    @Test
    void of_two_roles_the_one_that_may_do_more_counts() {
        assertThat(augmented(new Token(Map.of()), Set.of("crm-rep", "crm-ops")).getRoles())
                .containsExactly("SALES_OPS");
    }

    @Test
    void a_role_of_ours_in_their_token_means_nothing() {
        var identity = augmented(new Token(Map.of()), Set.of("ADMIN"));
        assertThat(identity.getRoles()).isEmpty();
        assertThat(identity.<Subject>getAttribute(Subject.ATTRIBUTE)).isNull();
    }

    @Test
    void keys_and_logins_of_ours_are_left_as_they_are() {
        assertThat(augmented(new QuarkusPrincipal("CRM sync"), Set.of("CLIENT")).getRoles())
                .containsExactly("CLIENT");
    }

    private static SecurityIdentity augmented(Principal principal, Set<String> roles) {
        var identity = QuarkusSecurityIdentity.builder()
                .setPrincipal(principal)
                .addRoles(roles)
                .build();
        return new OidcSubjects(new FakeAccessConfig())
                .augment(identity, blocking -> {
                    throw new AssertionError("nothing to wait for");
                })
                .await()
                .indefinitely();
    }

    private record Token(Map<String, Object> claims) implements JsonWebToken {
        @Override
        public String getName() {
            return "ada";
        }

        @Override
        public Set<String> getClaimNames() {
            return claims.keySet();
        }

        @Override
        @SuppressWarnings({"unchecked", "NullAway", "TypeParameterUnusedInFormals"}) // as the token's interface has it
        public <T> T getClaim(String name) {
            return (T) claims.get(name);
        }
    }
}
