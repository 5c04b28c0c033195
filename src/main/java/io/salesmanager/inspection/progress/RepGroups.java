package io.salesmanager.inspection.progress;

import io.salesmanager.inspection.count.Dimension;
import io.salesmanager.platform.Problem;
import io.salesmanager.sales.history.RepHistory;
import org.jspecify.annotations.Nullable;

/** The groups that a rep, and so a quota, can belong to. */
final class RepGroups {
    private RepGroups() {}

    /** @throws Problem 422 for what groups deals and not reps */
    static Dimension checked(Dimension by) {
        return switch (by) {
            case REP, TEAM, MANAGER, REGION, DIVISION -> by;
            default ->
                throw Problem.ofField(
                        "no-quota-by",
                        "by",
                        "Reps have quotas, and a rep is not of one %s.".formatted(by.one()),
                        "Send one of: REP, TEAM, MANAGER, REGION, DIVISION.");
        };
    }

    static @Nullable String of(RepHistory rep, Dimension by) {
        return switch (by) {
            case REP -> rep.id();
            case TEAM -> rep.teamId();
            case MANAGER ->
                rep.managers() == null || rep.managers().isEmpty()
                        ? null
                        : rep.managers().get(0);
            case REGION -> rep.region();
            case DIVISION -> rep.division();
            default -> throw new IllegalArgumentException(by + " does not group reps");
        };
    }
}
