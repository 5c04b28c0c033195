package io.salesmanager.review.day;

import io.salesmanager.engagement.day.WorkList.LeftOut;
import io.salesmanager.playbook.Channel;
import io.salesmanager.playbook.Verdict;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A rep's work list.
 *
 * @param capacityMinutes the rep's selling time on that day; null where it is not known, and the list is not cut
 * @param madeMinutes what the touches already made on that day took, as the playbook counts them
 * @param plannedMinutes what the items take
 * @param leftOut how many touches are due and not on the list, by reason
 * @param notes what to know before reading it
 */
public record DayList(
        String rep,
        @Nullable String repName,
        LocalDate date,
        @Nullable Integer capacityMinutes,
        int madeMinutes,
        int plannedMinutes,
        Map<LeftOut, Integer> leftOut,
        List<String> notes,
        List<DayItem> items) {

    /**
     * One touch, and what acting on that day is worth: value x chance x urgency.
     *
     * @param id of the decision that asks for it
     * @param at when to make it by the buyer's clock, one touch after the other; null where the buyer's hours leave no room
     * @param late business days since the plan wanted it; null where it is in time
     * @param assumed what had to be assumed of the buyer's time zone
     * @param expected value x chance x urgency; the list is in its order
     * @param basis what was taken for the value or the chance where the fact is not known
     */
    public record DayItem(
            String id,
            String opportunityId,
            @Nullable String opportunityName,
            @Nullable String accountName,
            Verdict verdict,
            Channel channel,
            OffsetDateTime due,
            @Nullable OffsetDateTime at,
            @Nullable Integer step,
            @Nullable Integer of,
            String because,
            @Nullable Integer late,
            @Nullable String assumed,
            int minutes,
            @Nullable BigDecimal amount,
            @Nullable String currency,
            double expected,
            double value,
            double chance,
            double urgency,
            @Nullable String basis) {}
}
