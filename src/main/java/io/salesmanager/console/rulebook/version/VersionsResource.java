package io.salesmanager.console.rulebook.version;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.salesmanager.access.door.PageFrames;
import io.salesmanager.platform.Page;
import io.salesmanager.platform.PageFrame;
import io.salesmanager.rulebook.publish.Publishing;
import io.salesmanager.rulebook.version.Activation;
import io.salesmanager.rulebook.version.Version;
import io.salesmanager.rulebook.version.Versions;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Every version of the rulebook, and which decided when. */
@Path("/rulebook/versions")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"REP", "MANAGER", "COACH", "SALES_OPS", "ADMIN"})
@Blocking
class VersionsResource {
    private static final int VERSIONS = 20;
    private static final int ACTIVATIONS = 20;

    private final Versions versions;
    private final Publishing publishing;
    private final PageFrames frames;

    VersionsResource(Versions versions, Publishing publishing, PageFrames frames) {
        this.versions = versions;
        this.publishing = publishing;
        this.frames = frames;
    }

    @CheckedTemplate(basePath = "console/rulebook", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Pages {
        private Pages() {}

        static native TemplateInstance versions(PageFrame frame, Page<Version> list, Page<Activation> log);

        static native TemplateInstance versions$rows(Page<Version> list);
    }

    /** The whole page, or the versions that follow where htmx asks for them. */
    @GET
    @Operation(hidden = true)
    @ResponseHeader(name = "Vary", value = "HX-Request")
    public TemplateInstance versions(
            @RestQuery @Nullable String after,
            @RestHeader("HX-Request") @Nullable String part,
            @RestHeader("HX-History-Restore-Request") @Nullable String restored) {
        var list = versions.page(VERSIONS, after);
        return part == null || restored != null
                ? Pages.versions(
                        frames.of("Versions of the rulebook", "rulebook"), list, publishing.history(ACTIVATIONS, null))
                : Pages.versions$rows(list);
    }
}
