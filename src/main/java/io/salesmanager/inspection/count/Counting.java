package io.salesmanager.inspection.count;

import static io.quarkus.scheduler.Scheduled.ConcurrentExecution.SKIP;

import io.quarkus.scheduler.Scheduled;
import io.salesmanager.access.ViewScope;
import io.salesmanager.crm.PipelineSource;
import io.salesmanager.platform.Problem;
import io.salesmanager.platform.work.KeptAnswers;
import io.salesmanager.rulebook.ActiveRulebook;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The count of all deals for whoever asks. It is looked after by the clock, and when it is asked and the last look is longer ago than
 * twenty times what that took. So a small company always sees itself as it is, and nobody waits for a large one: while much is counted
 * the last count answers, and says as of when it is.
 */
@ApplicationScoped
public class Counting {
    private static final Logger LOG = Logger.getLogger(Counting.class);
    private static final Duration OLDEST = Duration.ofMinutes(1);
    private static final int TIMES_THE_EFFORT = 20;

    /** How long is waited for news where there is a count; of many deals not at all where the last look took longer. */
    private static final Duration SHORT_PATIENCE = Duration.ofMillis(500);

    /** How long is waited for the first count of many deals, which is read in less where it is kept. */
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    /** How long is waited for the first count of few deals. */
    private static final Duration LONG_PATIENCE = Duration.ofSeconds(20);

    /** Few questions have large answers. */
    private static final int MOST_ANSWERS = 50;

    private static final Duration LONG_MAKING = Duration.ofMillis(200);
    /** With the age of the count it is of, less than five minutes. */
    private static final Duration OLDEST_ANSWER = Duration.ofMinutes(3);

    private final Source source;
    private final PipelineSource pipelines;
    private final ActiveRulebook rulebook;
    private final Clock clock;
    private final ExecutorService counter = Executors.newSingleThreadExecutor(task -> new Thread(task, "inspection"));
    private final KeptAnswers<Asked, CompanyCount> answers =
            new KeptAnswers<>("inspection", MOST_ANSWERS, LONG_MAKING, OLDEST_ANSWER);
    private final Event<FirstCount> first;
    private volatile @Nullable Look last;
    private @Nullable Future<Optional<CompanyCount>> running;

    /** Where the count of all deals comes from. */
    public interface Source {
        /**
         * The count with all that changed until now, as far as it is counted. Empty while deals are counted by this process of selling
         * for the first time. After a start the first one may be as old as the last that was kept. For one thread.
         */
        Optional<CompanyCount> refreshed();

        /** How far the counting or reading is that {@link #refreshed} is at; from any thread. */
        Progress progress();
    }

    /** @param total 0 where it is not known yet */
    public record Progress(long done, long total) {
        /** So many are read in well under a second. */
        public static final int FEW = 20_000;

        public boolean isLong() {
            return total > FEW;
        }
    }

    /** What is asked of a count; a record, so that equal questions share an answer. */
    public interface Question<A> {
        A of(CompanyCount company);

        /**
         * For questions that compare with everybody.
         *
         * @param everybody with the deals of all, whoever asks
         */
        default A of(CompanyCount company, CompanyCount everybody) {
            return of(company);
        }
    }

    /** There is a count since this process started. */
    public record FirstCount(CompanyCount count) {}

    /** @param reps whose deals may be seen; null for those of all */
    private record Asked(Question<?> question, @Nullable Set<String> reps) {}

    private record Look(CompanyCount count, Instant begun, Duration took, String rulebook) {
        boolean isFresh(Instant now, String version) {
            var most = took.multipliedBy(TIMES_THE_EFFORT);
            return rulebook.equals(version)
                    && Duration.between(count.asOf(), begun).compareTo(OLDEST) <= 0
                    && Duration.between(begun, now).compareTo(most.compareTo(OLDEST) < 0 ? most : OLDEST) <= 0;
        }
    }

