package io.salesmanager.review.gather;

import io.salesmanager.crm.PipelineSource;
import io.salesmanager.crm.RepChoice;
import io.salesmanager.journal.JournalReader;
import io.salesmanager.sales.asof.PriorVerdict;
import io.salesmanager.sales.history.OpportunityHistory;
import io.salesmanager.sales.history.PipelineHistory;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads stored pipelines as a review and a preview put them to a rulebook: the same deals, with the same verdicts before. */
@ApplicationScoped
public class Gathering {
    private static final int TRACK_DAYS = 400;

    private final PipelineSource source;
    private final RepChoice choice;
    private final JournalReader journal;

    Gathering(PipelineSource source, RepChoice choice, JournalReader journal) {
        this.source = source;
        this.choice = choice;
        this.journal = journal;
    }

    public int reps(Wanted wanted) {
        return choice.reps(wanted.rep(), wanted.team(), wanted.scope()).size();
    }

    /** Hands over whole pipelines as soon as they have {@code deals} together, and what is left at the end. */
    public void inGroups(Wanted wanted, int deals, Consumer<List<PipelineHistory>> each) {
        var groups = new Groups(deals, each);
        if (wanted.isAll()) {
            source.forEachPipeline(wanted.deals(), wanted.scope(), groups::add);
        } else {
            var reps = choice.reps(wanted.rep(), wanted.team(), wanted.scope());
            source.forEachPipeline(reps, wanted.deals(), wanted.scope(), groups::add);
        }
        groups.handOver();
    }

    /** With the verdict that stood on each deal. Of a past day it is not known which one stood then. */
    public List<PipelineHistory> withPriors(Wanted wanted, List<PipelineHistory> group) {
        Map<String, PriorVerdict> priors = wanted.live()
                ? journal.priorVerdicts(group.stream()
                        .flatMap(pipeline -> pipeline.opportunities().stream())
                        .map(OpportunityHistory::id)
                        .toList())
                : Map.of();
        return group.stream()
                .map(pipeline -> new PipelineHistory(
                        pipeline.rep(),
                        pipeline.accounts(),
                        pipeline.opportunities().stream()
                                .map(deal -> withPrior(wanted, deal, priors))
                                .toList()))
                .toList();
    }

    private static OpportunityHistory withPrior(
            Wanted wanted, OpportunityHistory deal, Map<String, PriorVerdict> priors) {
        if (!wanted.live()) {
            return PriorVerdict.NONE.on(deal);
        }
        var prior = priors.get(deal.id());
        return prior == null ? deal : prior.on(deal);
    }

    /**
     * What the rep closed before {@code today}, where that is not among the deals of the pipeline: of now no won deals are read
     * with all their activities. Null where it is, or where there is no rep.
     */
    public @Nullable List<OpportunityHistory> closed(Wanted wanted, PipelineHistory pipeline, LocalDate today) {
        var rep = pipeline.rep();
        return !wanted.live() || rep == null
                ? null
                : source.closedDeals(rep.id(), today.minusDays(TRACK_DAYS), wanted.scope());
    }

    private static final class Groups {
        private final int most;
        private final Consumer<List<PipelineHistory>> each;
        private List<PipelineHistory> pipelines = new ArrayList<>();
        private int deals;

        private Groups(int most, Consumer<List<PipelineHistory>> each) {
            this.most = most;
            this.each = each;
        }

        private void add(PipelineHistory pipeline) {
            pipelines.add(pipeline);
            deals += pipeline.opportunities().size();
            if (deals >= most) {
                handOver();
            }
        }

        private void handOver() {
            var full = pipelines;
            pipelines = new ArrayList<>();
            deals = 0;
            each.accept(full);
        }
    }
}
