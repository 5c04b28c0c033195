package io.salesmanager.inspection.ageing;

import io.salesmanager.inspection.count.CompanyCount;
import io.salesmanager.inspection.shown.Said;

/** What to make of ages, said in words. */
final class Words {
    private Words() {}

    static String of(CompanyCount company, int open, int over, int stopped, int unknown, boolean noLimit) {
        if (company.deals().isEmpty()) {
            return "There are no deals that you may see.";
        }
        if (open == 0) {
            return "No open deal started in these days, so none can grow old.";
        }
        var rest = unknown == 0
                ? ""
                : " Of %s it is not known where they are or since when: their stage is none of the playbook's, or no stage history is known."
                        .formatted(Said.count(unknown, "deal"));
        if (unknown == open) {
            return "%s, and none can be held against a limit: their stage is none of the playbook's, or it is not known since when they are there."
                    .formatted(Said.count(open, "open deal"));
        }
        return noLimit
                ? "%s. The rulebook has no dial %s, so no stage has a limit.%s"
                        .formatted(Said.count(open, "open deal"), DealAge.DIAL, rest)
                : "%s: %,d reached the limit of their stage with nothing planned; for %,d a next step is planned, which stops the clock.%s"
                        .formatted(Said.count(open, "open deal"), over, stopped, rest);
    }

    static String ofCycles(int open, int judged, int outliers) {
        if (open == 0) {
            return "There is no open deal to compare with won ones.";
        }
        return judged == 0
                ? "Too few won deals of any product line and motion to say how long is unusual."
                : "%,d of %s are older than nine of ten won deals of their product line and motion were%s."
                        .formatted(
                                outliers,
                                Said.count(judged, "open deal"),
                                judged == open
                                        ? ""
                                        : "; of %,d others the day of creation is not known, or too few like them were won"
                                                .formatted(open - judged));
    }
}
