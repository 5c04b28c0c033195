package io.salesmanager.rulebook.rest;

import io.salesmanager.platform.Page;
import io.salesmanager.platform.Problem;
import io.salesmanager.platform.http.Responses;
import io.salesmanager.playbook.source.SourceFile;
import io.salesmanager.rulebook.ActiveRulebook;
import io.salesmanager.rulebook.diff.RulebookDiff;
import io.salesmanager.rulebook.diff.RulebookDiff.Side;
import io.salesmanager.rulebook.version.Version;
import io.salesmanager.rulebook.version.Versions;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Versions of the rulebook: what they hold, and how they differ. */
@Path("/api/v1/rulebooks")
@Tag(name = "Rulebook versions")
@RolesAllowed({"CLIENT", "REP", "MANAGER", "COACH", "SALES_OPS", "ADMIN"})
@Blocking
public class VersionResource {
    private static final String ZIP = "application/zip";
    private static final String TEXT = "text/plain; charset=UTF-8";
    private static final int DIGITS_IN_A_NAME = 12;

    private final Versions versions;
    private final CandidateDesk desk;
    private final ActiveRulebook active;

    @Inject
    VersionResource(Versions versions, CandidateDesk desk, ActiveRulebook active) {
        this.versions = versions;
        this.desk = desk;
        this.active = active;
    }

    /** @param bytes its length */
    public record FileShown(String path, int bytes, boolean text) {
        static FileShown of(SourceFile file) {
            return new FileShown(file.path(), file.content().length, isText(file));
        }
    }

    @GET
    @Operation(summary = "Versions of the rulebook, the latest first")
    public Page<Version> list(
            @QueryParam("limit") @DefaultValue("50") int limit, @QueryParam("after") @Nullable String after) {
        return versions.page(Page.limit(limit), after);
    }

    @GET
    @Path("{version}")
    @Operation(summary = "One version: who made it, when and why, where it stands, and what is worth a look in it")
    public VersionShown get(@PathParam("version") String version) {
        return desk.shown(versions.get(version));
    }

    @GET
    @Path("{version}/files")
    @Operation(summary = "The files of a version")
    public List<FileShown> files(@PathParam("version") String version) {
        return versions.files(version).files().stream().map(FileShown::of).toList();
    }

    @GET
    @Path("{version}/files/{path: .+}")
    @Produces({MediaType.TEXT_PLAIN, MediaType.APPLICATION_OCTET_STREAM})
    @Operation(summary = "A file of a version, as it was sent")
    public Response file(@PathParam("version") String version, @PathParam("path") String path) {
        var file = versions.files(version).find(path).orElseThrow(() -> Problem.notFound("file", path));
        return Response.ok(file.content(), isText(file) ? TEXT : MediaType.APPLICATION_OCTET_STREAM)
                .build();
    }

    @GET
    @Path("{version}/archive")
    @Produces(ZIP)
    @Operation(summary = "All files of a version as a ZIP, to unpack into the rules folder and commit")
    public Response archive(@PathParam("version") String version) {
        var full = versions.get(version).version();
        var name = full.substring(full.indexOf(':') + 1).substring(0, DIGITS_IN_A_NAME);
        return Responses.file("rules-%s.zip".formatted(name), ZIP, versions.zipped(full));
    }

    @GET
    @Path("{version}/diff")
    @Operation(
            summary = "What differs in a version: rules, dials, sentences, the playbook, and files as text",
            description = "Compared with the version named by 'against', or with the active one.")
    public RulebookDiff diff(@PathParam("version") String version, @QueryParam("against") @Nullable String against) {
        var from = against == null || against.isBlank()
                ? new Side(active.active().rulebook(), active.active().files())
                : side(against);
        return RulebookDiff.of(from, side(version));
    }

    private Side side(String version) {
        return new Side(versions.rulebook(version), versions.files(version));
    }

    private static boolean isText(SourceFile file) {
        return !file.path().endsWith(".xlsx") && file.text().indexOf('\0') < 0;
    }
}
