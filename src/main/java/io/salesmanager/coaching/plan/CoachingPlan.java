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
 * @param onboarding how a new rep stands in the ramp; null after it, and where the first day of work is not known
 * @param said everything else that rules say of the rep
 */
public record CoachingPlan(
        String rep,
        String name,
        String sentence,
        @Nullable Item current,
        List<Item> before,
        @Nullable Onboarding onboarding,
        List<Said> said) {

    /**
     * What the ramp of the role expects, and what is there. Null means unknown.
     *
     * @param month of work, from 1
     * @param shareOfQuota what is expected of this month, of a full quota
     * @param expectedAttainment share of the quota of the period to be won by today
     * @param coverage open amount over what is left of the quota
     */
    public record Onboarding(
            int month,
            @Nullable Double shareOfQuota,
            @Nullable Double expectedAttainment,
            @Nullable Double attainment,
            @Nullable Double coverage,
            String sentence) {}

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
