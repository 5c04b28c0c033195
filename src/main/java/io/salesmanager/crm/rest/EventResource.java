package io.salesmanager.crm.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.salesmanager.access.Viewer;
import io.salesmanager.crm.BatchResult;
import io.salesmanager.crm.batch.Batches;
import io.salesmanager.crm.batch.EventKinds;
import io.salesmanager.crm.batch.Kind;
import io.salesmanager.crm.store.Told;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What happened to deals and reps: one, or an array of up to 10,000; the same again changes nothing. */
@Path("/api/v1")
@Tag(name = "Events")
@RolesAllowed({"CLIENT", "SALES_OPS", "ADMIN"})
public class EventResource {
    private final EventKinds kinds;
    private final Batches batches;
    private final Facts facts;
    private final Viewer viewer;

    EventResource(EventKinds kinds, Batches batches, Facts facts, Viewer viewer) {
        this.kinds = kinds;
        this.batches = batches;
        this.facts = facts;
        this.viewer = viewer;
    }

    @POST
    @Path("activities")
    @Operation(summary = "Activities of deals, each with opportunityId")
    public BatchResult activities(@Nullable JsonNode body, @BeanParam Sending sending) {
        return ofDeals(kinds.activities(), body, sending);
    }

    @POST
    @Path("stage-changes")
    @Operation(summary = "Stage changes of deals, each with opportunityId")
    public BatchResult stageChanges(@Nullable JsonNode body, @BeanParam Sending sending) {
        return ofDeals(kinds.stageChanges(), body, sending);
    }

    @POST
    @Path("field-changes")
    @Operation(summary = "Field changes of deals, each with opportunityId")
    public BatchResult fieldChanges(@Nullable JsonNode body, @BeanParam Sending sending) {
        return ofDeals(kinds.fieldChanges(), body, sending);
    }

    @POST
    @Path("contacts")
    @Operation(summary = "Contacts of deals, each with opportunityId")
    public BatchResult contacts(@Nullable JsonNode body, @BeanParam Sending sending) {
        return ofDeals(kinds.contacts(), body, sending);
    }

    @POST
    @Path("quotas")
    @Operation(summary = "Quotas of reps, each with repId")
    public BatchResult quotas(@Nullable JsonNode body, @BeanParam Sending sending) {
        return ofReps(kinds.quotas(), body, sending);
    }

    @POST
    @Path("certificates")
    @Operation(summary = "Certificates of reps, each with repId")
    public BatchResult certificates(@Nullable JsonNode body, @BeanParam Sending sending) {
        return ofReps(kinds.certificates(), body, sending);
    }

    private <E> BatchResult ofDeals(Kind<Told<E>> kind, @Nullable JsonNode body, Sending sending) {
        return batches.events(
                kind, body, facts.origin(null), sending.dryRun(), ids -> kinds.openDeals(ids, viewer.scope()));
    }

    private <E> BatchResult ofReps(Kind<Told<E>> kind, @Nullable JsonNode body, Sending sending) {
        return batches.events(
                kind, body, facts.origin(null), sending.dryRun(), ids -> kinds.openReps(ids, viewer.scope()));
    }
}
