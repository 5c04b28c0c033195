package io.salesmanager.improve.impact;

import io.salesmanager.engine.Rulebook;
import io.salesmanager.sales.Pipeline;
import io.salesmanager.sales.asof.AsOf;
import io.salesmanager.sales.asof.TrackRecord;
import io.salesmanager.sales.history.OpportunityHistory;
import io.salesmanager.sales.history.PipelineHistory;
import io.salesmanager.sales.measure.PipelineFacts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One rep's deals, to be decided by both rulebooks.
 *
 * @param closed what the rep closed before, where that is not among the deals of the history; null where it is
 */
public record Given(PipelineHistory history, @Nullable List<OpportunityHistory> closed) {
    Pipeline facts(Rulebook rulebook, AsOf asOf) {
        return PipelineFacts.of(history, track(rulebook, asOf), asOf);
    }

    private @Nullable TrackRecord track(Rulebook rulebook, AsOf asOf) {
        return closed == null
                ? null
                : TrackRecord.of(
                        closed, TrackRecord.quota(history.rep(), asOf.today()), rulebook.playbook(), asOf.today());
    }
}
