package io.salesmanager.inspection.keep;

import io.salesmanager.crm.DealChanges;
import io.salesmanager.crm.OrganizationSource;
import io.salesmanager.crm.PipelineSource;
import io.salesmanager.inspection.count.CompanyCount;
import io.salesmanager.inspection.count.CountSource;
import io.salesmanager.inspection.count.CountedAccount;
import io.salesmanager.inspection.count.CountedDeal;
import io.salesmanager.inspection.count.CountedDeals;
import io.salesmanager.inspection.keep.CountRows.Row;
import io.salesmanager.inspection.keep.CountRows.State;
import io.salesmanager.playbook.Playbook;
import io.salesmanager.rulebook.ActiveRulebook;
import io.salesmanager.sales.history.RepHistory;
import io.salesmanager.sales.history.TeamHistory;
import io.salesmanager.sales.timeline.ProcessStep;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * This process's copy of the counted deals. It is read once from their rows, and then follows what was written since; the rows are
 * brought up to date first, by whichever process gets to it.
 */
@ApplicationScoped
class KeptCounts implements CountSource {
    /** An account's row says when its write began, and a long import writes for hours. */
    private static final Duration LONGEST_WRITE = Duration.ofHours(2);

    private static final Progress NOTHING = new Progress(0, 0);

    private final CountRows rows;
    private final Recount recount;
    private final DealChanges changes;
    private final PipelineSource pipelines;
    private final OrganizationSource organization;
    private final ActiveRulebook rulebook;
    private final Clock clock;
    private final CountText text = new CountText();
    private @Nullable Copy copy;
    private volatile Progress reading = NOTHING;

    /** @param playbook by which the accounts were counted; {@code accountsAsOf} since when they may have changed */
    private record Copy(int generation, long version, CompanyCount count, Playbook playbook, Instant accountsAsOf) {}

    @Inject
    KeptCounts(
            CountRows rows,
            Recount recount,
            DealChanges changes,
            PipelineSource pipelines,
            OrganizationSource organization,
            ActiveRulebook rulebook,
            Clock clock) {
        this.rows = rows;
        this.recount = recount;
        this.changes = changes;
        this.pipelines = pipelines;
        this.organization = organization;
        this.rulebook = rulebook;
        this.clock = clock;
    }

    @Override
    public Progress progress() {
        var counting = recount.progress();
        return counting.total() > 0 ? counting : reading;
    }

    @Override
    public synchronized Optional<CompanyCount> refreshed() {
        if (copy == null) {
            reading = new Progress(0, rows.dealsUpTo(Progress.FEW + 1));
        }
        try {
            return looked();
        } finally {
            reading = NOTHING;
        }
    }

    private Optional<CompanyCount> looked() {
        var active = rulebook.current();
        var basis = CountText.basis(active.playbook());
        var look = clock.instant();
        var isNew = !rows.state().basis().equals(basis);
        var isBehind = isNew || changes.any();
        if (isBehind && (!isNew || rulebook.state().behind() == null)) {
            recount.run(active.playbook());
        }
        var state = rows.state();
        var known = copy;
        if (state.generation() == 0 || !state.basis().equals(basis)) {
            return Optional.ofNullable(known).map(Copy::count);
        }
        var deals = known == null || known.generation() != state.generation() ? all(state) : followed(known, state);
        var playbook = active.playbook();
        var count = new CompanyCount(
                (isBehind ? state.asOf() : look).truncatedTo(ChronoUnit.SECONDS),
                playbook,
                active.dials(),
                ProcessStep.of(playbook),
                deals,
                accounts(known, playbook),
                organization.reps().stream().collect(Collectors.toMap(RepHistory::id, Function.identity())),
                organization.teams().stream().collect(Collectors.toMap(TeamHistory::id, Function.identity())));
        copy = new Copy(state.generation(), state.version(), count, playbook, look);
        return Optional.of(count);
    }

    private List<CountedDeal> all(State state) {
        var total = rows.deals();
        var deals = new ArrayList<CountedDeal>();
        for (var page = rows.after(state.generation(), "");
                !page.isEmpty();
                page = rows.after(state.generation(), page.get(page.size() - 1).id())) {
            for (var row : page) {
                if (row.document() != null) {
                    deals.add(text.read(row.document()));
                }
            }
            reading = new Progress(deals.size(), total);
        }
        // The database orders some ids of rare characters otherwise.
        deals.sort(CountedDeals.BY_ID);
        return deals;
    }

    private List<CountedDeal> followed(Copy known, State state) {
        var news = rows.between(state.generation(), known.version(), state.version());
        return news.isEmpty() ? known.count().deals() : merged(known.count().deals(), news);
    }

    private List<CountedDeal> merged(List<CountedDeal> before, List<Row> news) {
        Map<String, @Nullable String> documents = new HashMap<>();
        news.forEach(row -> documents.put(row.id(), row.document()));
        var deals = new ArrayList<CountedDeal>(before.size() + news.size());
        for (var deal : before) {
            if (!documents.containsKey(deal.id())) {
                deals.add(deal);
            }
        }
        documents.values().forEach(document -> {
            if (document != null) {
                deals.add(text.read(document));
            }
        });
        deals.sort(CountedDeals.BY_ID);
        return deals;
    }

    private Map<String, CountedAccount> accounts(@Nullable Copy known, Playbook playbook) {
        var counting = new CountedDeals(playbook);
        if (known == null || !known.playbook().segments().equals(playbook.segments())) {
            Map<String, CountedAccount> all = new HashMap<>();
            pipelines.forEachAccount(account -> all.put(account.id(), counting.count(account)));
            return all;
        }
        var before = known.count().accounts();
        Map<String, @Nullable CountedAccount> news = new HashMap<>();
        pipelines.forEachAccountSince(
                known.accountsAsOf().minus(LONGEST_WRITE),
                account -> put(news, before, account.id(), counting.count(account)),
                id -> put(news, before, id, null));
        if (news.isEmpty()) {
            return before;
        }
        Map<String, CountedAccount> all = new HashMap<>(before);
        news.forEach((id, account) -> {
            if (account == null) {
                all.remove(id);
            } else {
                all.put(id, account);
            }
        });
        return all;
    }

    private static void put(
            Map<String, @Nullable CountedAccount> news,
            Map<String, CountedAccount> before,
            String id,
            @Nullable CountedAccount account) {
        if (account == null ? before.containsKey(id) : !account.equals(before.get(id))) {
            news.put(id, account);
        } else {
            news.remove(id);
        }
    }
}
