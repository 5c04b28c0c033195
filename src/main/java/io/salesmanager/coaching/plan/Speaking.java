package io.salesmanager.coaching.plan;

import io.salesmanager.access.ViewScope;
import io.salesmanager.advice.Conclusion;
import io.salesmanager.coaching.scorecard.CompanyPeers.Company;
import io.salesmanager.crm.Deals;
import io.salesmanager.crm.PipelineSource;
import io.salesmanager.engine.Rulebook;
import io.salesmanager.rulebook.ActiveRulebook;
import io.salesmanager.sales.Rep;
import io.salesmanager.sales.asof.TrackRecord;
import io.salesmanager.sales.history.OpportunityHistory;
import io.salesmanager.sales.measure.PipelineFacts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Asks the rules what they say of a rep, with the same comparison that the scorecard shows. */
@ApplicationScoped
class Speaking {
    private static final int TRACK_DAYS = 400;

    private final PipelineSource source;
    private final ActiveRulebook rulebook;

    @Inject
    Speaking(PipelineSource source, ActiveRulebook rulebook) {
        this.source = source;
        this.rulebook = rulebook;
    }

    /** @param deals those that are not won, with all that is known of them */
    record Heard(Rep rep, List<Conclusion> said, List<OpportunityHistory> deals, Rulebook rulebook) {}

    /** Empty where nothing is known of the rep but deals. */
    Optional<Heard> of(String rep, Company company) {
        var active = rulebook.active().rulebook();
        return source.pipeline(rep, Deals.REVISITABLE, new ViewScope.Everything())
                .filter(pipeline -> pipeline.rep() != null)
                .map(pipeline -> {
                    var asOf = active.asOf(company.asOf(), company.cohorts());
                    var closed =
                            source.closedDeals(rep, asOf.today().minusDays(TRACK_DAYS), new ViewScope.Everything());
                    var track = TrackRecord.of(
                            closed, TrackRecord.quota(pipeline.rep(), asOf.today()), active.playbook(), asOf.today());
                    var facts = PipelineFacts.of(pipeline, track, asOf);
                    return new Heard(
                            facts.rep(), active.judge(facts, asOf, true).aboutRep(), pipeline.opportunities(), active);
                });
    }
}
