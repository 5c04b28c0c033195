package io.salesmanager.review.decide;

import io.salesmanager.engine.Rulebook;
import io.salesmanager.journal.Decided;
import io.salesmanager.journal.Journal;
import io.salesmanager.journal.Occasion;
import io.salesmanager.platform.Problem;
import io.salesmanager.review.judge.Decider;
import io.salesmanager.review.judge.Decider.Depth;
import io.salesmanager.review.judge.DecisionAnswer;
import io.salesmanager.review.judge.Explain;
import io.salesmanager.review.question.DecisionRequest;
import io.salesmanager.review.question.RequestCheck;
import io.salesmanager.rulebook.ActiveRulebook;
import io.salesmanager.rulebook.version.Versions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Decides on the facts of one request. Opens no transaction unless the decisions are to be recorded. */
@ApplicationScoped
class Deciding {
    private final ActiveRulebook active;
    private final Versions versions;
    private final RequestCheck check;
    private final Decider decider;
    private final Journal journal;
    private final Clock clock;

    @Inject
    Deciding(ActiveRulebook active, Versions versions, RequestCheck check, Journal journal, Clock clock) {
        this.active = active;
        this.versions = versions;
        this.check = check;
        this.decider = new Decider(check);
        this.journal = journal;
        this.clock = clock;
    }

    /** @param version a candidate or a version that decided before, or the start of its digits, to ask what if; null for the active rulebook */
    DecisionAnswer decide(DecisionRequest request, Explain explain, @Nullable String version) {
        return decider.answer(request, rulebook(version), explain, clock.instant());
    }

    /** Decides by the active rulebook, and records decisions and facts before it answers. */
    DecisionAnswer record(DecisionRequest request, Explain explain) {
        var rulebook = active.active();
        var decided = decider.decided(request, rulebook.rulebook(), Depth.RECORDED, clock.instant());
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
        return new DecisionAnswer(answer.asOf(), answer.rulebook(), recorded, answer.coaching()).cut(explain);
    }

    /** @throws Problem that names every field that cannot be */
    void check(DecisionRequest request, @Nullable String version) {
        check.checked(request, clock.instant(), rulebook(version).playbook());
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
}
