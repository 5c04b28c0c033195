package io.salesmanager.access.door;

import io.quarkus.security.identity.request.BaseAuthenticationRequest;
import io.salesmanager.access.user.Sessions;
import io.vertx.core.http.HttpServerRequest;
import org.jspecify.annotations.Nullable;

/** What someone shows at the door. */
final class PresentedToken extends BaseAuthenticationRequest {
    private static final String BEARER = "bearer ";
    private final Kind kind;
    private final String token;

    enum Kind {
        KEY,
        LOGIN
    }

    PresentedToken(Kind kind, String token) {
        this.kind = kind;
        this.token = token;
    }

    Kind kind() {
        return kind;
    }

    String token() {
        return token;
    }

    /** A key goes before a login, since a program that sends a key means it; null where there is neither. */
    static @Nullable PresentedToken of(HttpServerRequest request) {
        var key = key(request);
        if (key != null) {
            return new PresentedToken(Kind.KEY, key);
        }
        var cookie = request.getCookie(Sessions.COOKIE);
        return cookie == null || cookie.getValue().isEmpty() ? null : new PresentedToken(Kind.LOGIN, cookie.getValue());
    }

    /** The key in the headers, or null. */
    static @Nullable String key(HttpServerRequest request) {
        var key = request.getHeader("X-API-Key");
        if (key != null) {
            return key.strip();
        }
        var authorization = request.getHeader("Authorization");
        return authorization != null && authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())
                ? authorization.substring(BEARER.length()).strip()
                : null;
    }
}
