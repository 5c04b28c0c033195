package io.salesmanager.coaching.quiz.rest;

import io.salesmanager.coaching.quiz.AttemptView;
import io.salesmanager.coaching.quiz.QuizView;
import io.salesmanager.coaching.quiz.Quizzes;
import io.salesmanager.coaching.quiz.TeamQuizzes;
import io.salesmanager.platform.Problem;
import io.salesmanager.platform.http.Responses;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Quizzes, and the attempts at them. */
@Path("/api/v1")
@Tag(name = "Training")
@Blocking
public class QuizResource {
    private static final String ANYBODY =
            "The quizzes of the active rulebook, without questions; for a rep with where they stand";

    private final Quizzes quizzes;
    private final TeamQuizzes team;

    QuizResource(Quizzes quizzes, TeamQuizzes team) {
        this.quizzes = quizzes;
        this.team = team;
    }

    /** @param answers indexes of the ticked answers, for each question in the order in which it was asked */
    public record Answers(@Schema(required = true) @Nullable List<@Nullable List<Integer>> answers) {}

    /** @param why what you went through together */
    public record Release(
            @Schema(required = true) @Nullable String rep,
            @Schema(required = true) @Nullable String why) {}

    @GET
    @Path("quizzes")
    @RolesAllowed({"REP", "MANAGER", "COACH", "SALES_OPS", "ADMIN"})
    @Operation(summary = ANYBODY)
    public List<QuizView> all() {
        return quizzes.all();
    }

    @GET
    @Path("quizzes/{id}")
    @RolesAllowed({"REP", "MANAGER", "COACH", "SALES_OPS", "ADMIN"})
    @Operation(summary = "One quiz, without its questions")
    @APIResponse(
            responseCode = "200",
            description = "The quiz, for a rep with where they stand",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = QuizView.class),
                            examples = @ExampleObject(name = "Assigned, and failed once", value = QuizExample.QUIZ)))
    public QuizView one(@RestPath String id) {
        return quizzes.one(id);
    }

    @GET
    @Path("quizzes/team")
    @RolesAllowed({"MANAGER", "COACH"})
    @Operation(summary = "What your reps are to take, took and failed, in order of their name")
    public List<TeamQuizzes.TeamQuiz> team() {
        return team.all();
    }

    @POST
    @Path("quizzes/{id}/attempts")
    @RolesAllowed("REP")
    @Operation(
            summary = "Begin an attempt, or go on with the one that is under way",
            description =
                    "Questions and answers are drawn and mixed anew. Which answers are right is told once they are handed in.")
    @APIResponse(
            responseCode = "201",
            description = "The questions, and when the time is over",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = AttemptView.class),
                            examples = @ExampleObject(name = "Under way", value = QuizExample.OPEN)))
    public RestResponse<AttemptView> start(@RestPath String id) {
        var attempt = quizzes.start(id);
        return Responses.created("/api/v1/quiz-attempts/" + attempt.id(), attempt);
    }

    @GET
    @Path("quiz-attempts/{id}")
    @RolesAllowed({"REP", "MANAGER", "COACH"})
    @Operation(summary = "An attempt: one's own, or one that was handed in by a rep whom you lead")
    public AttemptView attempt(@RestPath String id) {
        return quizzes.attempt(id);
    }

    @POST
    @Path("quiz-attempts/{id}/answers")
    @RolesAllowed("REP")
    @Operation(summary = "Hand in the answers, once and in time; the result becomes a fact of the rep")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Answers.class),
                            examples = @ExampleObject(name = "Ten questions", value = QuizExample.ANSWERS)))
    @APIResponse(
            responseCode = "200",
            description = "The result, with an explanation of each answer",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = AttemptView.class),
                            examples = @ExampleObject(name = "Passed", value = QuizExample.DONE)))
    public AttemptView submit(@RestPath String id, @Nullable Answers handedIn) {
        var answers = handedIn == null ? null : handedIn.answers();
        if (answers == null) {
            throw Problem.ofField(
                    "wrong-answers", "answers", "No answers were sent.", "Send {\"answers\": [[0], [1, 2], []]}.");
        }
        return quizzes.submit(
                id,
                answers.stream()
                        .map(ticked -> ticked == null ? List.<Integer>of() : ticked)
                        .toList());
    }

    @POST
    @Path("quizzes/{id}/release")
    @RolesAllowed({"MANAGER", "COACH"})
    @Operation(summary = "Open a quiz again for a rep whose attempts are used up, with what you went through together")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Release.class),
                            examples = @ExampleObject(name = "After a talk", value = QuizExample.RELEASE)))
    public QuizView release(@RestPath String id, @Nullable Release asked) {
        return quizzes.release(id, asked == null ? null : asked.rep(), asked == null ? null : asked.why());
    }
}
