package io.salesmanager.sales.peers;

import io.salesmanager.sales.history.RepHistory;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What makes reps comparable: the role, and whether they are still new (practices 69).
 *
 * @param role null where it is not known; then nobody is comparable
 * @param ramping false too where the first day of work is not known
 * @param region where a rep sells is not the rep's doing: deals are compared with deals of the same region
 */
public record Peer(
        @Nullable String role, boolean ramping, @Nullable String region) {

    public static Peer of(RepHistory rep, LocalDate today, int rampMonths) {
        var hired = rep.hireDate();
        return new Peer(
                rep.role(),
                hired != null
                        && !hired.isAfter(today)
                        && hired.plusMonths(rampMonths).isAfter(today),
                rep.region());
    }

    boolean isLike(Peer other) {
        return role != null && role.equals(other.role) && ramping == other.ramping;
    }
}
