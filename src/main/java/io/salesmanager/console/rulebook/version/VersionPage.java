package io.salesmanager.console.rulebook.version;

import io.salesmanager.improve.impact.run.ImpactState;
import io.salesmanager.rulebook.publish.ApprovalRequest;
import io.salesmanager.rulebook.version.Version;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One version and what can be done with it.
 *
 * @param active the version that decides; null where none does
 * @param diff to the active version; for the active one to the one that it took the place of; null where there is none to compare
 * @param mayAct whether the viewer may publish
 * @param mayApprove whether a request is open that the viewer did not make
 * @param objections why a second person would have to agree if it were published now; none for who may not publish
 * @param zone of the company, by which a day and time to publish is meant
 * @param impact what it would change, as it was asked last; null where that was not asked, or the viewer may not ask
 * @param requests what people were asked to approve, the latest first
 */
record VersionPage(
        Version version,
        @Nullable String active,
        @Nullable DiffView diff,
        boolean mayAct,
        boolean mayApprove,
        boolean mayCompare,
        List<String> objections,
        String zone,
        @Nullable ImpactState impact,
        List<ApprovalRequest> requests,
        Said said) {

    /** Whether it would take back what others changed since it was made. */
    public boolean isStale() {
        return is("CANDIDATE") && version.base() != null && active != null && !active.equals(version.base());
    }

    /** Whether publishing it now only asks somebody else. */
    public boolean asksAnother() {
        return !objections.isEmpty();
    }

    /** Whether all deals were compared with what decides, so that nobody has to be told to do that first. */
    public boolean isCompared() {
        return impact != null
                && impact.impact() != null
                && impact.whole()
                && impact.live()
                && impact.against().equals(active);
    }

    public boolean is(String status) {
        return version.status().name().equals(status);
    }
}
