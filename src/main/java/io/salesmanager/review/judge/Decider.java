package io.salesmanager.review.judge;

import io.salesmanager.advice.Conclusion;
import io.salesmanager.engine.Rulebook;
import io.salesmanager.engine.Rulebook.Heard;
import io.salesmanager.engine.network.EvaluationStopped;
import io.salesmanager.platform.Problem;
import io.salesmanager.review.judge.DecisionAnswer.RepAdvice;
import io.salesmanager.review.question.DecisionRequest;
import io.salesmanager.review.question.RequestCheck;
import io.salesmanager.sales.Pipeline;
import io.salesmanager.sales.asof.AsOf;
import io.salesmanager.sales.asof.Cohorts;
import io.salesmanager.sales.history.PipelineHistory;
import io.salesmanager.sales.measure.PipelineFacts;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;

/** Decides on the facts of one request by a rulebook at hand; reads and stores nothing. */
public final class Decider {
    private final RequestCheck check;

    public Decider(RequestCheck check) {
        this.check = check;
    }

    public DecisionAnswer answer(DecisionRequest request, Rulebook rulebook, Explain explain, Instant now) {
        var answer = decided(request, rulebook, explain == Explain.FULL ? Depth.EXPLAINED : Depth.PLAIN, now)
                .answer();
        return explain == Explain.NONE ? answer.cut(explain) : answer;
    }

    /** How much is wanted beside the decisions. */
    public enum Depth {
        PLAIN,
        /** With conditions and values. */
        EXPLAINED,
        /** With conditions and values, and with all that rules concluded on the way. */
        RECORDED
    }

    /** The answer, and what it was made from. */
    public record Outcome(
            DecisionAnswer answer, PipelineHistory history, Pipeline facts, Cohorts cohorts, List<Conclusion> said) {}

    public Outcome decided(DecisionRequest request, Rulebook rulebook, Depth depth, Instant now) {
        var history = check.checked(request, now, rulebook.playbook());
        // the journal keeps milliseconds, and a replay is to be byte for byte the same
        var instant = (request.asOf() == null ? now : request.asOf()).truncatedTo(ChronoUnit.MILLIS);
        var cohorts = request.usual(history, rulebook.playbook(), instant);
        var asOf = rulebook.asOf(instant, cohorts);
        var pipeline = PipelineFacts.of(history, asOf);
        var heard = heard(pipeline, asOf, rulebook, depth);
        var judged = heard.judged();
        var coaching = judged.aboutRep().stream()
                .sorted(Comparator.comparing(
                        (Conclusion conclusion) -> conclusion.reason().rule()))
                .map(RepAdvice::of)
                .toList();
        return new Outcome(
                new DecisionAnswer(instant, rulebook.version(), judged.decisions(), coaching),
                history,
                pipeline,
                cohorts,
                heard.said());
    }

    private static Heard heard(Pipeline pipeline, AsOf asOf, Rulebook rulebook, Depth depth) {
        try {
            return depth == Depth.RECORDED
                    ? rulebook.hear(pipeline, asOf, true)
                    : new Heard(rulebook.judge(pipeline, asOf, depth == Depth.EXPLAINED), List.of());
        } catch (EvaluationStopped e) {
            throw new Problem(
                            "evaluation-stopped",
                            422,
                            "The rules combine too many facts",
                            String.valueOf(e.getMessage()))
                    .with("advice", "Send fewer deals a call, or give the named rule's patterns more conditions.");
        }
    }
}
