package io.salesmanager.coaching.eligibility;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.salesmanager.playbook.Complexity;
import io.salesmanager.sales.history.Approval.Standing;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a rep may sell, and who said so. */
@JsonInclude(Include.NON_NULL)
public record EligibilityView(String rep, @Nullable String repName, List<Line> lines) {

    /** Whether a rep may sell a line. */
    public enum May {
        /** A manager confirmed it. */
        YES,
        /** A manager confirmed it, with the condition in their reason. */
        WITH_CONDITION,
        /** A manager confirmed that not. */
        NO,
        /** The line needs no certificate, so nobody has to confirm anything. */
        OPEN_TO_ALL,
        /** The line needs a certificate, and no manager has confirmed anything that holds. */
        NOT_CONFIRMED
    }

    /**
     * @param confirmed what a manager confirmed and holds; else null
     * @param proposed what the rules say now; null where they say nothing
     * @param request the one that waits for an answer; else null
     */
    @JsonInclude(Include.NON_NULL)
    public record Line(
            String line,
            Complexity complexity,
            @Nullable String requiredCertificate,
            May may,
            @Nullable Confirmed confirmed,
            @Nullable Proposal proposed,
            @Nullable ApprovalRequest request) {}

    @JsonInclude(Include.NON_NULL)
    public record Confirmed(
            Standing standing,
            String by,
            Instant at,
            @Nullable String why,
            @Nullable LocalDate until) {}

    static May may(@Nullable Confirmed confirmed, @Nullable String requiredCertificate) {
        if (confirmed == null) {
            return requiredCertificate == null ? May.OPEN_TO_ALL : May.NOT_CONFIRMED;
        }
        return switch (confirmed.standing()) {
            case ELIGIBLE -> May.YES;
            case CONDITIONAL -> May.WITH_CONDITION;
            case NOT_ELIGIBLE -> May.NO;
        };
    }
}
