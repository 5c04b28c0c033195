package io.salesmanager.intake.rest;

import io.salesmanager.access.Viewer;
import io.salesmanager.intake.mapping.Mappings;
import io.salesmanager.intake.run.ImportStatus;
import io.salesmanager.intake.run.ImportStatus.Mode;
import io.salesmanager.intake.run.Imports;
import io.salesmanager.intake.upload.Upload;
import io.salesmanager.platform.Page;
import io.salesmanager.platform.Problem;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
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

/** CSV exports, or archives of them, into the store. */
@Path("/api/v1/imports")
@Tag(name = "Imports")
@RolesAllowed({"SALES_OPS", "ADMIN"})
public class ImportResource {
    private final Imports imports;
    private final Mappings mappings;
    private final Viewer viewer;

    ImportResource(Imports imports, Mappings mappings, Viewer viewer) {
        this.imports = imports;
        this.mappings = mappings;
        this.viewer = viewer;
    }

    @POST
    @Consumes({"text/csv", "text/plain", "application/zip", "application/x-zip-compressed", "application/octet-stream"})
    @Operation(
            summary = "Upload a CSV file, or a ZIP of CSV files, as the body",
            description =
                    "The answer names the import; GET it to see how far it got. GET /api/v1/mappings lists the mappings.")
    @RequestBody(
            content = {
                @Content(
                        mediaType = "text/csv",
                        schema = @Schema(type = SchemaType.STRING),
                        examples = @ExampleObject(name = "Three deals", value = ImportExample.REQUEST)),
                @Content(mediaType = "application/zip", schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponse(
            responseCode = "202",
            description = "The import has begun, or waits for another",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ImportStatus.class),
                            examples = @ExampleObject(name = "It waits", value = ImportExample.ANSWER)))
    public Response upload(@BeanParam ImportAsked asked, InputStream body) {
        return start(asked, List.of(new Upload.Part(asked.file(), body)));
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(summary = "Upload CSV files, or ZIPs of CSV files, as a form")
    public Response form(@BeanParam ImportAsked asked, @RestForm(FileUpload.ALL) List<FileUpload> files) {
        return start(asked, FormParts.of(files));
    }

    @GET
    @Operation(summary = "Imports, the latest first")
    public Page<ImportStatus> list(
            @QueryParam("limit") @DefaultValue("50") int limit, @QueryParam("after") @Nullable String after) {
        return imports.page(Page.limit(limit), after);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "How far an import got")
    public ImportStatus get(@PathParam("id") String id) {
        return imports.find(id).orElseThrow(() -> Problem.notFound("import", id));
    }

    @GET
    @Path("{id}/errors")
    @Operation(summary = "The refused rows, to be corrected and uploaded again; 204 where there are none")
    public Response errors(@PathParam("id") String id) {
        get(id);
        return imports.errors(id)
                .map(FormParts::download)
                .orElseGet(() -> Response.noContent().build());
    }

    private Response start(ImportAsked asked, List<Upload.Part> parts) {
        var mapping = mappings.find(asked.knownMapping());
        var order = new Imports.Order(mapping, asked.knownMode(Mode.INCREMENTAL), asked.dryRun(), viewer.name());
        var status = imports.start(order, Upload.open(parts));
        return Response.accepted(status)
                .location(URI.create("/api/v1/imports/" + status.id()))
                .build();
    }
}
