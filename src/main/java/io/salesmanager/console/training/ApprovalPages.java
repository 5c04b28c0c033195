package io.salesmanager.console.training;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.salesmanager.access.Role;
import io.salesmanager.access.Viewer;
import io.salesmanager.access.door.PageFrames;
import io.salesmanager.coaching.eligibility.ApprovalRequest;
import io.salesmanager.coaching.eligibility.ApprovalRequest.State;
import io.salesmanager.coaching.eligibility.Approvals;
import io.salesmanager.coaching.eligibility.Approvals.Answer;
import io.salesmanager.coaching.eligibility.Approvals.Wanted;
import io.salesmanager.coaching.eligibility.Eligibilities;
import io.salesmanager.coaching.eligibility.Eligibilities.Waiting;
import io.salesmanager.platform.Page;
import io.salesmanager.platform.PageFrame;
import io.salesmanager.platform.Problem;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The queue of requests, and of what rules propose. */
@Path("/approvals")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"REP", "MANAGER", "COACH"})
@Blocking
class ApprovalPages {
    private static final int REQUESTS = 50;

    private final Eligibilities eligibilities;
    private final Approvals approvals;
    private final Viewer viewer;
    private final PageFrames frames;

    ApprovalPages(Eligibilities eligibilities, Approvals approvals, Viewer viewer, PageFrames frames) {
        this.eligibilities = eligibilities;
        this.approvals = approvals;
        this.viewer = viewer;
        this.frames = frames;
    }

    @CheckedTemplate(basePath = "console/training", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Pages {
        private Pages() {}

        static native TemplateInstance approvals(PageFrame frame, Queue queue, Told told);
    }

    /** @param mayDecide whether the visitor is a manager */
    record Queue(List<ApprovalRequest> open, List<Waiting> waiting, Page<ApprovalRequest> decided, boolean mayDecide) {}

    @GET
    @Operation(hidden = true)
    public TemplateInstance queue(@RestQuery @Nullable String done, @RestQuery @Nullable String after) {
        return queue(done == null ? Told.NOTHING : Told.done(sentence(done)), after);
    }

    /** A manager confirms what the rules propose and nobody has asked for. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed("MANAGER")
    @Operation(hidden = true)
    public Response confirm(
            @RestForm @Nullable String rep,
            @RestForm @Nullable String line,
            @RestForm @Nullable String standing,
            @RestForm @Nullable String why,
            @RestForm @Nullable String until) {
        return Told.then(
                () -> {
                    approvals.confirm(
                            new Wanted(rep, line, EligibilityPages.standing(standing), why),
                            new Answer(EligibilityPages.standing(standing), why, day(until)));
                    return "/approvals?done=approved";
                },
                told -> queue(told, null));
    }

    @POST
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed({"REP", "MANAGER"})
    @Operation(hidden = true)
    public Response decide(
            @RestPath String id,
            @RestForm("do") @DefaultValue("") String deed,
            @RestForm @Nullable String standing,
            @RestForm @Nullable String why,
            @RestForm @Nullable String until) {
        return Told.then(
                () -> {
                    var answer = new Answer(EligibilityPages.standing(standing), why, day(until));
                    if (viewer.role() == Role.REP || deed.equals("withdraw")) {
                        approvals.withdraw(id);
                    } else if (deed.equals("approve")) {
                        approvals.approve(id, answer);
                    } else {
                        approvals.reject(id, answer);
                    }
                    return UriBuilder.fromPath("/approvals")
                            .queryParam("done", "{done}")
                            .build(viewer.role() == Role.REP ? "withdraw" : deed)
                            .toString();
                },
                told -> queue(told, null));
    }

    private TemplateInstance queue(Told told, @Nullable String after) {
        var leads = viewer.role() != Role.REP;
        var all = approvals.page(null, after, REQUESTS);
        var queue = new Queue(
                approvals.page(State.OPEN, null, Page.MOST).items(),
                leads ? eligibilities.waiting() : List.of(),
                new Page<>(
                        all.items().stream()
                                .filter(request -> request.state() != State.OPEN)
                                .toList(),
                        all.next()),
                viewer.role() == Role.MANAGER);
        return Pages.approvals(frames.of("Approvals", "training"), queue, told);
    }

    private static String sentence(String done) {
        return switch (done) {
            case "approve", "approved" -> "Confirmed. It holds from the next decision on.";
            case "withdraw" -> "Taken back.";
            default -> "Turned down. What was confirmed before goes on to hold.";
        };
    }

    private static @Nullable LocalDate day(@Nullable String given) {
        try {
            return given == null || given.isBlank() ? null : LocalDate.parse(given);
        } catch (DateTimeException e) {
            throw Problem.ofField(
                    "bad-date", "until", "'%s' is no day.".formatted(given), "Write a day such as 2027-11-20.");
        }
    }
}
