package io.salesmanager.improve.impact.run;

import io.salesmanager.access.ViewScope;
import io.salesmanager.access.Viewer;
import io.salesmanager.crm.RepChoice;
import io.salesmanager.engine.Rulebook;
import io.salesmanager.improve.impact.run.ImpactState.Phase;
import io.salesmanager.improve.impact.run.ImpactState.State;
import io.salesmanager.platform.Ids;
import io.salesmanager.platform.Problem;
import io.salesmanager.rulebook.ActiveRulebook;
import io.salesmanager.rulebook.version.Versions;
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

/** Starts previews of what a rulebook would change, one after the other, and tells how they stand. */
@ApplicationScoped
public class Impacts {
    private static final Logger LOG = Logger.getLogger(Impacts.class);
    private static final int LONGEST_FAILURE = 2_000;

    private final ImpactRun run;
    private final ImpactStore store;
    private final Versions versions;
    private final ActiveRulebook active;
    private final RepChoice choice;
    private final Clock clock;
    private final Map<String, ImpactProgress> running = new ConcurrentHashMap<>();
    private final ExecutorService queue = Executors.newSingleThreadExecutor(task -> new Thread(task, "impact"));

    @Inject
    Impacts(ImpactRun run, ImpactStore store, Versions versions, ActiveRulebook active, RepChoice choice, Clock clock) {
        this.run = run;
        this.store = store;
        this.versions = versions;
        this.active = active;
        this.choice = choice;
        this.clock = clock;
    }

    /** What is to be compared; null means now, the active rulebook, and all deals. */
    public record Order(
            @Nullable Instant asOf,
            @Nullable String against,
            @Nullable String rep,
            @Nullable String team) {
        public static final Order ALL = new Order(null, null, null, null);
    }

    /**
     * Starts a preview on what {@code viewer} may see.
     *
     * @param version or at least its first 8 digits
     * @throws Problem 404 for a version that is not there, 422 for a day to come, and for a version, rep or team that cannot be
     *     seen
     */
    public ImpactState start(String version, Order order, Viewer viewer) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        if (order.asOf() != null && order.asOf().isAfter(now)) {
            throw Problem.ofField(
                    "date-in-the-future",
                    "asOf",
                    "%s has not come yet.".formatted(order.asOf()),
                    "Leave asOf out to compare as of now, or send a past instant.");
        }
        var after = versions.rulebook(version);
        var before = against(order.against());
        var scope = viewer.scope();
        choice.check(order.rep(), order.team(), scope);
        var state = new ImpactState(
                Ids.next(),
                after.version(),
                before.version(),
                State.RUNNING,
                Phase.WAITING,
                order.asOf() == null ? now : order.asOf().truncatedTo(ChronoUnit.MILLIS),
                order.asOf() == null,
                order.rep(),
                order.team(),
                order.rep() == null && order.team() == null && scope instanceof ViewScope.Everything,
                now,
                null,
                viewer.name(),
                0,
                0,
                0,
                0,
                null,
                null);
        store.insert(state);
        var progress = new ImpactProgress(state);
        running.put(state.id(), progress);
        queue.execute(() -> run(state, before, after, scope, progress));
        return state;
    }

    private Rulebook against(@Nullable String version) {
        return version == null || version.isBlank()
                ? active.current()
                : versions.resolve(version)
                        .map(versions::rulebook)
                        .orElseThrow(() -> Problem.ofField(
                                "unknown-version",
                                "against",
                                "There is no version '%s' of the rulebook.".formatted(version),
                                "Leave against out for the active one; GET /api/v1/rulebooks lists them all."));
    }

    /** One that {@code viewer} started; who may see all deals sees those of others too. */
    public Optional<ImpactState> find(String id, Viewer viewer) {
        return store.find(id).map(this::withProgress).filter(impact -> isVisible(impact, viewer));
    }

    /** How one stands that the asker was found to see. */
    public ImpactState follow(String id) {
        return store.find(id).map(this::withProgress).orElseThrow(() -> Problem.notFound("preview", id));
    }

    /**
     * The latest of a version, among those that {@code viewer} may see.
     *
     * @throws Problem 404 for a version that is not there
     */
    public Optional<ImpactState> latest(String version, Viewer viewer) {
        return store.latest(
                        versions.get(version).version(),
                        viewer.scope() instanceof ViewScope.Everything ? null : viewer.name())
                .map(this::withProgress);
    }

    private ImpactState withProgress(ImpactState stored) {
        var progress = running.get(stored.id());
        return progress == null || stored.state() != State.RUNNING ? stored : progress.running();
    }

    private static boolean isVisible(ImpactState impact, Viewer viewer) {
        return viewer.scope() instanceof ViewScope.Everything
                || impact.startedBy().equals(viewer.name());
    }

    private void run(ImpactState state, Rulebook before, Rulebook after, ViewScope scope, ImpactProgress progress) {
        try {
            var impact = run.run(state, before, after, scope, progress);
            store.update(progress.done(clock.instant(), impact));
        } catch (RuntimeException e) {
            LOG.errorf(e, "The preview %s failed", state.id());
            store.update(progress.failed(clock.instant(), cut(String.valueOf(e.getMessage()))));
        } finally {
            running.remove(state.id());
        }
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_FAILURE ? text : text.substring(0, LONGEST_FAILURE);
    }

    @PreDestroy
    void stop() {
        queue.shutdownNow();
    }
}
