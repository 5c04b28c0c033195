package io.salesmanager.access.door;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.salesmanager.access.demo.DemoVisitor;
import io.salesmanager.access.key.ApiKeys;
import io.salesmanager.access.user.FirstAdmin;
import io.salesmanager.platform.Secrets;
import io.salesmanager.platform.http.HttpProblems;
import io.salesmanager.platform.http.ProblemWriter;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Lets in whoever shows a key or has a login, and visitors of the demo. Bearer tokens that are not ours are left to OIDC
 * where that is on. Programs that are not let in get a problem, people the login page.
 */
@ApplicationScoped
class FrontDoor implements HttpAuthenticationMechanism {
    private static final int BEFORE_OIDC = 2000;
    private static final String COMPANY_LOGIN = "/login/company";
    private final DemoVisitor demo;
    private final FirstAdmin firstAdmin;
    private final ProblemWriter writer;
    private final boolean oidc;

    FrontDoor(
            DemoVisitor demo,
            FirstAdmin firstAdmin,
            ProblemWriter writer,
            @ConfigProperty(name = "quarkus.oidc.tenant-enabled", defaultValue = "false") boolean oidc) {
        this.demo = demo;
        this.firstAdmin = firstAdmin;
        this.writer = writer;
        this.oidc = oidc;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager manager) {
        var presented = PresentedToken.of(context.request());
        if (presented == null) {
            return Uni.createFrom()
                    .item(() -> demo.of(context.request()).map(Identities::of).orElse(null));
        }
        if (presented.kind() == PresentedToken.Kind.LOGIN) {
            // A login that has ended is no reason to refuse the login page.
            return manager.authenticate(presented)
                    .onFailure(AuthenticationFailedException.class)
                    .recoverWithNull();
        }
        return oidc && !isOurs(presented.token()) ? Uni.createFrom().nullItem() : manager.authenticate(presented);
    }

    private boolean isOurs(String key) {
        return key.startsWith(ApiKeys.PREFIX)
                || firstAdmin.recognise(Secrets.digest(key)).isPresent();
    }

    @Override
    public Uni<Boolean> sendChallenge(RoutingContext context) {
        var path = context.normalizedPath();
        if (oidc && path.equals(COMPANY_LOGIN)) {
            return Uni.createFrom().item(false);
        }
        var response = context.response();
        if (isPage(context)) {
            var next = URLEncoder.encode(context.request().uri(), StandardCharsets.UTF_8);
            response.setStatusCode(303)
                    .putHeader("Location", "/login?next=" + next)
                    .end();
        } else {
            response.putHeader("WWW-Authenticate", "Bearer").putHeader("HX-Redirect", "/login");
            writer.send(context, HttpProblems.of(401, null));
        }
        return Uni.createFrom().item(true);
    }

    /** A part of a page that htmx asks for is not one: a redirect would put the login page into the middle of another. */
    private static boolean isPage(RoutingContext context) {
        var path = context.normalizedPath();
        var request = context.request();
        var accept = request.getHeader("Accept");
        return !path.startsWith("/api/")
                && !path.startsWith("/q/")
                && request.getHeader("HX-Request") == null
                && (accept == null || accept.contains("text/html") || accept.contains("*/*"));
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return Uni.createFrom().item(new ChallengeData(401, "WWW-Authenticate", "Bearer"));
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of(PresentedToken.class);
    }

    @Override
    public int getPriority() {
        return BEFORE_OIDC;
    }
}
