package io.salesmanager.access.door;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.salesmanager.access.AccessConfig;
import io.salesmanager.access.Role;
import io.salesmanager.access.Subject;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Gives whoever comes with a token of the company's identity provider a role of ours; without one they may do nothing. */
@ApplicationScoped
class OidcSubjects implements SecurityIdentityAugmentor {
    private final AccessConfig config;

    OidcSubjects(AccessConfig config) {
        this.config = config;
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        if (!(identity.getPrincipal() instanceof JsonWebToken token)) {
            return Uni.createFrom().item(identity);
        }
        Optional<Object> person = token.claim(config.oidc().personClaim());
        var role = role(identity.getRoles());
        var builder = QuarkusSecurityIdentity.builder()
                .setPrincipal(token)
                .addCredentials(identity.getCredentials())
                .addAttributes(identity.getAttributes());
        role.ifPresent(ours -> builder.addRole(ours.name())
                .addAttribute(
                        Subject.ATTRIBUTE,
                        new Subject(
                                token.getName(),
                                ours,
                                person.map(String::valueOf).orElse(null))));
        return Uni.createFrom().item(builder.build());
    }

    /** Of several roles there, the one that may do most here. */
    private Optional<Role> role(Set<String> theirs) {
        var ours = config.oidc().roles();
        return theirs.stream().filter(ours::containsKey).map(ours::get).max(Comparator.naturalOrder());
    }
}
