package io.salesmanager.review;

import io.salesmanager.access.ViewScope;
import io.salesmanager.advice.Concluded;
import io.salesmanager.advice.Conclusion;
import io.salesmanager.advice.Decision;
import io.salesmanager.crm.ComparedPeople;
import io.salesmanager.crm.PipelineSource;
import io.salesmanager.journal.Decided;
import io.salesmanager.journal.Journal;
import io.salesmanager.journal.Occasion;
import io.salesmanager.platform.Problem;
import io.salesmanager.platform.work.Workers;
import io.salesmanager.playbook.Verdict;
import io.salesmanager.review.gather.Gathering;
import io.salesmanager.review.gather.Wanted;
import io.salesmanager.rulebook.ActiveRulebook;
import io.salesmanager.rulebook.ActiveRulebook.Active;
import io.salesmanager.sales.asof.AsOf;
import io.salesmanager.sales.asof.TrackRecord;
import io.salesmanager.sales.history.PipelineHistory;
import io.salesmanager.sales.measure.PipelineFacts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One review: gathers facts, asks the engine, and journals in groups. */
@ApplicationScoped
class ReviewRun {
    /** H2 grows by some 18 KB a commit, so decisions are committed in groups. */
    private static final int DECISIONS_A_COMMIT = 500;

    private final PipelineSource source;
    private final ComparedPeople people;
    private final Gathering gathering;
    private final ActiveRulebook active;
    private final Journal journal;
    private final Clock clock;
    private final Instance<RepListener> listeners;

    @Inject
    ReviewRun(
            PipelineSource source,
            ComparedPeople people,
            Gathering gathering,
            ActiveRulebook active,
            Journal journal,
            Clock clock,
            Instance<RepListener> listeners) {
        this.source = source;
        this.people = people;
        this.gathering = gathering;
        this.active = active;
        this.journal = journal;
        this.clock = clock;
        this.listeners = listeners;
    }

    void run(ReviewState review, ViewScope scope, ReviewProgress progress) {
        var rulebook = active.active();
        if (!rulebook.rulebook().version().equals(review.rulebook())) {
            throw new Problem(
                    "rulebook-changed",
                    409,
                    "The rulebook changed",
                    "The rulebook changed before the review started; start it again.");
        }
        var wanted = new Wanted(review.live(), review.rep(), review.team(), scope);
        progress.measuring(gathering.reps(wanted));
        var cohorts = people.builder(rulebook.rulebook().playbook(), review.asOf());
        source.forEachOpportunity(cohorts::add);
        var asOf = rulebook.rulebook().asOf(review.asOf(), cohorts.build());
        var judging = new Judging(review, rulebook, asOf, wanted, progress);
        try (var workers = new Workers("review")) {
            progress.deciding();
            gathering.inGroups(wanted, DECISIONS_A_COMMIT, group -> workers.submit(() -> judging.review(group)));
        }
    }

    private final class Judging {
        private final ReviewState review;
        private final Active rulebook;
        private final AsOf asOf;
        private final Wanted wanted;
        private final ReviewProgress progress;

        private Judging(ReviewState review, Active rulebook, AsOf asOf, Wanted wanted, ReviewProgress progress) {
            this.review = review;
            this.rulebook = rulebook;
            this.asOf = asOf;
            this.wanted = wanted;
            this.progress = progress;
        }

        private void review(List<PipelineHistory> group) {
            var decided = new ArrayList<Decided>();
            for (var pipeline : gathering.withPriors(wanted, group)) {
                if (!pipeline.opportunities().isEmpty()) {
                    decided.add(decide(pipeline));
                }
            }
            var occasion = new Occasion(
                    review.live(),
                    review.id(),
                    clock.instant(),
                    rulebook.rulebook().version(),
                    rulebook.files());
            var recorded = decided.isEmpty() ? List.<Decision>of() : journal.record(decided, occasion);
            progress.done(group.size(), recorded);
        }

        private Decided decide(PipelineHistory history) {
            var track = track(history);
            var facts = PipelineFacts.of(history, track, asOf);
            var heard = rulebook.rulebook().hear(facts, asOf, true);
            var decisions = heard.judged().decisions().stream()
                    .filter(decision -> decision.verdict() != Verdict.NONE)
                    .toList();
            tell(history, heard.judged().aboutRep());
            return new Decided(history, facts, track, asOf.cohorts(), decisions, heard.said());
        }

        private void tell(PipelineHistory history, List<Conclusion> said) {
            var rep = history.rep();
            if (review.live() && rep != null) {
                listeners.forEach(listener -> listener.said(rep.id(), Concluded.inOrder(said)));
            }
        }

        private @Nullable TrackRecord track(PipelineHistory history) {
            var closed = gathering.closed(wanted, history, asOf.today());
            return closed == null
                    ? null
                    : TrackRecord.of(
                            closed,
                            TrackRecord.quota(history.rep(), asOf.today()),
                            rulebook.rulebook().playbook(),
                            asOf.today());
        }
    }
}
