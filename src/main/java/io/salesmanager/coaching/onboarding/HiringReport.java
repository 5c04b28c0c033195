package io.salesmanager.coaching.onboarding;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How reps whom a source brought came through the gate of the ramp. Nobody is named, and of few nothing is said.
 *
 * @param month of work whose end is looked at
 * @param sentence what to make of it
 * @param sources by name
 */
public record HiringReport(Instant asOf, int month, String sentence, List<Source> sources) {

    /**
     * Where reps were found.
     *
     * @param hired so many of them, of those who may be seen
     * @param judged of whom the month is over, within the last three years, with a quota
     * @param reached of {@code judged} had won enough; null, as what follows, where they are so few that one could be known by it
     * @param low the share is between {@code low} and {@code high}, 95%
     * @param differs from the other sources by more than chance explains, corrected for their number
     */
    public record Source(
            String source,
            int hired,
            int judged,
            @Nullable Integer reached,
            @Nullable Double share,
            @Nullable Double low,
            @Nullable Double high,
            boolean differs,
            String sentence) {}
}
