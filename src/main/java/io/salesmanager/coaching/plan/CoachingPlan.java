package io.salesmanager.coaching.plan;

import io.salesmanager.coaching.onboarding.Onboarding;
import io.salesmanager.coaching.reply.Reply;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a rep works on, what is strong, and what was worked on before.
 *
 * @param sentence how it stands
 * @param current what is open or being worked on; null where nothing is
 * @param before the latest first
 * @param profile hunter, farmer, both or not known, and whether that is what the territory asks for
 * @param onboarding how a new rep stands in the ramp; null after it, and where the first day of work is not known
 * @param said everything else that rules say of the rep
 * @param answers what the rep, or who leads them, answered to what is said here and on the scorecard, the oldest first
 */
public record CoachingPlan(
        String rep,
        String name,
        String sentence,
        @Nullable Item current,
        List<Item> before,
        ProfileShown profile,
        @Nullable Onboarding onboarding,
        List<Said> said,
        List<Reply> answers) {

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

    /** @param kind {@code strength}, {@code profile}, {@code coach}, {@code quiz} or {@code eligibility} */
    public record Said(
            String kind,
            String what,
            String because,
            String rule,
            @Nullable String article,
            @Nullable String source) {}
}
