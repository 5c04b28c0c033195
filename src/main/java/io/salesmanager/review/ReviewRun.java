package io.salesmanager.review;

import io.salesmanager.access.ViewScope;
import io.salesmanager.advice.Concluded;
import io.salesmanager.advice.Conclusion;
import io.salesmanager.advice.Decision;
import io.salesmanager.crm.Deals;
import io.salesmanager.crm.PipelineSource;
import io.salesmanager.crm.RepChoice;
import io.salesmanager.engine.Rulebook;
import io.salesmanager.journal.Decided;
import io.salesmanager.journal.Journal;
import io.salesmanager.journal.JournalReader;
import io.salesmanager.journal.Occasion;
import io.salesmanager.platform.Problem;
import io.salesmanager.platform.work.Workers;
import io.salesmanager.playbook.Verdict;
import io.salesmanager.rulebook.ActiveRulebook;
import io.salesmanager.rulebook.ActiveRulebook.Active;
import io.salesmanager.sales.history.OpportunityHistory;
import io.salesmanager.sales.history.PipelineHistory;
import io.salesmanager.sales.measure.AsOf;
import io.salesmanager.sales.measure.CohortBuilder;
import io.salesmanager.sales.measure.PipelineFacts;
import io.salesmanager.sales.measure.PriorVerdict;
import io.salesmanager.sales.measure.TrackRecord;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One review: gathers facts rep by rep, asks the engine, and journals in groups. */
@ApplicationScoped
class ReviewRun {
    /** H2 grows by some 18 KB a commit, so decisions are committed in groups. */
    private static final int DECISIONS_A_COMMIT = 500;

    private static final int TRACK_DAYS = 400;

    private final PipelineSource source;
    private final RepChoice choice;
    private final ActiveRulebook active;
    private final Journal journal;
    private final JournalReader reader;
    private final Clock clock;
    private final Instance<RepListener> listeners;

    @Inject
    ReviewRun(
            PipelineSource source,
            RepChoice choice,
            ActiveRulebook active,
            Journal journal,
            JournalReader reader,
            Clock clock,
            Instance<RepListener> listeners) {
        this.source = source;
        this.choice = choice;
        this.active = active;
        this.journal = journal;
        this.reader = reader;
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
        var reps = choice.reps(review.rep(), review.team(), scope);
        progress.measuring(reps.size());
        var cohorts = new CohortBuilder(rulebook.rulebook().playbook(), review.asOf(), source.roles());
        source.forEachOpportunity(cohorts::add);
        var asOf = rulebook.rulebook().asOf(review.asOf(), cohorts.build());
        try (var workers = new Workers("review")) {
            var group = new Group(review, rulebook, asOf, scope, progress, workers);
            progress.deciding();
            var deals = review.live() ? Deals.REVISITABLE : Deals.ALL;
            if (review.rep() == null && review.team() == null) {
                source.forEachPipeline(deals, scope, group::add);
            } else {
                source.forEachPipeline(reps, deals, scope, group::add);
            }
            group.close();
        }
    }

    /** Collects pipelines until there are enough decisions for a commit, then hands them to a worker. */
    private final class Group {
        private final ReviewState review;
        private final Active rulebook;
        private final AsOf asOf;
        private final ViewScope scope;
        private final ReviewProgress progress;
        private final Workers workers;
        private List<PipelineHistory> pipelines = new ArrayList<>();
        private int deals;

        private Group(
                ReviewState review,
                Active rulebook,
                AsOf asOf,
                ViewScope scope,
                ReviewProgress progress,
                Workers workers) {
            this.review = review;
            this.rulebook = rulebook;
            this.asOf = asOf;
            this.scope = scope;
            this.progress = progress;
            this.workers = workers;
        }

        void add(PipelineHistory pipeline) {
            pipelines.add(pipeline);
            deals += pipeline.opportunities().size();
            if (deals >= DECISIONS_A_COMMIT) {
                close();
            }
        }

        void close() {
            var batch = pipelines;
            pipelines = new ArrayList<>();
            deals = 0;
            workers.submit(() -> review(batch));
        }

        private void review(List<PipelineHistory> batch) {
            var priors = priors(batch);
            var decided = new ArrayList<Decided>();
            for (var pipeline : batch) {
                if (!pipeline.opportunities().isEmpty()) {
                    decided.add(decide(pipeline, priors));
                }
            }
            var occasion = new Occasion(
                    review.live(),
                    review.id(),
                    clock.instant(),
                    rulebook.rulebook().version(),
                    rulebook.files());
            var recorded = decided.isEmpty() ? List.<Decision>of() : journal.record(decided, occasion);
            progress.done(batch.size(), recorded);
        }

        private Map<String, PriorVerdict> priors(List<PipelineHistory> batch) {
            return review.live()
                    ? reader.priorVerdicts(batch.stream()
                            .flatMap(pipeline -> pipeline.opportunities().stream())
                            .map(OpportunityHistory::id)
                            .toList())
                    : Map.of();
        }

        private Decided decide(PipelineHistory stored, Map<String, PriorVerdict> priors) {
            var history = new PipelineHistory(
                    stored.rep(),
                    stored.accounts(),
                    stored.opportunities().stream()
                            .map(deal -> withPrior(deal, priors))
                            .toList());
            var track = track(history, rulebook.rulebook());
            var facts = PipelineFacts.of(history, track, asOf);
            var heard = rulebook.rulebook().hear(facts, asOf);
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

        /** A review of a past day knows nothing of verdicts that were given since. */
        private OpportunityHistory withPrior(OpportunityHistory deal, Map<String, PriorVerdict> priors) {
            if (!review.live()) {
                return PriorVerdict.NONE.on(deal);
            }
            var prior = priors.get(deal.id());
            return prior == null ? deal : prior.on(deal);
        }

        /** A live review reads no won deals with all their activities; what the rep closed comes in a lighter way. */
        private @Nullable TrackRecord track(PipelineHistory history, Rulebook with) {
            var rep = history.rep();
            if (!review.live() || rep == null) {
                return null;
            }
            var closed = source.closedDeals(rep.id(), asOf.today().minusDays(TRACK_DAYS), scope);
            return TrackRecord.of(closed, TrackRecord.quota(rep, asOf.today()), with.playbook(), asOf.today());
        }
    }
}
