package io.salesmanager.crm.exemption;

import io.salesmanager.sales.history.Exemption;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An exemption of a deal as it stands now.
 *
 * @param state whether it holds, has run out, or was ended before its day
 */
public record ExemptionShown(
        @Nullable String id,
        String rule,
        LocalDate until,
        String why,
        String by,
        @Nullable Instant granted,
        State state,
        @Nullable Instant ended,
        @Nullable String endedBy) {

    public enum State {
        ACTIVE,
        EXPIRED,
        ENDED
    }

    static ExemptionShown of(Exemption exemption, Instant now, LocalDate today) {
        var state =
                exemption.ended() != null ? State.ENDED : exemption.holds(now, today) ? State.ACTIVE : State.EXPIRED;
        return new ExemptionShown(
                exemption.id(),
                exemption.rule(),
                exemption.until(),
                exemption.why(),
                exemption.by(),
                exemption.granted(),
                state,
                exemption.ended(),
                exemption.endedBy());
    }
}
