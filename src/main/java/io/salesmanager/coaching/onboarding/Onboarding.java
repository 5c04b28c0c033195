package io.salesmanager.coaching.onboarding;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the ramp of the role expects, and what is there. Null means unknown.
 *
 * @param month of work, from 1
 * @param shareOfQuota what is expected of this month, of a full quota
 * @param expectedAttainment share of the quota of the period to be won by today
 * @param coverage open amount over what is left of the quota
 * @param gates the months in which rep and manager look at it together, the first first
 */
public record Onboarding(
        int month,
        @Nullable Double shareOfQuota,
        @Nullable Double expectedAttainment,
        @Nullable Double attainment,
        @Nullable Double coverage,
        String sentence,
        List<Gate> gates) {

    /** What is looked at. */
    public enum Measure {
        /** Open amount over what is left of the quota. */
        COVERAGE,
        /** Won over the quota of the period. */
        ATTAINMENT
    }

    public enum State {
        /** The month is not over. */
        COMING,
        REACHED,
        MISSED,
        /** Something is not known that it takes. */
        UNKNOWN
    }

    /**
     * One gate. Nothing follows from it but a talk.
     *
     * @param day last day of the month of work
     * @param expected what is wanted by then; null where it is not known
     * @param actual what was there by then, or today where the month is not over
     */
    public record Gate(
            int month,
            LocalDate day,
            Measure measure,
            @Nullable Double expected,
            @Nullable Double actual,
            State state,
            String sentence) {}
}
