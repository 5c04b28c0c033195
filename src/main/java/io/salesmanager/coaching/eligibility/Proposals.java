package io.salesmanager.coaching.eligibility;

import io.salesmanager.access.ViewScope;
import io.salesmanager.advice.Conclusion;
import io.salesmanager.crm.Deals;
import io.salesmanager.crm.PipelineSource;
import io.salesmanager.platform.database.Database;
import io.salesmanager.review.RepListener;
import io.salesmanager.rulebook.ActiveRulebook;
import io.salesmanager.sales.asof.Cohorts;
import io.salesmanager.sales.asof.TrackRecord;
import io.salesmanager.sales.measure.PipelineFacts;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;

/** What the rules propose for reps: kept from each live review, and judged anew for one rep who is looked at. */
@ApplicationScoped
class Proposals implements RepListener {
    private static final int TRACK_DAYS = 365;

    private final PipelineSource source;
    private final ActiveRulebook active;
    private final ProposalRows rows;
    private final EligibilityConfig config;
    private final Database database;
    private final Clock clock;

    Proposals(
            PipelineSource source,
            ActiveRulebook active,
            ProposalRows rows,
            EligibilityConfig config,
            Database database,
            Clock clock) {
        this.source = source;
        this.active = active;
        this.rows = rows;
        this.config = config;
        this.database = database;
        this.clock = clock;
    }

    @Override
    public void said(String rep, List<Conclusion> said) {
        if (config.enabled()) {
            keep(rep, Proposal.of(said));
        }
    }

    /** By the facts of now; how often peers take a step is not asked by rules about eligibility, and so not counted here. */
    List<Proposal> now(String rep, ViewScope scope) {
        var history = source.pipeline(rep, Deals.OPEN, scope);
        if (history.isEmpty() || history.get().rep() == null) {
            return List.of();
        }
        var rulebook = active.current();
        var asOf = rulebook.asOf(clock.instant(), Cohorts.NONE);
        var track = TrackRecord.of(
                source.closedDeals(rep, asOf.today().minusDays(TRACK_DAYS), scope),
                TrackRecord.quota(history.get().rep(), asOf.today()),
                rulebook.playbook(),
                asOf.today());
        var facts = PipelineFacts.of(history.get(), track, asOf);
        var proposals = Proposal.of(rulebook.judge(facts, asOf, false).aboutRep());
        keep(rep, proposals);
        return proposals;
    }

    List<ProposalRows.OfRep> kept(ViewScope scope) {
        return rows.all(scope);
    }

    private void keep(String rep, List<Proposal> proposals) {
        database.transaction(false, () -> {
            rows.replace(rep, proposals, clock.instant());
            return proposals.size();
        });
    }
}
