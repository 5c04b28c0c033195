package io.salesmanager.journal.rest;

import io.salesmanager.access.Viewer;
import io.salesmanager.advice.WhyNot;
import io.salesmanager.journal.Recall;
import io.salesmanager.platform.Problem;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Why a recorded decision is not another one. */
@Path("/api/v1/decisions/{id}/why-not")
@Tag(name = "Decisions")
@RolesAllowed({"CLIENT", "REP", "MANAGER", "COACH", "SALES_OPS", "ADMIN"})
@Blocking
public class WhyNotResource {
    private final Recall recall;
    private final Viewer viewer;

    @Inject
    WhyNotResource(Recall recall, Viewer viewer) {
        this.recall = recall;
        this.viewer = viewer;
    }

    @GET
    @Operation(
            summary = "The rules that would have led to a verdict, condition by condition, the smallest change first",
            description =
                    "Computed from the facts and the rulebook of the decision. A way's lostBecause says why its rule"
                            + " would lose even if it spoke.")
    public WhyNot whyNot(@RestPath String id, @RestQuery @Nullable String verdict) {
        var asked = QueryValue.verdict(verdict);
        if (asked == null) {
            throw Problem.ofField(
                    "missing-field",
                    "verdict",
                    "Which verdict is not said.",
                    "Add ?verdict=ARCHIVE, or another verdict.");
        }
        return recall.whyNot(id, asked, viewer.scope());
    }
}
