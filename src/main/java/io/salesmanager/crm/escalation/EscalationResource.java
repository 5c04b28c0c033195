package io.salesmanager.crm.escalation;

import io.salesmanager.crm.escalation.Escalations.Answer;
import io.salesmanager.platform.Page;
import io.salesmanager.platform.Problem;
import io.salesmanager.platform.http.ContentTag;
import io.salesmanager.platform.http.Precondition;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** Questions about deals that rules send up. */
@Path("/api/v1/escalations")
@Tag(name = "Escalations")
@RolesAllowed({"CLIENT", "REP", "MANAGER", "COACH", "SALES_OPS", "ADMIN"})
@Blocking
public class EscalationResource {
    private final Escalations escalations;
    private final ResponseTimes times;
    private final ContentTag tags;

    @Inject
    EscalationResource(Escalations escalations, ResponseTimes times, ContentTag tags) {
        this.escalations = escalations;
        this.times = times;
        this.tags = tags;
    }

    @GET
    @Operation(
            summary = "Escalations that you may see, the first due first; without state those that wait",
            description =
                    "state is WAITING, ALL, QUEUED, OPEN, OVERDUE, ANSWERED or WITHDRAWN; to is me, the id of a person who is asked"
                            + " now, or manager, director, cro, product-owner for what rules ask of them.")
    public Page<Escalation> list(
            @RestQuery @Nullable String state,
            @RestQuery @Nullable String to,
            @RestQuery @Nullable String rep,
            @RestQuery @Nullable String team,
            @RestQuery @DefaultValue("50") int limit,
            @RestQuery @Nullable String after) {
        return escalations.page(EscalationQuery.of(state, to, rep, team), Page.limit(limit), after);
    }

    @GET
    @Path("/summary")
    @Operation(
            summary = "How soon questions are answered, by MANAGER, TEAM or RULE, in working hours and with counts",
            description =
                    "Only answers are in the median. Those that wait and those that others answered stand beside it: a"
                            + " manager who answers the easy ones only has a short median and many of them.")
    @APIResponse(
            responseCode = "200",
            description = "In order of key",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ResponseTimes.Row[].class),
                            examples = @ExampleObject(name = "One manager", value = EscalationExample.SUMMARY)))
    public List<ResponseTimes.Row> summary(@RestQuery @Nullable String by) {
        return times.by(ResponseTimes.By.of(by));
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One escalation with everybody who was asked, and its ETag")
    public RestResponse<Escalation> one(@RestPath String id, @BeanParam Precondition known) {
        var found = escalations.find(id).orElseThrow(() -> Problem.notFound("escalation", id));
        var tag = tags.of(found);
        var answer = known.isKnown(tag)
                ? ResponseBuilder.<Escalation>create(Response.Status.NOT_MODIFIED)
                : ResponseBuilder.ok(found);
        return answer.header(HttpHeaders.ETAG, tag).build();
    }

    @POST
    @Path("/{id}/answer")
    @RolesAllowed({"REP", "MANAGER", "COACH"})
    @Operation(
            summary = "Answer it: for managers above the rep, coaches who were lent their view, and whoever was asked",
            description = "With If-Match it is answered only as you read it. A rejection needs words.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Answer.class),
                            examples = @ExampleObject(name = "Approved", value = EscalationExample.ANSWER)))
    @APIResponse(
            responseCode = "200",
            description = "It is answered",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Escalation.class),
                            examples = @ExampleObject(name = "Approved", value = EscalationExample.ANSWERED)))
    public Escalation answer(
            @RestPath String id,
            @Nullable Answer answer,
            @RestQuery @DefaultValue("false") boolean dryRun,
            @BeanParam Precondition precondition) {
        return escalations.answer(
                id,
                answer == null ? new Answer(null, null) : answer,
                dryRun,
                found -> precondition.check(tags.of(found)));
    }
}
