package io.salesmanager.rulebook.rest;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** Checks a rulebook that someone works on; nothing is stored. */
@Path("/api/v1/rulebooks/check")
@Tag(name = "Rulebook versions")
@RolesAllowed("SALES_OPS")
@Blocking
public class CheckResource {
    private final CandidateDesk desk;

    @Inject
    CheckResource(CandidateDesk desk) {
        this.desk = desk;
    }

    @POST
    @Consumes({"application/zip", "application/x-zip-compressed", MediaType.APPLICATION_OCTET_STREAM})
    @Operation(
            summary = "Check a rulebook: all that is wrong, each with its place, and what its examples say",
            description = "Send all files as a ZIP, or as JSON those that change a stored version. Nothing is stored.")
    @RequestBody(
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = Edit.class),
                        examples = @ExampleObject(name = "A file more", value = VersionExamples.EDIT)),
                @Content(mediaType = "application/zip", schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponse(
            responseCode = "200",
            description = "What it would come to",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = CheckAnswer.class),
                            examples = @ExampleObject(name = "All is well", value = VersionExamples.CHECKED)))
    public CheckAnswer zip(byte[] zip) {
        return desk.check(SentArchive.read(zip));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Check changes to a stored version")
    public CheckAnswer edit(@Nullable Edit edit) {
        return desk.check(desk.files(edit));
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(summary = "Check a rulebook that is sent as a form: the ZIP is the field file")
    public CheckAnswer form(@RestForm("file") @Nullable FileUpload file) {
        return desk.check(CandidateDesk.files(file));
    }
}
