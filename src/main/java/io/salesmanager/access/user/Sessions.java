package io.salesmanager.access.user;

import io.salesmanager.access.AccessConfig;
import io.salesmanager.access.Subject;
import io.salesmanager.access.SubjectCache;
import io.salesmanager.platform.Secrets;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;

/** Logins of people, from signing in to signing out. */
@ApplicationScoped
public class Sessions {
    /** Name of the cookie that holds the login's token. */
    public static final String COOKIE = "vsm-login";

    private static final String PREFIX = "vsl_";
    private final AccessConfig config;
    private final SubjectCache cache;
    private final Clock clock;

    Sessions(AccessConfig config, SubjectCache cache, Clock clock) {
        this.config = config;
        this.cache = cache;
        this.clock = clock;
    }

    /** Begins a login, clears away those that have ended, and gives the token for the cookie. */
    @Transactional
    String begin(String userId) {
        var token = Secrets.next(PREFIX);
        var now = clock.millis();
        SessionEntity.delete("endsAt < ?1", now);
        var row = new SessionEntity();
        row.tokenHash = Secrets.digest(token);
        row.userId = userId;
        row.startedAt = now;
        row.endsAt = now + config.loginLasts().toMillis();
        row.persist();
        return token;
    }

    @Transactional
    void end(String token) {
        var hash = Secrets.digest(token);
        SessionEntity.deleteById(hash);
        cache.forget(hash);
    }

    /** Whoever a login is of; empty where it is not known or has ended. */
    @Transactional
    public Optional<Subject> recognise(String hash) {
        SessionEntity session = SessionEntity.findById(hash);
        if (session == null || session.endsAt < clock.millis()) {
            return Optional.empty();
        }
        UserEntity user = UserEntity.findById(session.userId);
        return user.disabledAt != null
                ? Optional.empty()
                : Optional.of(new Subject(user.name, user.role, user.personId));
    }
}
