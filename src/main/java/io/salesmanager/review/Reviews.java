package io.salesmanager.review;

import io.salesmanager.access.ViewScope;
import io.salesmanager.crm.RepChoice;
import io.salesmanager.crm.escalation.EscalationQueue;
import io.salesmanager.platform.Ids;
import io.salesmanager.platform.Page;
import io.salesmanager.platform.Problem;
import io.salesmanager.review.ReviewState.Phase;
import io.salesmanager.review.ReviewState.State;
import io.salesmanager.rulebook.ActiveRulebook;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Starts reviews, one after the other, and tells how they stand. */
@ApplicationScoped
public class Reviews {
    private static final Logger LOG = Logger.getLogger(Reviews.class);

    private final ReviewRun run;
    private final ReviewStore store;
    private final EscalationQueue questions;
    private final RepChoice choice;
    private final ActiveRulebook rulebook;
    private final Clock clock;
    private final Map<String, ReviewProgress> running = new ConcurrentHashMap<>();
    private final ExecutorService queue = Executors.newSingleThreadExecutor(task -> new Thread(task, "review"));

    @Inject
    Reviews(
            ReviewRun run,
            ReviewStore store,
            EscalationQueue questions,
            RepChoice choice,
            ActiveRulebook rulebook,
            Clock clock) {
        this.run = run;
        this.store = store;
        this.questions = questions;
        this.choice = choice;
        this.rulebook = rulebook;
        this.clock = clock;
    }

    /** What is to be reviewed; null means all, and now. */
    public record Order(
            @Nullable Instant asOf,
            @Nullable String rep,
            @Nullable String team) {}

    /**
     * Starts a review of what {@code scope} may see.
     *
     * @throws Problem 422 for a day to come, and for a rep or team of whom nothing can be seen
     */
    public ReviewState start(Order order, ViewScope scope, String by) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        if (order.asOf() != null && order.asOf().isAfter(now)) {
            throw Problem.ofField(
                    "date-in-the-future",
                    "asOf",
                    "%s has not come yet.".formatted(order.asOf()),
                    "Leave asOf out to review now, or send a past instant.");
        }
        choice.check(order.rep(), order.team(), scope);
        var state = new ReviewState(
                Ids.next(),
                State.RUNNING,
                Phase.WAITING,
                order.asOf() == null ? now : order.asOf().truncatedTo(ChronoUnit.MILLIS),
                order.asOf() == null,
                order.rep(),
                order.team(),
                rulebook.current().version(),
                now,
                null,
                by,
                0,
                0,
                0,
                Map.of(),
                null);
        store.insert(state);
        var progress = new ReviewProgress(state);
        running.put(state.id(), progress);
        queue.execute(() -> run(state, scope, progress));
        return state;
    }

    public Optional<ReviewState> find(String id) {
        var progress = running.get(id);
        return progress == null ? store.find(id) : Optional.of(progress.state(State.RUNNING, null, null));
    }

    public Optional<ReviewState> latest() {
        return store.page(1, null).items().stream().findFirst().flatMap(review -> find(review.id()));
    }

    Page<ReviewState> page(int limit, @Nullable String after) {
        return store.page(limit, after);
    }

    private void run(ReviewState state, ViewScope scope, ReviewProgress progress) {
        try {
            run.run(state, scope, progress);
            if (state.live()) {
                questions.ask();
            }
            store.update(progress.state(State.DONE, clock.instant(), null));
        } catch (RuntimeException e) {
            LOG.errorf(e, "Review %s failed", state.id());
            store.update(progress.state(State.FAILED, clock.instant(), String.valueOf(e.getMessage())));
        } finally {
            running.remove(state.id());
        }
    }

    @PreDestroy
    void stop() {
        queue.shutdownNow();
    }
}
