package io.salesmanager.rulebook.rest;

import io.salesmanager.rulebook.version.Change.Origin;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** Takes candidates in. */
@Path("/api/v1/rulebooks")
@Tag(name = "Rulebook versions")
@RolesAllowed("SALES_OPS")
@Blocking
public class CandidateResource {
    private final CandidateDesk desk;

    @Inject
    CandidateResource(CandidateDesk desk) {
        this.desk = desk;
    }

    /** What is said of a rulebook beside its files. */
    public record Asked(
            @Parameter(description = "What the change is for; JSON says it in its body") @QueryParam("why") @Nullable String why,

            @Parameter(description = "The version that it was made from; the active one if left out")
            @QueryParam("base")
            @Nullable String base,

            @Parameter(description = "Check only: the same problems, nothing stored")
            @QueryParam("dryRun")
            @DefaultValue("false")
            boolean dryRun) {}

    @POST
    @Consumes({"application/zip", "application/x-zip-compressed", MediaType.APPLICATION_OCTET_STREAM})
    @Operation(
            summary = "Store a rulebook as a candidate; it does not decide before it is activated",
            description =
                    "Send all files as a ZIP, or as JSON those that change a stored version. What has errors is refused with all of"
                            + " them. Examples that do not hold are warnings. The same files again answer 200 and the version that"
                            + " they are.")
    @RequestBody(
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = Edit.class),
                        examples = @ExampleObject(name = "A file more", value = VersionExamples.EDIT)),
                @Content(mediaType = "application/zip", schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponse(
            responseCode = "201",
            description = "The candidate",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = VersionShown.class),
                            examples = @ExampleObject(name = "A candidate", value = VersionExamples.CANDIDATE)))
    public Response zip(@BeanParam Asked asked, byte[] zip) {
        return desk.propose(SentArchive.read(zip), Origin.UPLOAD, asked.base(), asked.why(), asked.dryRun());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Store changes to a version as a candidate")
    public Response edit(@BeanParam Asked asked, @Nullable Edit edit) {
        var files = desk.files(edit);
        var base = edit == null || edit.base() == null ? asked.base() : edit.base();
        var why = edit == null || edit.why() == null ? asked.why() : edit.why();
        return desk.propose(files, Origin.EDITOR, base, why, asked.dryRun());
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(summary = "Store a rulebook that is sent as a form: the ZIP is the field file, the reason the field why")
    public Response form(
            @BeanParam Asked asked,
            @RestForm("file") @Nullable FileUpload file,
            @RestForm("why") @Nullable String why) {
        var reason = why == null ? asked.why() : why;
        return desk.propose(CandidateDesk.files(file), Origin.UPLOAD, asked.base(), reason, asked.dryRun());
    }
}
