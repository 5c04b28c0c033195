package io.salesmanager.console.day;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.salesmanager.access.Role;
import io.salesmanager.access.Viewer;
import io.salesmanager.access.door.PageFrames;
import io.salesmanager.console.ConsoleData;
import io.salesmanager.platform.PageFrame;
import io.salesmanager.review.day.WorkDays;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** A rep's day: one's own, or that of a rep whom one leads. */
@Path("/day")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"REP", "MANAGER", "COACH", "SALES_OPS", "ADMIN"})
@Blocking
class DayPageResource {
    private final WorkDays days;
    private final ConsoleData data;
    private final Viewer viewer;
    private final PageFrames frames;

    DayPageResource(WorkDays days, ConsoleData data, Viewer viewer, PageFrames frames) {
        this.days = days;
        this.data = data;
        this.viewer = viewer;
        this.frames = frames;
    }

    @CheckedTemplate(basePath = "console", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Pages {
        private Pages() {}

        static native TemplateInstance day(PageFrame frame, DayPage page);
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance day(@RestQuery @Nullable String rep, @RestQuery @Nullable String date) {
        var reps = data.choices(viewer.scope()).reps();
        var chosen = rep == null || rep.isBlank() ? own() : rep;
        var list = chosen == null ? null : days.of(chosen, day(date), viewer.scope());
        var mayAnswer = viewer.role() == Role.REP || viewer.role() == Role.MANAGER || viewer.role() == Role.COACH;
        return Pages.day(
                frames.of("Day", "day"),
                new DayPage(list, chosen, reps, mayAnswer, list == null ? null : days.nextBusinessDay(list.date())));
    }

    private @Nullable String own() {
        return viewer.role() == Role.REP ? viewer.personId() : null;
    }

    /** What is no day in an old link is today. */
    private static @Nullable LocalDate day(@Nullable String given) {
        try {
            return given == null || given.isBlank() ? null : LocalDate.parse(given);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
