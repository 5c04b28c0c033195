package io.salesmanager.improve.impact.run;

import io.salesmanager.access.ViewScope;
import io.salesmanager.crm.Deals;
import io.salesmanager.crm.PipelineSource;
import io.salesmanager.crm.RepChoice;
import io.salesmanager.crm.read.Names;
import io.salesmanager.engine.Rulebook;
import io.salesmanager.improve.impact.Comparison;
import io.salesmanager.improve.impact.Given;
import io.salesmanager.improve.impact.Impact;
import io.salesmanager.journal.JournalReader;
import io.salesmanager.platform.work.Breather;
import io.salesmanager.platform.work.LiveCalls;
import io.salesmanager.platform.work.Workers;
import io.salesmanager.sales.history.OpportunityHistory;
import io.salesmanager.sales.history.PipelineHistory;
import io.salesmanager.sales.measure.AsOf;
import io.salesmanager.sales.measure.CohortBuilder;
import io.salesmanager.sales.measure.PriorVerdict;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One preview: reads what is stored as a review does, decides by both rulebooks, and records nothing. */
@ApplicationScoped
class ImpactRun {
    /** So many deals are one step, between which live calls go first; some 20 milliseconds of work. */
    private static final int DEALS_A_STEP = 400;

    private static final int TRACK_DAYS = 400;

    private final PipelineSource source;
    private final RepChoice choice;
    private final JournalReader journal;
    private final LiveCalls calls;
    private final Names names;

    @Inject
    ImpactRun(PipelineSource source, RepChoice choice, JournalReader journal, LiveCalls calls, Names names) {
        this.source = source;
        this.choice = choice;
        this.journal = journal;
        this.calls = calls;
        this.names = names;
    }

    Impact run(ImpactState asked, Rulebook before, Rulebook after, ViewScope scope, ImpactProgress progress) {
        var reps = choice.reps(asked.rep(), asked.team(), scope);
        progress.measuring(reps.size());
        var breather = new Breather(calls);
        var asOf = usual(asked, before, after, breather);
        var comparison = new Comparison(before, after);
        try (var workers = new Workers("impact")) {
            var steps = new Steps(asked, comparison, asOf, scope, progress, workers);
            progress.deciding(comparison);
            var deals = asked.live() ? Deals.REVISITABLE : Deals.ALL;
            if (asked.rep() == null && asked.team() == null) {
                source.forEachPipeline(deals, scope, pipeline -> steps.add(pipeline, breather));
            } else {
                source.forEachPipeline(reps, deals, scope, pipeline -> steps.add(pipeline, breather));
            }
            steps.submit();
        }
        return comparison.impact().withTeams(names.teams(scope));
    }

    private record Instants(AsOf before, AsOf after) {}

    /** What is usual in the whole company, by each playbook; once where they are the same. */
    private Instants usual(ImpactState asked, Rulebook before, Rulebook after, Breather breather) {
        var roles = source.roles();
        var one = new CohortBuilder(before.playbook(), asked.asOf(), roles);
        var same = before.playbook().equals(after.playbook());
        var other = same ? one : new CohortBuilder(after.playbook(), asked.asOf(), roles);
        source.forEachOpportunity(deal -> {
            one.add(deal);
            if (!same) {
                other.add(deal);
            }
            breather.breathe();
        });
        return new Instants(before.asOf(asked.asOf(), one.build()), after.asOf(asked.asOf(), other.build()));
    }

    /** Collects pipelines until there are enough deals for a step, then hands them to a worker. */
    private final class Steps {
        private final ImpactState asked;
        private final Comparison comparison;
        private final Instants asOf;
        private final ViewScope scope;
        private final ImpactProgress progress;
        private final Workers workers;
        private List<PipelineHistory> pipelines = new ArrayList<>();
        private int deals;

        private Steps(
                ImpactState asked,
                Comparison comparison,
                Instants asOf,
                ViewScope scope,
                ImpactProgress progress,
                Workers workers) {
            this.asked = asked;
            this.comparison = comparison;
            this.asOf = asOf;
            this.scope = scope;
            this.progress = progress;
            this.workers = workers;
        }

        void add(PipelineHistory pipeline, Breather breather) {
            pipelines.add(pipeline);
            deals += pipeline.opportunities().size();
            if (deals >= DEALS_A_STEP) {
                breather.breathe();
                submit();
                breather.begin();
            }
        }

        void submit() {
            var step = pipelines;
            pipelines = new ArrayList<>();
            deals = 0;
            workers.submit(() -> compare(step));
        }

        private void compare(List<PipelineHistory> step) {
            var breather = new Breather(calls);
            var priors = priors(step);
            for (var pipeline : step) {
                comparison.count(given(pipeline, priors), asOf.before(), asOf.after());
                breather.breathe();
            }
            progress.done(step.size());
        }

        private Given given(PipelineHistory stored, Map<String, PriorVerdict> priors) {
            var history = new PipelineHistory(
                    stored.rep(),
                    stored.accounts(),
                    stored.opportunities().stream()
                            .map(deal -> withPrior(deal, priors))
                            .toList());
            return new Given(history, closed(history));
        }

        private Map<String, PriorVerdict> priors(List<PipelineHistory> step) {
            return asked.live()
                    ? journal.priorVerdicts(step.stream()
                            .flatMap(pipeline -> pipeline.opportunities().stream())
                            .map(OpportunityHistory::id)
                            .toList())
                    : Map.of();
        }

        /** Of a past day it is not known which verdict stood then, to a preview no more than to a review. */
        private OpportunityHistory withPrior(OpportunityHistory deal, Map<String, PriorVerdict> priors) {
            if (!asked.live()) {
                return PriorVerdict.NONE.on(deal);
            }
            var prior = priors.get(deal.id());
            return prior == null ? deal : prior.on(deal);
        }

        /** Of now no won deals are read with all their activities; what the rep closed comes in a lighter way. */
        private @Nullable List<OpportunityHistory> closed(PipelineHistory history) {
            var rep = history.rep();
            return !asked.live() || rep == null || history.opportunities().isEmpty()
                    ? null
                    : source.closedDeals(rep.id(), asOf.before().today().minusDays(TRACK_DAYS), scope);
        }
    }
}
