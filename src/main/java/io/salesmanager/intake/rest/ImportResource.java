package io.salesmanager.intake.rest;

import io.salesmanager.access.Viewer;
import io.salesmanager.intake.mapping.Mappings;
import io.salesmanager.intake.run.ImportStatus;
import io.salesmanager.intake.run.ImportStatus.Mode;
import io.salesmanager.intake.run.Imports;
import io.salesmanager.intake.upload.Upload;
import io.salesmanager.platform.Problem;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** CSV exports, or archives of them, into the store. */
@Path("/api/v1/imports")
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
    @Operation(summary = "Upload a CSV file, or a ZIP of CSV files, as the body")
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
