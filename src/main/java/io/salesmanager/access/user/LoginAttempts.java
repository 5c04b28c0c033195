package io.salesmanager.access.user;

import io.salesmanager.platform.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Slows down guessing: ten wrong passwords for one name, and this process takes no more for it for a quarter of an hour. */
@ApplicationScoped
class LoginAttempts {
    private static final int MOST_WRONG = 10;
    private static final int MOST_NAMES = 10_000;
    private static final Duration PAUSE = Duration.ofMinutes(15);
    private final Map<String, Wrong> wrong = new ConcurrentHashMap<>();
    private final Clock clock;

    private record Wrong(int count, Instant last) {}

    LoginAttempts(Clock clock) {
        this.clock = clock;
    }

    /** @throws Problem 429 while the name is paused */
    void admit(String name) {
        var found = wrong.get(key(name));
        if (found != null && found.count >= MOST_WRONG && clock.instant().isBefore(found.last.plus(PAUSE))) {
            throw new Problem(
                            "too-many-attempts",
                            429,
                            "Too many attempts",
                            "There were %d wrong passwords for this name.".formatted(found.count))
                    .with("advice", "Wait %d minutes.".formatted(PAUSE.toMinutes()));
        }
    }

    void failed(String name) {
        var now = clock.instant();
        if (wrong.size() >= MOST_NAMES) {
            wrong.values().removeIf(found -> found.last.plus(PAUSE).isBefore(now));
        }
        wrong.merge(
                key(name),
                new Wrong(1, now),
                (before, first) -> before.last.plus(PAUSE).isBefore(now) ? first : new Wrong(before.count + 1, now));
    }

    void succeeded(String name) {
        wrong.remove(key(name));
    }

    /** Some databases find a user by a name in other letters, so those are no fresh tries. */
    private static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
