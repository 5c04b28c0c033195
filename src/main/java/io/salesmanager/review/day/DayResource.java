package io.salesmanager.review.day;

import io.salesmanager.access.Viewer;
import io.salesmanager.platform.Problem;
import io.salesmanager.review.day.DayAnswers.Done;
import io.salesmanager.review.day.DayAnswers.NotDone;
import io.salesmanager.review.day.DayAnswers.Snooze;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** A rep's work list. */
@Path("/api/v1/reps/{id}/day")
@Tag(name = "Work list")
@RolesAllowed({"REP", "MANAGER", "COACH"})
@Blocking
public class DayResource {
    private final WorkDays days;
    private final DayAnswers answers;
    private final Viewer viewer;

    @Inject
    DayResource(WorkDays days, DayAnswers answers, Viewer viewer) {
        this.days = days;
        this.answers = answers;
        this.viewer = viewer;
    }

    @GET
    @RolesAllowed({"CLIENT", "REP", "MANAGER", "COACH", "SALES_OPS", "ADMIN"})
    @Operation(
            summary =
                    "The touches of a day that are worth most, value x chance x urgency, within the rep's hours; without date those of today")
    @APIResponse(
            responseCode = "200",
            description = "The list, the most valuable first",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = DayList.class),
                            examples = @ExampleObject(name = "A rep with four hours", value = DayExample.LIST)))
    public DayList list(@RestPath String id, @RestQuery @Nullable String date) {
        return days.of(id, day(date), viewer.scope());
    }

    @POST
    @Path("/{item}/done")
    @Operation(summary = "The touch was made: it becomes an activity of the deal")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Done.class),
                            examples = @ExampleObject(name = "A call that was not answered", value = DayExample.DONE)))
    public DayList done(@RestPath String id, @RestPath String item, @Nullable Done how) {
        return answers.done(id, item, how == null ? new Done(null, null, null) : how);
    }

    @POST
    @Path("/{item}/not-done")
    @Operation(summary = "The touch was not made, and leaves the list of that day, without date today's")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = NotDone.class),
                            examples = @ExampleObject(name = "With the reason", value = DayExample.NOT_DONE)))
    public DayList notDone(@RestPath String id, @RestPath String item, @Nullable NotDone why) {
        return answers.notDone(id, item, why == null ? new NotDone(null, null) : why);
    }

    @POST
    @Path("/{item}/snooze")
    @Operation(summary = "The touch comes back on a later day; undone as an answer to its decision")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Snooze.class),
                            examples = @ExampleObject(name = "Until a day", value = DayExample.SNOOZE)))
    public DayList snooze(@RestPath String id, @RestPath String item, @Nullable Snooze said) {
        return answers.snooze(id, item, said == null ? new Snooze(null, null) : said);
    }

    private static @Nullable LocalDate day(@Nullable String given) {
        try {
            return given == null || given.isBlank() ? null : LocalDate.parse(given);
        } catch (DateTimeException e) {
            throw Problem.ofField(
                    "bad-date", "date", "'%s' is no day.".formatted(given), "Send a day such as 2026-11-20.");
        }
    }
}
