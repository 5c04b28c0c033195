package io.salesmanager.coaching.quiz.rest;

import io.salesmanager.coaching.quiz.QuizView;
import io.salesmanager.coaching.quiz.Quizzes;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Where a rep stands with quizzes. */
@Path("/api/v1/reps/{id}/quizzes")
@Tag(name = "Training")
@RolesAllowed({"REP", "MANAGER", "COACH"})
@Blocking
public class RepQuizResource {
    private final Quizzes quizzes;

    RepQuizResource(Quizzes quizzes) {
        this.quizzes = quizzes;
    }

    @GET
    @Operation(summary = "Where a rep stands with each quiz: assigned by which rule, due when, passed or not")
    public List<QuizView> ofRep(@RestPath String id) {
        return quizzes.ofRep(id);
    }
}
