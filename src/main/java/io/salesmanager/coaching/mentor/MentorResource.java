package io.salesmanager.coaching.mentor;

import io.salesmanager.coaching.mentor.ArticleView.Summary;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The mentor's articles. */
@Path("/api/v1/mentor")
@Tag(name = "Training")
@RolesAllowed({"REP", "MANAGER", "COACH"})
@Blocking
public class MentorResource {
    private final Mentor mentor;

    MentorResource(Mentor mentor) {
        this.mentor = mentor;
    }

    public record NewNote(@Schema(required = true) @Nullable String text) {}

    public record Vote(@Schema(required = true) @Nullable Boolean useful) {}

    @GET
    @RolesAllowed({"CLIENT", "REP", "MANAGER", "COACH", "SALES_OPS", "ADMIN"})
    @Operation(summary = "The articles, or those in which a word stands in any form, the best first")
    public List<Summary> find(@Parameter(description = "Words to look for") @RestQuery @Nullable String q) {
        return mentor.find(q);
    }

    @GET
    @Path("{id}")
    @RolesAllowed({"CLIENT", "REP", "MANAGER", "COACH", "SALES_OPS", "ADMIN"})
    @Operation(summary = "One article, with the rules that lead to it and what readers made of it")
    @APIResponse(
            responseCode = "200",
            description = "The article",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ArticleView.class),
                            examples = @ExampleObject(name = "With a note", value = MentorExample.ARTICLE)))
    public ArticleView article(@RestPath String id) {
        return mentor.article(id);
    }

    @POST
    @Path("{id}/notes")
    @ResponseStatus(201)
    @Operation(summary = "Add a note that every reader sees, under your name")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = NewNote.class),
                            examples = @ExampleObject(name = "From practice", value = MentorExample.NOTE)))
    public ArticleView note(@RestPath String id, @Nullable NewNote note) {
        return mentor.note(id, note == null ? null : note.text());
    }

    @DELETE
    @Path("{id}/notes/{note}")
    @RolesAllowed({"REP", "MANAGER", "COACH", "SALES_OPS"})
    @Operation(summary = "Take a note of yours away; sales ops may take any away")
    public void delete(@RestPath String id, @RestPath String note) {
        mentor.delete(id, note);
    }

    @POST
    @Path("{id}/vote")
    @Operation(summary = "Say whether it was useful; a later vote takes the place of yours")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Vote.class),
                            examples = @ExampleObject(name = "Useful", value = MentorExample.VOTE)))
    public ArticleView vote(@RestPath String id, @Nullable Vote vote) {
        return mentor.vote(id, vote == null ? null : vote.useful());
    }
}
