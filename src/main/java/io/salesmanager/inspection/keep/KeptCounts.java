package io.salesmanager.inspection.keep;

import io.salesmanager.crm.DealChanges;
import io.salesmanager.crm.OrganizationSource;
import io.salesmanager.crm.PipelineSource;
import io.salesmanager.engine.Rulebook;
import io.salesmanager.inspection.count.CompanyCount;
import io.salesmanager.inspection.count.CountedAccount;
import io.salesmanager.inspection.count.CountedDeal;
import io.salesmanager.inspection.count.CountedDeals;
import io.salesmanager.inspection.count.Counting;
import io.salesmanager.inspection.count.Counting.Progress;
import io.salesmanager.inspection.count.DealTable;
import io.salesmanager.inspection.keep.CountRows.State;
import io.salesmanager.inspection.keep.Snapshots.Snapshot;
import io.salesmanager.playbook.Playbook;
import io.salesmanager.playbook.Segment;
import io.salesmanager.rulebook.ActiveRulebook;
import io.salesmanager.sales.history.RepHistory;
import io.salesmanager.sales.history.TeamHistory;
import io.salesmanager.sales.timeline.ProcessStep;
import jakarta.annotation.PreDestroy;
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
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * This process's copy of the counted deals. It is read once from their rows, and then follows what was written since; the rows are
 * brought up to date first, by whichever process gets to it.
 */
@ApplicationScoped
class KeptCounts implements Counting.Source {
    private static final Logger LOG = Logger.getLogger(KeptCounts.class);
    /** An account's row says when its write began, and a long import writes for hours. */
    private static final Duration LONGEST_WRITE = Duration.ofHours(2);

    private static final Progress NOTHING = new Progress(0, 0);

    /** The copy is kept anew when one deal in so many has changed since. */
    private static final int DEALS_A_CHANGE = 50;

    private final CountRows rows;
    private final Recount recount;
    private final DealChanges changes;
    private final PipelineSource pipelines;
    private final OrganizationSource organization;
    private final ActiveRulebook rulebook;
    private final Snapshots snapshots;
    private final Clock clock;
    private final ExecutorService keeper = Executors.newSingleThreadExecutor(task -> new Thread(task, "count-keeper"));
    private final CountText text = new CountText();
    private @Nullable Copy copy;
    private volatile Progress reading = NOTHING;
    /** Rows read since the copy was kept; more than any number where it never was. */
    private long changed = Long.MAX_VALUE;

    /**
     * What is known.
     *
     * @param segments by which the accounts were counted, null where they are to be counted anew; {@code accountsAsOf} since when
     *     they may have changed
     */
    private record Copy(
            int generation,
            long version,
            DealTable deals,
            Map<String, CountedAccount> accounts,
            @Nullable List<Segment> segments,
            Instant accountsAsOf) {}

    @Inject
    KeptCounts(
            CountRows rows,
            Recount recount,
            DealChanges changes,
            PipelineSource pipelines,
            OrganizationSource organization,
            ActiveRulebook rulebook,
            Snapshots snapshots,
            Clock clock) {
        this.rows = rows;
        this.recount = recount;
        this.changes = changes;
        this.pipelines = pipelines;
        this.organization = organization;
        this.rulebook = rulebook;
        this.snapshots = snapshots;
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
        var before = rows.state();
        if (copy == null
                && reading.isLong()
                && before.generation() != 0
                && before.basis().equals(basis)) {
            // what is kept answers at once, and the next look counts what has changed since
            return Optional.of(copied(before, active, look));
        }
        var isNew = !before.basis().equals(basis);
        var isBehind = isNew || changes.any();
        if (isBehind && (!isNew || rulebook.state().behind() == null)) {
            recount.run(active.playbook());
        }
        var state = rows.state();
        if (state.generation() == 0 || !state.basis().equals(basis)) {
            return Optional.empty();
        }
        return Optional.of(copied(isBehind ? state : state.seen(look), active, look));
    }

