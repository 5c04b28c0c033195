package io.salesmanager.sales;

import io.salesmanager.playbook.WorkCalendar;
import io.salesmanager.sales.history.OpportunityHistory;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was done with the buyer. A touch is an outbound call, e-mail, meeting or social message.
 *
 * @param daysSinceActivity calendar days since anything happened, a change of stage included; since creation where nothing ever did
 * @param daysSinceBuyerActivity calendar days since the buyer did something; since creation where they never did; unknown where a call
 *     since then has no outcome
 * @param businessDaysSinceBuyerActivity the same in business days
 * @param buyerActivities how often the buyer did something
 * @param unansweredCalls outbound calls without answer since the buyer last did something
 * @param unansweredEmails outbound e-mails since the buyer last did something
 * @param plannedTouches touches that the touch plan asks for by now
 * @param touchAdherence touches over planned touches
 * @param touchDays the day of each touch, latest first; null where activities are not known
 * @param deal as of the instant, for what is measured only when a rule asks
 */
public record Engagement(
        double daysSinceActivity,
        double daysSinceBuyerActivity,
        double businessDaysSinceBuyerActivity,
        double buyerActivities,
        double touches,
        double calls,
        double emails,
        double meetings,
        double bounces,
        double unansweredCalls,
        double unansweredEmails,
        double plannedTouches,
        double touchAdherence,
        double contacts,
        double seniorContacts,
        double champions,
        @Nullable List<LocalDate> touchDays,
        LocalDate today,
        OpportunityHistory deal,
        WorkCalendar calendar) {

    /** What single people and single touches tell. Measured anew with each call: most deals are never asked. */
    public People people() {
        return new People(deal, calendar, today);
    }

    /** Touches in the last {@code days} calendar days, today included; unknown where activities, or the days, are not known. */
    public double touchesInLast(double days) {
        if (touchDays == null || Double.isNaN(days)) {
            return Double.NaN;
        }
        var first = today.minusDays((long) days - 1);
        return touchDays.stream().takeWhile(day -> !day.isBefore(first)).count();
    }
}
