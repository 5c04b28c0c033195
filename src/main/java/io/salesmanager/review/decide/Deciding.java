package io.salesmanager.review.decide;

import io.salesmanager.advice.Conclusion;
import io.salesmanager.engine.Rulebook;
import io.salesmanager.engine.Rulebook.Heard;
import io.salesmanager.engine.network.EvaluationStopped;
import io.salesmanager.journal.Decided;
import io.salesmanager.journal.Journal;
import io.salesmanager.journal.Occasion;
import io.salesmanager.platform.Problem;
import io.salesmanager.review.decide.DecisionAnswer.RepAdvice;
import io.salesmanager.review.question.DecisionRequest;
import io.salesmanager.review.question.RequestCheck;
import io.salesmanager.rulebook.ActiveRulebook;
import io.salesmanager.rulebook.version.Versions;
import io.salesmanager.sales.Pipeline;
import io.salesmanager.sales.history.PipelineHistory;
import io.salesmanager.sales.measure.AsOf;
import io.salesmanager.sales.measure.Cohorts;
import io.salesmanager.sales.measure.PipelineFacts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Decides on the facts of one request. Opens no transaction unless the decisions are to be recorded. */
@ApplicationScoped
class Deciding {
    private final ActiveRulebook active;
    private final Versions versions;
    private final RequestCheck check;
    private final Journal journal;
    private final Clock clock;

    @Inject
    Deciding(ActiveRulebook active, Versions versions, RequestCheck check, Journal journal, Clock clock) {
        this.active = active;
        this.versions = versions;
        this.check = check;
        this.journal = journal;
        this.clock = clock;
    }

    /** @param version a candidate or a version that decided before, or the start of its digits, to ask what if; null for the active rulebook */
    DecisionAnswer decide(DecisionRequest request, Explain explain, @Nullable String version) {
        var decided = decided(request, rulebook(version), explain == Explain.FULL ? Depth.EXPLAINED : Depth.PLAIN);
        return explain == Explain.NONE ? cut(decided.answer(), explain) : decided.answer();
    }

    /** Decides by the active rulebook, and records decisions and facts before it answers. */
    DecisionAnswer record(DecisionRequest request, Explain explain) {
        var rulebook = active.active();
        var decided = decided(request, rulebook.rulebook(), Depth.RECORDED);
        var answer = decided.answer();
        var occasion = new Occasion(request.asOf() == null, null, clock.instant(), answer.rulebook(), rulebook.files());
        var recorded = journal.record(
                List.of(new Decided(
                        decided.history(),
                        decided.facts(),
                        null,
                        decided.cohorts(),
                        answer.decisions(),
                        decided.said())),
                occasion);
        return cut(new DecisionAnswer(answer.asOf(), answer.rulebook(), recorded, answer.coaching()), explain);
    }

    /** @throws Problem that names every field that cannot be */
    void check(DecisionRequest request, @Nullable String version) {
        check.checked(request, clock.instant(), rulebook(version).playbook());
    }

    private record Outcome(
            DecisionAnswer answer, PipelineHistory history, Pipeline facts, Cohorts cohorts, List<Conclusion> said) {}

    private enum Depth {
        PLAIN,
        /** With conditions and values. */
        EXPLAINED,
        /** With conditions and values, and with all that rules concluded on the way. */
        RECORDED
    }

    private Outcome decided(DecisionRequest request, Rulebook rulebook, Depth depth) {
        var now = clock.instant();
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
                    ? rulebook.hear(pipeline, asOf)
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

    private Rulebook rulebook(@Nullable String version) {
        if (version == null || version.isBlank()) {
            return active.current();
        }
        if (active.current().version().equals(version)) {
            return active.current();
        }
        return versions.resolve(version)
                .map(versions::rulebook)
                .orElseThrow(() -> Problem.ofField(
                        "unknown-rulebook",
                        "rulebook",
                        "There is no rulebook '%s'.".formatted(version),
                        "Leave it out for the active one; GET /api/v1/rulebooks lists the others."));
    }

    private static DecisionAnswer cut(DecisionAnswer answer, Explain explain) {
        return new DecisionAnswer(
                answer.asOf(),
                answer.rulebook(),
                answer.decisions().stream().map(explain::cut).toList(),
                answer.coaching());
    }
}
