package io.salesmanager.improve.impact.run;

import io.salesmanager.access.ViewScope;
import io.salesmanager.crm.ComparedPeople;
import io.salesmanager.crm.PipelineSource;
import io.salesmanager.crm.read.Names;
import io.salesmanager.engine.Rulebook;
import io.salesmanager.improve.impact.Comparison;
import io.salesmanager.improve.impact.Given;
import io.salesmanager.improve.impact.Impact;
import io.salesmanager.platform.work.Breather;
import io.salesmanager.platform.work.LiveCalls;
import io.salesmanager.platform.work.Workers;
import io.salesmanager.review.gather.Gathering;
import io.salesmanager.review.gather.Wanted;
import io.salesmanager.sales.asof.AsOf;
import io.salesmanager.sales.history.PipelineHistory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** One preview: reads what is stored as a review does, decides by both rulebooks, and records nothing. */
@ApplicationScoped
class ImpactRun {
    /** So many deals are one step, between which live calls go first; some 20 milliseconds of work. */
    private static final int DEALS_A_STEP = 400;

    private final PipelineSource source;
    private final ComparedPeople people;
    private final Gathering gathering;
    private final LiveCalls calls;
    private final Names names;

    @Inject
    ImpactRun(PipelineSource source, ComparedPeople people, Gathering gathering, LiveCalls calls, Names names) {
        this.source = source;
        this.people = people;
        this.gathering = gathering;
        this.calls = calls;
        this.names = names;
    }

    Impact run(ImpactState asked, Rulebook before, Rulebook after, ViewScope scope, ImpactProgress progress) {
        var wanted = new Wanted(asked.live(), asked.rep(), asked.team(), scope);
        progress.measuring(gathering.reps(wanted));
        var breather = new Breather(calls);
        var asOf = usual(asked, before, after, breather);
        var comparison = new Comparison(before, after);
        try (var workers = new Workers("impact")) {
            progress.deciding(comparison);
            gathering.inGroups(wanted, DEALS_A_STEP, step -> {
                breather.breathe();
                workers.submit(() -> {
                    compare(step, wanted, comparison, asOf);
                    progress.done(step.size());
                });
                breather.begin();
            });
        }
        return comparison.impact().withTeams(names.teams(scope));
    }

    private record Instants(AsOf before, AsOf after) {}

    /** What is usual in the whole company, by each playbook; once where they are the same. */
    private Instants usual(ImpactState asked, Rulebook before, Rulebook after, Breather breather) {
        var one = people.builder(before.playbook(), asked.asOf());
        var same = before.playbook().equals(after.playbook());
        var other = same ? one : people.builder(after.playbook(), asked.asOf());
        source.forEachOpportunity(deal -> {
            one.add(deal);
            if (!same) {
                other.add(deal);
            }
            breather.breathe();
        });
        return new Instants(before.asOf(asked.asOf(), one.build()), after.asOf(asked.asOf(), other.build()));
    }

    private void compare(List<PipelineHistory> step, Wanted wanted, Comparison comparison, Instants asOf) {
        var breather = new Breather(calls);
        for (var pipeline : gathering.withPriors(wanted, step)) {
            var closed = pipeline.opportunities().isEmpty()
                    ? null
                    : gathering.closed(wanted, pipeline, asOf.before().today());
            comparison.count(new Given(pipeline, closed), asOf.before(), asOf.after());
            breather.breathe();
        }
    }
}