    private CompanyCount copied(State state, Rulebook active, Instant look) {
        var known = copy;
        if (known == null || known.generation() != state.generation()) {
            known = read(state, active, look);
        }
        var playbook = active.playbook();
        var count = new CompanyCount(
                state.asOf().truncatedTo(ChronoUnit.SECONDS),
                playbook,
                active.dials(),
                ProcessStep.of(playbook),
                followed(known, state),
                accounts(known, playbook),
                organization.reps().stream().collect(Collectors.toMap(RepHistory::id, Function.identity())),
                organization.teams().stream().collect(Collectors.toMap(TeamHistory::id, Function.identity())));
        copy = new Copy(
                state.generation(), state.version(), count.deals(), count.accounts(), playbook.segments(), look);
        keep();
        return count;
    }

    /** From the copy that a process kept, or row by row. */
    private Copy read(State state, Rulebook active, Instant look) {
        var kept = snapshots.read(state.generation()).orElse(null);
        var segments = active.playbook().segments();
        if (kept == null) {
            changed = Long.MAX_VALUE;
            return new Copy(state.generation(), state.version(), all(state), Map.of(), null, look);
        }
        changed = 0;
        var isSame = kept.segments().equals(segments.toString());
        return new Copy(
                state.generation(),
                kept.version(),
                kept.deals(),
                kept.accounts(),
                isSame ? segments : null,
                kept.accountsAsOf());
    }

    private DealTable all(State state) {
        var total = rows.deals();
        var deals = DealTable.builder();
        var read = 0;
        var last = "";
        var inOrder = true;
        for (var page = rows.after(state.generation(), "");
                !page.isEmpty();
                page = rows.after(state.generation(), page.get(page.size() - 1).id())) {
            for (var row : page) {
                if (row.document() != null) {
                    deals.add(text.read(row.document()));
                    inOrder &= last.compareTo(row.id()) < 0;
                    last = row.id();
                }
            }
            read += page.size();
            reading = new Progress(read, total);
        }
        var all = deals.build();
        if (inOrder) {
            return all;
        }
        // The database orders some ids of rare characters otherwise.
        return DealTable.of(new ArrayList<>(all));
    }

    /** Beside the answers, where it would take long to read the rows and enough of them changed. */
    private void keep() {
        var now = copy;
        if (now == null
                || now.deals().size() <= Progress.FEW
                || changed < now.deals().size() / DEALS_A_CHANGE
                || snapshots.version(now.generation()) >= now.version()) {
            return;
        }
        changed = 0;
        keeper.execute(() -> {
            try {
                snapshots.keep(
                        now.generation(),
                        new Snapshot(
                                now.version(),
                                now.deals(),
                                now.accounts(),
                                String.valueOf(now.segments()),
                                now.accountsAsOf()));
            } catch (RuntimeException e) {
                LOG.warn("The copy of the counts could not be kept; a process that starts reads them row by row", e);
            }
        });
    }

    @PreDestroy
    void stop() {
        keeper.shutdownNow();
    }

    private DealTable followed(Copy known, State state) {
        var news = rows.between(state.generation(), known.version(), state.version());
        if (news.isEmpty()) {
            return known.deals();
        }
        Map<String, @Nullable CountedDeal> deals = new HashMap<>();
        news.forEach(row -> deals.put(row.id(), row.document() == null ? null : text.read(row.document())));
        changed += changed == Long.MAX_VALUE ? 0 : news.size();
        return known.deals().with(deals);
    }

    private Map<String, CountedAccount> accounts(Copy known, Playbook playbook) {
        var counting = new CountedDeals(playbook);
        if (!playbook.segments().equals(known.segments())) {
            Map<String, CountedAccount> all = new HashMap<>();
            pipelines.forEachAccount(account -> all.put(account.id(), counting.count(account)));
            return all;
        }
        var before = known.accounts();
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
