package io.salesmanager.review.judge;

import io.salesmanager.advice.Conclusion;
import io.salesmanager.engine.Rulebook;
import io.salesmanager.engine.Rulebook.Judged;
import io.salesmanager.engine.network.EvaluationStopped;
import io.salesmanager.platform.Problem;
import io.salesmanager.review.judge.DecisionAnswer.RepAdvice;
import io.salesmanager.sales.Pipeline;
import io.salesmanager.sales.history.PipelineHistory;
import io.salesmanager.sales.measure.AsOf;
import io.salesmanager.sales.measure.CohortBuilder;
import io.salesmanager.sales.measure.Cohorts;
import io.salesmanager.sales.measure.PipelineFacts;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** Decides on the facts of one request by a rulebook at hand; reads and stores nothing. */
public final class Decider {
    private final RequestCheck check;

    public Decider(RequestCheck check) {
        this.check = check;
    }

    public DecisionAnswer answer(DecisionRequest request, Rulebook rulebook, Explain explain, Instant now) {
        var answer = decided(request, rulebook, explain == Explain.FULL, now).answer();
        return explain == Explain.NONE ? answer.cut(explain) : answer;
    }

    /** The answer, and what it was made from. */
    public record Outcome(DecisionAnswer answer, PipelineHistory history, Pipeline facts, Cohorts cohorts) {}

    public Outcome decided(DecisionRequest request, Rulebook rulebook, boolean explained, Instant now) {
        var history = check.checked(request, now, rulebook.playbook());
        // the journal keeps milliseconds, and a replay is to be byte for byte the same
        var instant = (request.asOf() == null ? now : request.asOf()).truncatedTo(ChronoUnit.MILLIS);
        var cohorts = cohorts(request, history, rulebook, instant);
        var asOf = rulebook.asOf(instant, cohorts);
        var pipeline = PipelineFacts.of(history, asOf);
        var judged = judged(pipeline, asOf, rulebook, explained);
        var coaching = judged.aboutRep().stream()
                .sorted(Comparator.comparing(
                        (Conclusion conclusion) -> conclusion.reason().rule()))
                .map(RepAdvice::of)
                .toList();
        return new Outcome(
                new DecisionAnswer(instant, rulebook.version(), judged.decisions(), coaching),
                history,
                pipeline,
                cohorts);
    }

    private static Judged judged(Pipeline pipeline, AsOf asOf, Rulebook rulebook, boolean explained) {
        try {
            return rulebook.judge(pipeline, asOf, explained);
        } catch (EvaluationStopped e) {
            throw new Problem(
                            "evaluation-stopped",
                            422,
                            "The rules combine too many facts",
                            String.valueOf(e.getMessage()))
                    .with("advice", "Send fewer deals a call, or give the named rule's patterns more conditions.");
        }
    }

    private static Cohorts cohorts(
            DecisionRequest request, PipelineHistory history, Rulebook rulebook, Instant instant) {
        var given = request.cohorts();
        if (given != null) {
            return new Cohorts(
                    Objects.requireNonNullElse(given.stays(), List.of()),
                    Objects.requireNonNullElse(given.cycles(), List.of()),
                    Objects.requireNonNullElse(given.steps(), List.of()));
        }
        return history.opportunities().size() < 2
                ? Cohorts.NONE
                : CohortBuilder.of(history.opportunities(), rulebook.playbook(), instant);
    }
}
