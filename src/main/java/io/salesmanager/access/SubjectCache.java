package io.salesmanager.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Remembers who was let in by which token, so that a call with a known key opens no transaction. Only successes are kept,
 * so strangers cannot fill it. Another replica notices a revocation within {@link AccessConfig#rememberFor()}.
 */
@ApplicationScoped
public class SubjectCache {
    private final Map<String, Remembered> remembered = new ConcurrentHashMap<>();
    private final AccessConfig config;
    private final Clock clock;

    private record Remembered(Subject subject, Instant until) {}

    SubjectCache(AccessConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
    }

    public Optional<Subject> find(String tokenHash) {
        var found = remembered.get(tokenHash);
        if (found == null) {
            return Optional.empty();
        }
        if (found.until.isBefore(clock.instant())) {
            remembered.remove(tokenHash, found);
            return Optional.empty();
        }
        return Optional.of(found.subject);
    }

    public void remember(String tokenHash, Subject subject) {
        remembered.put(tokenHash, new Remembered(subject, clock.instant().plus(config.rememberFor())));
    }

    public void forget(String tokenHash) {
        remembered.remove(tokenHash);
    }

    /** For changes that may concern any number of tokens, such as a disabled user. */
    public void forgetAll() {
        remembered.clear();
    }
}
