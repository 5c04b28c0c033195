package io.salesmanager.journal;

import io.salesmanager.advice.Decision;
import io.salesmanager.advice.Ranking;
import io.salesmanager.journal.touch.NextTouches;
import io.salesmanager.platform.Ids;
import io.salesmanager.platform.database.Database;
import io.salesmanager.sales.Opportunity;
import io.salesmanager.sales.history.AccountHistory;
import io.salesmanager.sales.history.OpportunityHistory;
import io.salesmanager.sales.history.RepHistory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Records decisions with their facts and rulebook, all in the one transaction that makes them visible. */
@ApplicationScoped
public class Journal {
    private static final String INSERT = """
            insert into decision (id, opportunity_id, opportunity_name, account_id, account_name, rep_id, rep_name, team_id,
              stage, amount, currency, as_of, recorded, live, review_id, rulebook, product_version, verdict, until_day,
              headline, first_rule, place, opportunity_digest, pipeline_digest, document)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String CURRENT = """
            insert into current_decision (opportunity_id, decision_id, verdict, since, urgency) values (?, ?, ?, ?, ?)
            on duplicate key update
              since = case when verdict = values(verdict) then since else values(since) end,
              verdict = values(verdict),
              urgency = values(urgency),
              decision_id = values(decision_id)""";
    private static final int LONGEST_HEADLINE = 1_000;
    private static final int LONGEST_NAME = 250;

    private final Database database;
    private final Snapshots snapshots;
    private final RulebookArchive archive;
    private final Instance<Alongside> alongside;
    private final NextTouches touches;
    private final String productVersion;

    @Inject
    Journal(
            Database database,
            Snapshots snapshots,
            RulebookArchive archive,
            @Any Instance<Alongside> alongside,
            NextTouches touches,
            @ConfigProperty(name = "quarkus.application.version") String productVersion) {
        this.database = database;
        this.snapshots = snapshots;
        this.archive = archive;
        this.alongside = alongside;
        this.touches = touches;
        this.productVersion = productVersion;
    }

    /**
     * Records the decisions of some pipelines together.
     *
     * @return the decisions with their ids, in order
     */
    public List<Decision> record(List<Decided> pipelines, Occasion occasion) {
        var contents = new Snapshots.Batch();
        var rows = new ArrayList<@Nullable Object[]>();
        var current = new ArrayList<@Nullable Object[]>();
        var recorded = new ArrayList<Decision>();
        var next = new NextTouches.Rows();
        var identified = pipelines.stream().map(Journal::identified).toList();
        for (var pipeline : identified) {
            add(pipeline, occasion, contents, rows, recorded, next);
        }
        if (occasion.live()) {
            recorded.forEach(decision -> current.add(new Object[] {
                decision.opportunityId(),
                decision.id(),
                decision.verdict().name(),
                decision.asOf().toEpochMilli(),
                Ranking.urgency(decision)
            }));
        }
        var others =
                alongside.stream().map(each -> each.with(identified, occasion)).toList();
        database.transaction(false, () -> {
            archive.keep(occasion.rulebook(), occasion.files(), occasion.recorded());
            snapshots.store(contents, occasion.recorded());
            database.batch(INSERT, rows);
            database.batch(CURRENT, current);
            others.forEach(Runnable::run);
            if (occasion.live()) {
                touches.store(next);
            }
            return rows.size();
        });
        archive.kept(occasion.rulebook());
        return recorded;
    }

    private static Decided identified(Decided pipeline) {
        return new Decided(
                pipeline.history(),
                pipeline.facts(),
                pipeline.track(),
                pipeline.cohorts(),
                pipeline.decisions().stream()
                        .map(decision -> decision.withId(Ids.next()))
                        .toList(),
                pipeline.said());
    }

    private void add(
            Decided pipeline,
            Occasion occasion,
            Snapshots.Batch contents,
            List<@Nullable Object[]> rows,
            List<Decision> recorded,
            NextTouches.Rows next) {
        var rep = pipeline.history().rep();
        Map<String, AccountHistory> accounts = new HashMap<>();
        var accountDigests = new ArrayList<String>();
        for (var account : pipeline.history().accounts()) {
            accounts.put(account.id(), account);
            accountDigests.add(contents.add(account));
        }
        Map<String, String> digestOfDeal = new HashMap<>();
        Map<String, Opportunity> deals = new HashMap<>();
        pipeline.facts().opportunities().forEach(deal -> deals.put(deal.id(), deal));
        var dealDigests = new ArrayList<String>();
        for (var deal : pipeline.history().opportunities()) {
            var digest = contents.add(deal);
            dealDigests.add(digest);
            digestOfDeal.put(deal.id(), digest);
        }
        var cohorts = contents.add(pipeline.cohorts());
        var digest = contents.add(new PipelineSnapshot(
                rep == null ? null : contents.add(rep), accountDigests, dealDigests, cohorts, pipeline.track()));
        for (var decision : pipeline.decisions()) {
            var deal = deals.get(decision.opportunityId());
            var dealDigest = digestOfDeal.get(decision.opportunityId());
            if (deal == null || dealDigest == null) {
                throw new IllegalArgumentException(
                        "decision on '%s', which is not in its pipeline".formatted(decision.opportunityId()));
            }
            recorded.add(decision);
            var known = deal.known();
            rows.add(row(decision, known, accounts.get(known.accountId()), rep, occasion, dealDigest, digest));
            if (occasion.live()) {
                next.add(deal, decision);
            }
        }
    }

    private @Nullable Object[] row(
            Decision decision,
            OpportunityHistory deal,
            @Nullable AccountHistory account,
            @Nullable RepHistory rep,
            Occasion occasion,
            String dealDigest,
            String pipelineDigest) {
        return new @Nullable Object[] {
            decision.id(),
            decision.opportunityId(),
            cut(deal.name(), LONGEST_NAME),
            deal.accountId(),
            account == null ? null : cut(account.name(), LONGEST_NAME),
            rep == null ? deal.ownerId() : rep.id(),
            rep == null ? null : cut(rep.name(), LONGEST_NAME),
            rep == null ? null : rep.teamId(),
            deal.stage(),
            deal.amount(),
            deal.currency(),
            decision.asOf().toEpochMilli(),
            occasion.recorded().toEpochMilli(),
            occasion.live(),
            occasion.reviewId(),
            decision.rulebook(),
            productVersion,
            decision.verdict().name(),
            decision.until(),
            cut(decision.headline(), LONGEST_HEADLINE),
            decision.reasons().isEmpty() ? null : decision.reasons().get(0).rule(),
            decision.rank(),
            dealDigest,
            pipelineDigest,
            Compressed.deflate(bytesOf(decision))
        };
    }

    /** The canonical bytes of a decision: without id and rank, which depend on when and with what it was recorded. */
    static byte[] bytesOf(Decision decision) {
        return CanonicalJson.write(decision.withId(null).ranked(0));
    }

    private static @Nullable String cut(@Nullable String text, int longest) {
        return text == null || text.length() <= longest ? text : text.substring(0, longest);
    }
}
