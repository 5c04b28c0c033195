package io.salesmanager.coaching.session;

import io.salesmanager.coaching.reply.Reply;
import io.salesmanager.coaching.session.Session.State;
import io.salesmanager.platform.Page;
import io.salesmanager.platform.http.Responses;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Coaching sessions. A manager sees those of the teams they lead, a coach those of the teams lent, a rep their own. */
@Path("/api/v1/coaching-sessions")
@Tag(name = "Coaching sessions")
@RolesAllowed({"MANAGER", "COACH"})
@Blocking
public class SessionResource {
    private final Sessions sessions;

    SessionResource(Sessions sessions) {
        this.sessions = sessions;
    }

    public record ReplyWanted(@Nullable String words) {}

    @POST
    @Operation(summary = "Propose a session with a rep, with its agenda")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Wanted.Proposal.class),
                            examples = @ExampleObject(name = "With an agenda", value = SessionExample.PROPOSAL)))
    @APIResponse(
            responseCode = "201",
            description = "It is proposed",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Session.class)))
    public RestResponse<Session> propose(Wanted.@Nullable Proposal wanted) {
        var session = sessions.propose(Objects.requireNonNullElse(wanted, Wanted.NO_PROPOSAL));
        return Responses.created("/api/v1/coaching-sessions/" + session.id(), session);
    }

    @GET
    @RolesAllowed({"REP", "MANAGER", "COACH"})
    @Operation(summary = "Sessions, the latest proposed first")
    public Page<Session> list(
            @RestQuery @Nullable String rep,
            @RestQuery @Nullable State state,
            @RestQuery @Nullable String after,
            @RestQuery @DefaultValue("50") int limit) {
        return sessions.list(rep, state, after, Page.limit(limit));
    }

    @GET
    @Path("{id}")
    @RolesAllowed({"REP", "MANAGER", "COACH"})
    @Operation(summary = "One session, with how far its invitations got")
    @APIResponse(
            responseCode = "200",
            description = "The session",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Session.class),
                            examples = @ExampleObject(name = "Booked", value = SessionExample.SESSION)))
    public Session one(@RestPath String id) {
        return sessions.of(id);
    }

    @GET
    @Path("{id}/invitation.ics")
    @Produces("text/calendar")
    @RolesAllowed({"REP", "MANAGER", "COACH"})
    @Operation(summary = "A booked session as a file for a calendar")
    public Response file(@RestPath String id) {
        return Responses.file("coaching.ics", "text/calendar;charset=UTF-8", sessions.file(id));
    }

    @POST
    @Path("{id}/book")
    @Operation(
            summary = "Book a session, or change its hour; rep and coach are invited by mail",
            description = "A change raises the sequence of the invitation, so that calendars move what they have.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Wanted.Booking.class),
                            examples = @ExampleObject(name = "An hour and a place", value = SessionExample.BOOKING)))
    public Session book(@RestPath String id, Wanted.@Nullable Booking wanted) {
        return sessions.book(id, Objects.requireNonNullElse(wanted, Wanted.NO_BOOKING));
    }

    @POST
    @Path("{id}/held")
    @Operation(summary = "A session took place: it becomes a fact of the rep, with notes that the rep reads")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Wanted.Holding.class),
                            examples = @ExampleObject(name = "With notes", value = SessionExample.HOLDING)))
    public Session held(@RestPath String id, Wanted.@Nullable Holding wanted) {
        return sessions.held(id, Objects.requireNonNullElse(wanted, Wanted.NO_HOLDING));
    }

    @POST
    @Path("{id}/cancel")
    @Operation(summary = "Cancel a session; who was invited is told")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Wanted.Cancelling.class),
                            examples = @ExampleObject(name = "With the reason", value = SessionExample.CANCELLING)))
    public Session cancel(@RestPath String id, Wanted.@Nullable Cancelling wanted) {
        return sessions.cancel(id, Objects.requireNonNullElse(wanted, Wanted.NO_REASON));
    }

    @POST
    @Path("{id}/replies")
    @ResponseStatus(201)
    @RolesAllowed("REP")
    @Operation(summary = "Answer what is said in a session of yours; the answer stands beside it and cannot be changed")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ReplyWanted.class),
                            examples = @ExampleObject(name = "To the notes", value = SessionExample.REPLY)))
    public Reply reply(@RestPath String id, @Nullable ReplyWanted wanted) {
        return sessions.reply(id, wanted == null ? null : wanted.words());
    }
}
