package io.salesmanager.journal.rest;

import io.salesmanager.access.Viewer;
import io.salesmanager.journal.Replay;
import io.salesmanager.journal.answer.Answer;
import io.salesmanager.journal.answer.Answers;
import io.salesmanager.journal.rest.Saying.Many;
import io.salesmanager.journal.rest.Saying.ManyOverrides;
import io.salesmanager.journal.rest.Saying.ManySnoozes;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The same said to many decisions; each is answered by itself, as the call for one would, and by what the asker may see. */
@Path("/api/v1/decisions")
@Tag(name = "Decisions")
@RolesAllowed({"REP", "MANAGER", "COACH"})
@Blocking
public class ManyAnswersResource {
    private final Answers answers;
    private final Replay replay;
    private final Viewer viewer;

    @Inject
    ManyAnswersResource(Answers answers, Replay replay, Viewer viewer) {
        this.answers = answers;
        this.replay = replay;
        this.viewer = viewer;
    }

    @POST
    @Path("/accept")
    @Operation(summary = "Agree with up to 500 decisions")
    public ManyAnswers<List<Answer>> accept(@Nullable Many said) {
        var given = said == null ? new Many(null) : said;
        return ManyAnswers.of(given.ids(), answers::accept);
    }

    @POST
    @Path("/override")
    @Operation(summary = "Say of up to 500 decisions that another verdict is right, and why")
    public ManyAnswers<List<Answer>> override(@Nullable ManyOverrides said) {
        var given = said == null ? new ManyOverrides(null, null, null) : said;
        return ManyAnswers.of(given.ids(), id -> answers.override(id, given.verdict(), given.reason()));
    }

    @POST
    @Path("/snooze")
    @Operation(summary = "Leave up to 500 decisions until a day")
    public ManyAnswers<List<Answer>> snooze(@Nullable ManySnoozes said) {
        var given = said == null ? new ManySnoozes(null, null, null) : said;
        return ManyAnswers.of(given.ids(), id -> answers.snooze(id, given.until(), given.reason()));
    }

    @POST
    @Path("/undo")
    @Operation(
            summary = "Take back your last answer to each of up to 500 decisions",
            description = "Each as by the call for one: your own, and for a manager also those of the people below.")
    public ManyAnswers<List<Answer>> undo(@Nullable Many said) {
        var given = said == null ? new Many(null) : said;
        return ManyAnswers.of(given.ids(), answers::undo);
    }

    @POST
    @Path("/replay")
    @RolesAllowed({"CLIENT", "REP", "MANAGER", "COACH", "SALES_OPS", "ADMIN"})
    @Operation(summary = "Decide up to 500 once more from their facts and rulebook, and compare the bytes")
    public ManyAnswers<Replay.Replayed> replay(@Nullable Many said) {
        var given = said == null ? new Many(null) : said;
        return ManyAnswers.of(given.ids(), id -> replay.replay(id, viewer.scope()));
    }
}
