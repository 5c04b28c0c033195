package io.salesmanager.console.team;

import io.salesmanager.access.Role;
import io.salesmanager.access.Viewer;
import io.salesmanager.coaching.opened.Openings;
import io.salesmanager.coaching.opened.Openings.Kind;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Notes which deals and reports a manager opened. Nobody else's pages are noted, and no part of a page that is fetched later. */
@Provider
class OpenedPages implements ContainerResponseFilter {
    private static final List<Counted> COUNTED = List.of(
            new Counted(Kind.DEAL, Pattern.compile("opportunities/([^/]+)")),
            new Counted(Kind.REPORT, Pattern.compile("(inspection|forecast|escalations)")),
            new Counted(Kind.REPORT, Pattern.compile("(inspection/[^/]+)(?:/deals)?")),
            new Counted(Kind.REPORT, Pattern.compile("(reps/[^/]+)")));

    private final Openings openings;
    private final Viewer viewer;

    OpenedPages(Openings openings, Viewer viewer) {
        this.openings = openings;
        this.viewer = viewer;
    }

    private record Counted(Kind kind, Pattern path) {}

    /** What was opened. */
    record Opened(Kind kind, String what) {}

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getStatus() != Response.Status.OK.getStatusCode()
                || !request.getMethod().equals("GET")
                || request.getHeaderString("HX-Request") != null) {
            return;
        }
        opened(request.getUriInfo().getPath()).ifPresent(opened -> {
            var person = viewer.personId();
            if (person != null && viewer.role() == Role.MANAGER) {
                openings.note(person, opened.kind(), opened.what());
            }
        });
    }

    /** Empty for a page that is none of those. */
    static Optional<Opened> opened(String path) {
        var bare = path.startsWith("/") ? path.substring(1) : path;
        for (var counted : COUNTED) {
            var found = counted.path().matcher(bare);
            if (found.matches()) {
                return Optional.of(new Opened(counted.kind(), found.group(1)));
            }
        }
        return Optional.empty();
    }
}
