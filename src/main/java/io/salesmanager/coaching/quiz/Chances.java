package io.salesmanager.coaching.quiz;

import io.salesmanager.playbook.learning.LearningDials;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether a rep may try a quiz now.
 *
 * @param left attempts that are left before a manager has to open the quiz again
 * @param from the first day of the next attempt; null where it may be today
 */
record Chances(int left, @Nullable LocalDate from) {

    /**
     * @param attempts of the rep at the quiz, in any order
     * @param released when a manager opened it last; null where nobody did
     */
    static Chances of(
            List<Attempt> attempts, @Nullable Instant released, LearningDials dials, Instant now, ZoneId zone) {
        var today = LocalDate.ofInstant(now, zone);
        var since = attempts.stream()
                .filter(Attempt::passed)
                .map(Attempt::started)
                .max(Instant::compareTo)
                .orElse(Instant.MIN);
        var counted = released != null && released.isAfter(since) ? released : since;
        var window = today.minusDays(dials.attemptWindowDays());
        var failed = attempts.stream()
                .filter(attempt -> attempt.started().isAfter(counted) && !attempt.passed())
                .filter(attempt -> attempt.state(now) != Attempt.State.OPEN)
                .filter(attempt -> LocalDate.ofInstant(attempt.started(), zone).isAfter(window))
                .count();
        var last = attempts.stream()
                .map(Attempt::started)
                .filter(started -> released == null || started.isAfter(released))
                .max(Instant::compareTo)
                .map(started -> LocalDate.ofInstant(started, zone).plusDays(dials.daysBetween()))
                .filter(day -> day.isAfter(today))
                .orElse(null);
        return new Chances(Math.max(0, dials.attempts() - (int) failed), last);
    }

    boolean now() {
        return left > 0 && from == null;
    }
}
