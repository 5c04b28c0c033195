package io.salesmanager.access.user;

import io.quarkus.qute.TemplateInstance;
import io.salesmanager.access.AccessConfig;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.NewCookie.SameSite;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;

/** Signing in and out in the browser. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
@PermitAll
class LoginResource {
    /** How the cookies of a login by the identity provider begin. */
    private static final String COMPANY_COOKIE = "q_session";

    private final Users users;
    private final Sessions sessions;
    private final LoginAttempts attempts;
    private final AccessConfig config;
    private final boolean company;

    LoginResource(
            Users users,
            Sessions sessions,
            LoginAttempts attempts,
            AccessConfig config,
            @ConfigProperty(name = "quarkus.oidc.tenant-enabled", defaultValue = "false") boolean company) {
        this.users = users;
        this.sessions = sessions;
        this.attempts = attempts;
        this.config = config;
        this.company = company;
    }

    @GET
    @Path("login")
    @Operation(hidden = true)
    public TemplateInstance page(@RestQuery @DefaultValue("/") String next) {
        return LoginPage.login(local(next), "", company);
    }

    @POST
    @Path("login")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response signIn(
            @RestForm @DefaultValue("") String name,
            @RestForm @DefaultValue("") String password,
            @RestForm @DefaultValue("/") String next,
            @Context UriInfo uri) {
        attempts.admit(name);
        var user = users.check(name, password);
        if (user.isEmpty()) {
            attempts.failed(name);
            var again = LoginPage.login(local(next), "That name and password do not belong together.", company);
            return Response.status(422).entity(again).build();
        }
        attempts.succeeded(name);
        return redirect(
                local(next),
                cookie(
                        Sessions.COOKIE,
                        sessions.begin(user.get()),
                        (int) config.loginLasts().toSeconds(),
                        uri));
    }

    @POST
    @Path("logout")
    @Operation(hidden = true)
    public Response signOut(@Context HttpHeaders headers, @Context UriInfo uri) {
        var login = headers.getCookies().get(Sessions.COOKIE);
        if (login != null) {
            sessions.end(login.getValue());
        }
        var ended = headers.getCookies().keySet().stream()
                .filter(name -> name.equals(Sessions.COOKIE) || name.startsWith(COMPANY_COOKIE))
                .map(name -> cookie(name, "", 0, uri))
                .toArray(NewCookie[]::new);
        return redirect("/login", ended);
    }

    /** Only the identity provider's challenge leads here, so whoever arrives is signed in. */
    @GET
    @Path("login/company")
    @Operation(hidden = true)
    public Response company() {
        return Response.seeOther(URI.create("/")).build();
    }

    /** A link on this service; anything else would send people who sign in to a stranger's page. */
    private static String local(String next) {
        return next.startsWith("/") && !next.startsWith("//") && next.indexOf('\\') < 0 ? next : "/";
    }

    private NewCookie cookie(String name, String token, int seconds, UriInfo uri) {
        return new NewCookie.Builder(name)
                .value(token)
                .path("/")
                .maxAge(seconds)
                .httpOnly(true)
                .secure(config.secureCookie() || "https".equals(uri.getBaseUri().getScheme()))
                .sameSite(SameSite.STRICT)
                .build();
    }

    private static Response redirect(String to, NewCookie... cookies) {
        return Response.status(303).header("Location", to).cookie(cookies).build();
    }
}
