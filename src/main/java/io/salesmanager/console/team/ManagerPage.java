package io.salesmanager.console.team;

import io.salesmanager.coaching.hours.HoursGivenBack;
import io.salesmanager.coaching.manager.ManagerScorecard;
import io.salesmanager.coaching.manager.ManagerScorecard.Advice;
import io.salesmanager.coaching.reply.Reply;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the page of a manager shows.
 *
 * @param card null where managers are not measured
 * @param own whether it is the visitor's own
 * @param below other managers whose pages the visitor may open
 * @param teams names by id
 */
record ManagerPage(
        String manager,
        String name,
        @Nullable ManagerScorecard card,
        @Nullable HoursGivenBack hours,
        boolean own,
        List<Below> below,
        Map<String, String> teams,
        Faults faults) {
    private static final double PERCENT = 100;

    /** A manager below. */
    public record Below(String id, String name) {}

    public String team(String id) {
        return teams.getOrDefault(id, id);
    }

    public List<Reply> replies(String about) {
        return card == null ? List.of() : card.replies().getOrDefault(about, List.of());
    }

    /** Advice about a team says of which. */
    public boolean isOfTeam(Advice advice) {
        return !advice.about().equals(manager);
    }

    /** A number without more digits than anyone reads, or that it is not known. */
    public String plain(@Nullable Double number) {
        return number == null
                ? "not known"
                : BigDecimal.valueOf(Math.round(number * PERCENT) / PERCENT)
                        .stripTrailingZeros()
                        .toPlainString();
    }

    public String percent(@Nullable Double share) {
        return share == null ? "not known" : String.format(Locale.ROOT, "%.0f%%", share * PERCENT);
    }

    /** From where to where a figure moves by what is usual for it. */
    public String range(@Nullable Double low, @Nullable Double high) {
        return low == null || high == null ? "" : plain(low) + " to " + plain(high);
    }
}
