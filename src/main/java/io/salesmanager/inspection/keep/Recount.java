package io.salesmanager.inspection.keep;

import io.salesmanager.crm.DealChanges;
import io.salesmanager.inspection.count.CountedDeals;
import io.salesmanager.inspection.count.Counting.Progress;
import io.salesmanager.inspection.keep.CountRows.ClaimLost;
import io.salesmanager.inspection.keep.CountRows.Next;
import io.salesmanager.inspection.keep.CountRows.State;
import io.salesmanager.platform.Ids;
import io.salesmanager.platform.database.Database;
import io.salesmanager.platform.work.Breather;
import io.salesmanager.platform.work.LiveCalls;
import io.salesmanager.playbook.Playbook;
import io.salesmanager.sales.history.OpportunityHistory;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Counts deals that changed, a page at a time, and all of them where the process of selling is another one. Each page is one
 * transaction that stores the counts and forgets the changes that are in them, so that after a crash nothing is lost and nothing is
 * counted twice. One process counts at a time.
 */
@ApplicationScoped
class Recount {
    private static final Logger LOG = Logger.getLogger(Recount.class);

    /** 2,000 deals with 20 activities each are some 20 MB. */
    private static final int DEALS_AT_ONCE = 2_000;

    /** A process that stored no page for so long is taken for dead; one that was only slow stores nothing more. */
    private static final Duration CLAIM = Duration.ofSeconds(10);

    private final DealChanges changes;
    private final CountRows rows;
    private final Database database;
    private final LiveCalls calls;
    private final Clock clock;
    private final String holder = Ids.next();
    private volatile Progress progress = new Progress(0, 0);

    Recount(DealChanges changes, CountRows rows, Database database, LiveCalls calls, Clock clock) {
        this.changes = changes;
        this.rows = rows;
        this.database = database;
        this.calls = calls;
        this.clock = clock;
    }

    Progress progress() {
        return progress;
    }

    /** Counts until nothing is left, unless another process does. */
    void run(Playbook playbook) {
        if (!rows.claim(holder, clock.instant(), until())) {
            return;
        }
        try {
            new Pass(playbook).run();
        } catch (ClaimLost e) {
            LOG.warn("Another process went on counting deals, since this one was silent for too long");
        } finally {
            progress = new Progress(0, 0);
            rows.release(holder);
        }
    }

    private Instant until() {
        return clock.instant().plus(CLAIM);
    }

    /** What is counted by one process of selling. */
    private final class Pass {
        private final String basis;
        private final CountedDeals counting;
        private final CountText text = new CountText();
        private final Breather breather = new Breather(calls);

        Pass(Playbook playbook) {
            basis = CountText.basis(playbook);
            counting = new CountedDeals(playbook);
        }

        void run() {
            var state = begun();
            rows.deleteAllBut(
                    state.generation(), state.next() == null ? 0 : state.next().generation());
            if (state.next() != null) {
                walk(state.next());
            }
            drain();
        }

        /** Decides whether all deals are to be counted anew, or a count of all is to go on or to be given up. */
        private State begun() {
            return stored(state -> {
                if (state.basis().equals(basis)) {
                    return with(state, null);
                }
                var next = state.next();
                return next != null && next.basis().equals(basis)
                        ? state
                        : with(state, new Next(1 + latest(state), basis, now(), ""));
            });
        }

        private static int latest(State state) {
            return Math.max(
                    state.generation(), state.next() == null ? 0 : state.next().generation());
        }

        /** Counts all deals into the next generation. What changes meanwhile stays noted, and the last one answers. */
        private void walk(Next next) {
            var total = rows.deals();
            var walked = next.walked();
            progress = new Progress(0, total);
            LOG.debugf("All deals are counted anew from '%s'", walked);
            for (var page = changes.after(walked, DEALS_AT_ONCE);
                    !page.isEmpty();
                    page = changes.after(walked, DEALS_AT_ONCE)) {
                var counted = counted(page);
                var last = page.get(page.size() - 1).id();
                stored(state -> {
                    rows.put(next.generation(), state.version() + 1, counted);
                    return new State(
                            state.version() + 1,
                            state.generation(),
                            state.basis(),
                            state.asOf(),
                            new Next(next.generation(), basis, next.asOf(), last));
                });
                walked = last;
                progress = new Progress(progress.done() + page.size(), total);
                breather.breathe();
            }
            stored(state -> new State(state.version() + 1, next.generation(), basis, next.asOf(), null));
            rows.deleteAllBut(next.generation(), 0);
        }

        private void drain() {
            while (true) {
                var look = now();
                var page = changes.first(DEALS_AT_ONCE);
                var isLast = page.size() < DEALS_AT_ONCE;
                var ids =
                        page.stream().map(DealChanges.Change::dealId).distinct().toList();
                var counted = counted(ids.isEmpty() ? List.of() : changes.of(ids));
                ids.forEach(id -> counted.putIfAbsent(id, null));
                stored(state -> {
                    rows.put(state.generation(), state.version() + 1, counted);
                    changes.forget(page);
                    return new State(
                            state.version() + 1, state.generation(), state.basis(), isLast ? look : state.asOf(), null);
                });
                if (isLast) {
                    return;
                }
                breather.breathe();
            }
        }

        private Map<String, @Nullable String> counted(Collection<OpportunityHistory> deals) {
            var counted = new TreeMap<String, @Nullable String>();
            deals.forEach(deal -> counted.put(deal.id(), text.write(counting.count(deal))));
            return counted;
        }

        private Instant now() {
            return clock.instant().truncatedTo(ChronoUnit.MILLIS);
        }

        private State stored(UnaryOperator<State> change) {
            return database.transaction(false, () -> {
                var state = change.apply(rows.held(holder, until()));
                rows.store(state);
                return state;
            });
        }

        private static State with(State state, @Nullable Next next) {
            return new State(state.version(), state.generation(), state.basis(), state.asOf(), next);
        }
    }
}
