package io.salesmanager.coaching.plan;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a rep works on, what is strong, and what was worked on before.
 *
 * @param sentence how it stands
 * @param current what is open or being worked on; null where nothing is
 * @param before the latest first
 * @param said everything else that rules say of the rep
 */
public record CoachingPlan(
        String rep, String name, String sentence, @Nullable Item current, List<Item> before, List<Said> said) {

    public enum State {
        OPEN,
        ACCEPTED,
        DONE,
        DISMISSED
    }

    /**
     * A recommendation as it stands.
     *
     * @param events the first first; what the rep answered stands among them
     * @param movement what was found when the measure was looked at again; null before
     */
    public record Item(
            Recommendation recommendation,
            State state,
            List<Event> events,
            @Nullable Movement movement) {}

    /** @param kind {@code ACCEPTED}, {@code DONE}, {@code DISMISSED}, {@code ANSWER} or {@code LOOKED_AGAIN} */
    public record Event(String kind, @Nullable String words, String by, Instant at) {}

    /** @param kind {@code strength}, {@code profile} or {@code coach} */
    public record Said(
            String kind,
            String what,
            String because,
            String rule,
            @Nullable String article,
            @Nullable String source) {}
}
