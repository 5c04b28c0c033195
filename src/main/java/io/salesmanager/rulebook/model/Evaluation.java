package io.salesmanager.rulebook.model;

import io.salesmanager.engine.dmn.DmnOutcome;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is asked of a model, and what it answers. */
public final class Evaluation {
    private Evaluation() {}

    /**
     * @param inputs by name; dates, times and durations as ISO texts. A decision may be among them and is then not evaluated
     * @param decisions decisions and decision services; none for all decisions
     */
    public record Request(
            @Nullable Map<String, @Nullable Object> inputs,
            @Nullable List<String> decisions) {}

    public record Answer(Map<String, Outcome> decisions) {}

    /**
     * @param value null unless SUCCEEDED
     * @param messages of the engine
     */
    public record Outcome(
            DmnOutcome.Status status,
            @Schema(implementation = Object.class) @Nullable Object value,
            List<String> messages) {

        static Outcome of(DmnOutcome outcome) {
            return new Outcome(outcome.status(), outcome.value(), outcome.messages());
        }
    }
}