    @Inject
    Counting(Source source, PipelineSource pipelines, ActiveRulebook rulebook, Clock clock, Event<FirstCount> first) {
        this.source = source;
        this.pipelines = pipelines;
        this.rulebook = rulebook;
        this.clock = clock;
        this.first = first;
    }

    /**
     * The deals that {@code scope} may see, as of some seconds ago; while many deals are counted, as of when the last count was whole.
     *
     * @throws Problem with status 503 while a large company is counted for the first time, or read after a start
     */
    public CompanyCount of(ViewScope scope) {
        var count = current();
        return scope instanceof ViewScope.Everything ? count : count.of(pipelines.owners(scope));
    }

    /**
     * The answer of the deals that {@code scope} may see. One that takes long to make may be some minutes old while a new one is made;
     * it says as of when it is.
     *
     * @throws Problem as {@link #of}
     */
    public <A> A answer(ViewScope scope, Question<A> question) {
        var reps = scope instanceof ViewScope.Everything ? null : Set.copyOf(pipelines.owners(scope));
        return answers.of(
                new Asked(question, reps),
                current(),
                count -> question.of(reps == null ? count : count.of(reps), count));
    }

    /** The company without its deals: its process, its reps and its teams. */
    public CompanyCount company() {
        return current().of(Set.of());
    }

    @Scheduled(
            identity = "deal-counts",
            every = "{salesmanager.inspection.count-every}",
            delayed = "1s",
            concurrentExecution = SKIP)
    void look() {
        if (rulebook.state().active() == null) {
            return;
        }
        try {
            begun().get();
        } catch (ExecutionException e) {
            LOG.error("The deals could not be counted; the next run tries again", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private CompanyCount current() {
        var known = last;
        if (known != null && known.isFresh(clock.instant(), rulebook.current().version())) {
            return known.count();
        }
        var running = begun();
        if (known != null
                && known.count().deals().size() > Progress.FEW
                && known.took().compareTo(SHORT_PATIENCE) > 0) {
            return known.count();
        }
        var count = awaited(running, known != null);
        if (count.isPresent()) {
            return count.get();
        }
        if (known != null) {
            return known.count();
        }
        var progress = source.progress();
        throw new Problem(
                        "being-counted",
                        503,
                        "The deals are being counted",
                        progress.total() == 0
                                ? "This company's deals are counted for the first time."
                                : "%,d of %,d deals are ready."
                                        .formatted(progress.done(), Math.max(progress.done(), progress.total())))
                .with("advice", "Ask again in some seconds.");
    }

    private Optional<CompanyCount> awaited(Future<Optional<CompanyCount>> count, boolean isKnown) {
        try {
            try {
                return count.get((isKnown ? SHORT_PATIENCE : PATIENCE).toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                if (isKnown || source.progress().isLong()) {
                    return Optional.empty();
                }
                return count.get(LONG_PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (TimeoutException e) {
            return Optional.empty();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the deals could not be counted", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the service stopped while deals were counted", e);
        }
    }

    private synchronized Future<Optional<CompanyCount>> begun() {
        var begun = running;
        if (begun == null || begun.isDone()) {
            begun = counter.submit(this::refresh);
            running = begun;
        }
        return begun;
    }

    private Optional<CompanyCount> refresh() {
        var begun = clock.instant();
        var version = rulebook.current().version();
        var isFirst = last == null;
        var count = source.refreshed();
        count.ifPresent(one -> {
            last = new Look(one, begun, Duration.between(begun, clock.instant()), version);
            if (isFirst) {
                var unused = first.fireAsync(new FirstCount(one)).whenComplete((done, failure) -> {
                    if (failure != null) {
                        LOG.warn("What is asked most could not be answered beforehand", failure);
                    }
                });
            }
        });
        return count;
    }

    @PreDestroy
    void stop() {
        answers.close();
        counter.shutdownNow();
    }
}
