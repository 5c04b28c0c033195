package io.salesmanager.journal.rest;

import io.salesmanager.access.Viewer;
import io.salesmanager.journal.Replay;
import io.salesmanager.journal.answer.Answer;
import io.salesmanager.journal.answer.Answers;
import io.salesmanager.journal.rest.Saying.Override;
import io.salesmanager.journal.rest.Saying.Snooze;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** What people say to a decision. */
@Path("/api/v1/decisions/{id}")
@Tag(name = "Decisions")
@RolesAllowed({"REP", "MANAGER", "COACH"})
@Blocking
public class AnswerResource {
    private final Answers answers;
    private final Replay replay;
    private final Viewer viewer;

    @Inject
    AnswerResource(Answers answers, Replay replay, Viewer viewer) {
        this.answers = answers;
        this.replay = replay;
        this.viewer = viewer;
    }

    @POST
    @Path("/accept")
    @Operation(summary = "Agree with a decision")
    public List<Answer> accept(@RestPath String id) {
        return answers.accept(id);
    }

    @POST
    @Path("/override")
    @Operation(summary = "Say that another verdict is right, and why; a rep's override is a proposal to the manager")
    public List<Answer> override(@RestPath String id, @Nullable Override said) {
        var given = said == null ? new Override(null, null) : said;
        return answers.override(id, given.verdict(), given.reason());
    }

    @POST
    @Path("/snooze")
    @Operation(summary = "Leave a decision until a day")
    public List<Answer> snooze(@RestPath String id, @Nullable Snooze said) {
        var given = said == null ? new Snooze(null, null) : said;
        return answers.snooze(id, given.until(), given.reason());
    }

    @POST
    @Path("/undo")
    @Operation(
            summary = "Take back your last answer",
            description =
                    "The last that stands among your own; for a manager, also among those of the reps and managers below."
                            + " 403 answer-of-another where only others' answers stand, 409 nothing-to-undo where none does.")
    public List<Answer> undo(@RestPath String id) {
        return answers.undo(id);
    }

    @POST
    @Path("/replay")
    @RolesAllowed({"CLIENT", "REP", "MANAGER", "COACH", "SALES_OPS", "ADMIN"})
    @Operation(summary = "Decide once more from the journalled facts and rulebook, and compare the bytes")
    public Replay.Replayed replay(@RestPath String id) {
        return replay.replay(id, viewer.scope());
    }
}
