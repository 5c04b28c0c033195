package io.salesmanager.inspection.count;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is counted of one deal: values taken from its own history and the playbook alone, so that it can be kept as one row and
 * counted anew whenever its history changes, without a look at other deals. Null means unknown.
 *
 * <p>Nothing in it changes by the mere passing of time. Days in the stage, whether a limit is passed, whether a planned next step
 * still stops the clock, which steps of the plan are due and how old the deal is are computed when it is read, from
 * {@code started}, {@code nextStep}, {@code stays} and {@code touches} at the instant of {@link CompanyCount#asOf}. What stands in
 * the future then, such as a meeting that is entered already, is there but does not count yet. Segment and time zone of the buyer are
 * the account's and the limits are dials: they are joined when it is read, too.
 *
 * @param rep id of its owner
 * @param account id, as the deal names it
 * @param line as the playbook writes it; one that the playbook does not know, as the CRM writes it
 * @param stage where it is now, as the playbook writes it; null where the playbook has no such stage
 * @param started day of creation
 * @param closed day on which it was won, lost or set aside
 * @param nextStep day of the agreed next step, also where it is past
 * @param amount NaN where it is not known
 * @param currency as the CRM has it; null is the company's own
 * @param steps how far it came
 * @param heard when the buyer first answered
 * @param stays null where its stage history is not known
 * @param touches null where its activities are not known
 * @param terms what it is worth beside its amount, and how sure its rep is
 */
public record CountedDeal(
        String id,
        @Nullable String rep,
        @Nullable String account,
        @Nullable String line,
        @Nullable String motion,
        @Nullable String source,
        @Nullable String stage,
        @Nullable LocalDate started,
        @Nullable LocalDate closed,
        End end,
        @Nullable LocalDate nextStep,
        double amount,
        @Nullable String currency,
        StepsTaken steps,
        Heard heard,
        @Nullable Stays stays,
        @Nullable TouchesMade touches,
        Terms terms) {

    public enum End {
        OPEN,
        WON,
        LOST,
        /** Archived or disqualified. */
        SET_ASIDE
    }

    /**
     * The days on which something happened first to which a touch plan reacts; nothing before the first touch is an answer to it.
     *
     * @param reply the buyer wrote, called or answered
     * @param meeting a meeting was held
     * @param bounce an e-mail bounced
     */
    public record Heard(
            @Nullable LocalDate reply,
            @Nullable LocalDate meeting,
            @Nullable LocalDate bounce) {
        public static final Heard NOTHING = new Heard(null, null, null);
    }

    /**
     * What it is worth beside its amount, and how sure its rep is.
     *
     * @param category name of the rep's forecast category, such as {@code COMMIT}
     * @param setAside day on which it was archived or disqualified last, where the CRM tells
     * @param recurring a year, NaN where it is not known
     * @param multiYear value over all years of its contract, NaN where it is not known
     */
    public record Terms(@Nullable String category, @Nullable LocalDate setAside, double recurring, double multiYear) {
        public static final Terms UNKNOWN = new Terms(null, null, Double.NaN, Double.NaN);
    }
}
