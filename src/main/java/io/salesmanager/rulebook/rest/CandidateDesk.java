package io.salesmanager.rulebook.rest;

import io.salesmanager.access.Viewer;
import io.salesmanager.platform.Problem;
import io.salesmanager.playbook.source.SourceFiles;
import io.salesmanager.rulebook.ActiveRulebook;
import io.salesmanager.rulebook.publish.Publishing;
import io.salesmanager.rulebook.version.ActivationLog;
import io.salesmanager.rulebook.version.Change;
import io.salesmanager.rulebook.version.Change.Origin;
import io.salesmanager.rulebook.version.Version;
import io.salesmanager.rulebook.version.Versions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** Takes rulebooks in, whatever they are sent as, and shows what became of them. */
@ApplicationScoped
class CandidateDesk {
    private final Versions versions;
    private final ActivationLog log;
    private final Publishing publishing;
    private final ActiveRulebook active;
    private final Viewer viewer;

    @Inject
    CandidateDesk(Versions versions, ActivationLog log, Publishing publishing, ActiveRulebook active, Viewer viewer) {
        this.versions = versions;
        this.log = log;
        this.publishing = publishing;
        this.active = active;
        this.viewer = viewer;
    }

    static SourceFiles files(@Nullable FileUpload upload) {
        if (upload == null) {
            throw Problem.ofField(
                    "missing-field", "file", "The form has no file.", "Send the ZIP as the field 'file'.");
        }
        try {
            return SentArchive.read(Files.readAllBytes(upload.uploadedFile()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    SourceFiles files(@Nullable Edit edit) {
        var asked = edit == null ? new Edit(null, null, null) : edit;
        return asked.on(asked.base() == null ? active.active().files() : versions.files(asked.base()));
    }

    CheckAnswer check(SourceFiles files) {
        return CheckAnswer.of(versions.check(files));
    }

    /** 201 where it is new, 200 where the very same files are known already. */
    Response propose(SourceFiles files, Origin origin, @Nullable String base, @Nullable String why, boolean dryRun) {
        var reason = Required.why(why);
        if (dryRun) {
            return Response.ok(check(files)).build();
        }
        var known = versions.find(files.digest()).isPresent();
        var from = base == null
                ? log.inForce().map(activation -> activation.version()).orElse(null)
                : versions.get(base).version();
        var version = versions.propose(files, new Change(viewer.name(), reason, origin, from));
        return Response.status(known ? Response.Status.OK : Response.Status.CREATED)
                .location(URI.create("/api/v1/rulebooks/" + version.version()))
                .entity(shown(version))
                .build();
    }

    VersionShown shown(Version version) {
        return VersionShown.of(
                version,
                log.planned(version.version()),
                publishing.requests(version.version()),
                versions.found(version.version()));
    }
}
