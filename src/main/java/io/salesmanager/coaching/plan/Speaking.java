package io.salesmanager.coaching.plan;

import io.salesmanager.access.ViewScope;
import io.salesmanager.advice.Conclusion;
import io.salesmanager.advice.Reason;
import io.salesmanager.coaching.scorecard.CompanyPeers.Company;
import io.salesmanager.crm.Deals;
import io.salesmanager.crm.PipelineSource;
import io.salesmanager.engine.Rulebook;
import io.salesmanager.rulebook.ActiveRulebook;
import io.salesmanager.sales.Rep;
import io.salesmanager.sales.asof.TrackRecord;
import io.salesmanager.sales.history.OpportunityHistory;
import io.salesmanager.sales.history.PipelineHistory;
import io.salesmanager.sales.measure.PipelineFacts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

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

    /**
     * @param deals those that are not won, with all that is known of them
     * @param segments of their accounts, by id
     */
    record Heard(
            Rep rep,
            List<Conclusion> said,
            List<OpportunityHistory> deals,
            Map<String, String> segments,
            Rulebook rulebook) {

        /** Without what stands on facts that are switched off. */
        Heard without(Predicate<Reason> off) {
            var rest = said.stream().filter(one -> !off.test(one.reason())).toList();
            return new Heard(rep, rest, deals, segments, rulebook);
        }
    }

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
                            facts.rep(),
                            active.judge(facts, asOf, true).aboutRep(),
                            pipeline.opportunities(),
                            segments(pipeline, active),
                            active);
                });
    }

    private static Map<String, String> segments(PipelineHistory pipeline, Rulebook rulebook) {
        Map<String, String> segments = new HashMap<>();
        pipeline.accounts()
                .forEach(account -> rulebook.playbook()
                        .segment(account.employees())
                        .ifPresent(segment -> segments.put(account.id(), segment.name())));
        return segments;
    }
}
