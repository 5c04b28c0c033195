package io.salesmanager.access.door;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.salesmanager.access.Subject;
import io.salesmanager.access.SubjectCache;
import io.salesmanager.access.key.ApiKeys;
import io.salesmanager.access.user.FirstAdmin;
import io.salesmanager.access.user.Sessions;
import io.salesmanager.platform.Secrets;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Recognises keys and logins; one that was recognised a moment ago costs no transaction and no change of thread. */
@ApplicationScoped
class TokenIdentityProvider implements IdentityProvider<PresentedToken> {
    private final SubjectCache cache;
    private final FirstAdmin firstAdmin;
    private final ApiKeys keys;
    private final Sessions sessions;

    TokenIdentityProvider(SubjectCache cache, FirstAdmin firstAdmin, ApiKeys keys, Sessions sessions) {
        this.cache = cache;
        this.firstAdmin = firstAdmin;
        this.keys = keys;
        this.sessions = sessions;
    }

    @Override
    public Class<PresentedToken> getRequestType() {
        return PresentedToken.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(PresentedToken presented, AuthenticationRequestContext context) {
        var hash = Secrets.digest(presented.token());
        var isKey = presented.kind() == PresentedToken.Kind.KEY;
        var admin = isKey ? firstAdmin.recognise(hash) : Optional.<Subject>empty();
        if (admin.isPresent()) {
            return Uni.createFrom().item(Identities.of(admin.get()));
        }
        // A login shown as a key, or a key as a login, must not be found: the kinds are kept apart.
        var remembered =
                isKey == presented.token().startsWith(ApiKeys.PREFIX) ? cache.find(hash) : Optional.<Subject>empty();
        if (remembered.isPresent()) {
            return Uni.createFrom().item(Identities.of(remembered.get()));
        }
        return context.runBlocking(() -> lookUp(isKey, hash));
    }

    private SecurityIdentity lookUp(boolean isKey, String hash) {
        var found = isKey ? keys.recognise(hash) : sessions.recognise(hash);
        var subject = found.orElseThrow(() -> new AuthenticationFailedException("not known, revoked or ended"));
        cache.remember(hash, subject);
        return Identities.of(subject);
    }
}
