package io.salesmanager.coaching.manager;

import io.salesmanager.advice.Reason;
import io.salesmanager.coaching.reply.Reply;
import io.salesmanager.sales.Leadership;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a manager, with what they answered.
 *
 * @param rulebook that judged
 * @param replies by what they answer: the kind of an advice, the name of a habit, or {@code scorecard}
 */
public record ManagerScorecard(
        String manager,
        Instant asOf,
        String rulebook,
        Figures figures,
        List<Advice> advice,
        List<Habit> habits,
        OverrideOutcomes overrides,
        Relation relation,
        MiddleOfTeam coachFirst,
        Map<String, List<Reply>> replies) {

    /** What an answer to the whole is about. */
    public static final String WHOLE = "scorecard";

    /** @param about the manager, or a team of theirs */
    public record Advice(String about, String kind, Reason reason) {}

    /** As they stand today, by the definitions of the rulebook's facts; null is unknown. */
    public record Figures(
            int reps,
            int repsWithKnownSessions,
            @Nullable Double span,
            @Nullable Double coachingHoursPerRep,
            @Nullable Double coachingShare,
            @Nullable Double overdueEscalations,
            @Nullable Double forecastError,
            @Nullable Double quotaAttainmentShare,
            int quotaAttainmentCount) {

        static Figures of(Leadership leadership, int reps, int known) {
            return new Figures(
                    reps,
                    known,
                    known(leadership.span()),
                    known(leadership.coachingHoursPerRep()),
                    known(leadership.coachingShare()),
                    known(leadership.overdueEscalations()),
                    known(leadership.forecastError()),
                    known(leadership.quotaAttainmentShare()),
                    (int) leadership.quotaAttainmentCount());
        }

        private static @Nullable Double known(double value) {
            return Double.isNaN(value) ? null : Math.round(value * 1000) / 1000.0;
        }
    }

    static Map<String, List<Reply>> byAbout(List<Reply> replies) {
        return replies.stream().collect(Collectors.groupingBy(Reply::about));
    }

    /** Everything that can be answered. */
    boolean says(String about) {
        return about.equals(WHOLE)
                || advice.stream().anyMatch(one -> one.kind().equals(about))
                || habits.stream().anyMatch(one -> one.name().equals(about));
    }
}
