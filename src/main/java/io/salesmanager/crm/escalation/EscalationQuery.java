package io.salesmanager.crm.escalation;

import io.salesmanager.platform.Problem;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Which escalations are asked for; null does not narrow.
 *
 * @param state {@code WAITING} for those that are open or overdue, {@code ALL}, or a state
 * @param to {@code me}, the id of a person who is asked now, or whom the rule asks, such as {@code director}
 */
public record EscalationQuery(
        String state,
        @Nullable String to,
        @Nullable String rep,
        @Nullable String team,
        @Nullable String opportunity) {
    private static final List<String> STATES =
            List.of("WAITING", "ALL", "QUEUED", "OPEN", "OVERDUE", "ANSWERED", "WITHDRAWN");

    /** @throws Problem where there is no such state */
    public static EscalationQuery of(
            @Nullable String state, @Nullable String to, @Nullable String rep, @Nullable String team) {
        var asked = state == null || state.isBlank() ? "WAITING" : state.toUpperCase(Locale.ROOT);
        if (!STATES.contains(asked)) {
            throw Problem.ofField(
                            "unknown-value",
                            "state",
                            "There is no state '%s'.".formatted(state),
                            "Use one of the allowed values, or leave it out for those that wait.")
                    .with("allowed", STATES);
        }
        return new EscalationQuery(asked, given(to), given(rep), given(team), null);
    }

    static EscalationQuery ofDeal(String opportunity) {
        return new EscalationQuery("ALL", null, null, null, opportunity);
    }

    private static @Nullable String given(@Nullable String value) {
        return value == null || value.isBlank() ? null : value;
    }
}
