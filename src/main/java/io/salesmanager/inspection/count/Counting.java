package io.salesmanager.inspection.count;

import io.salesmanager.access.ViewScope;
import io.salesmanager.crm.OrganizationSource;
import io.salesmanager.crm.PipelineSource;
import io.salesmanager.platform.Problem;
import io.salesmanager.rulebook.ActiveRulebook;
import io.salesmanager.sales.history.RepHistory;
import io.salesmanager.sales.history.TeamHistory;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
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
 * Keeps the count of all deals, and counts anew when it is asked and the count has become old: after twenty times as long as
 * counting took, at most five minutes. So a small company always sees itself as it is, and a large one keeps no core busy.
 */
@ApplicationScoped
public class Counting {
    private static final Logger LOG = Logger.getLogger(Counting.class);
    private static final Duration OLDEST = Duration.ofMinutes(5);
    private static final int TIMES_THE_EFFORT = 20;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final PipelineSource source;
    private final OrganizationSource organization;
    private final ActiveRulebook rulebook;
    private final Clock clock;
    private final ExecutorService counter = Executors.newSingleThreadExecutor(task -> new Thread(task, "inspection"));
    private volatile @Nullable Counted last;
    private @Nullable Future<Counted> running;

    private record Counted(CompanyCount count, String rulebook, Duration took) {
        boolean isFresh(Instant now, String version) {
            var age = Duration.between(count.asOf(), now);
            var most = took.multipliedBy(TIMES_THE_EFFORT);
            return rulebook.equals(version) && age.compareTo(most.compareTo(OLDEST) < 0 ? most : OLDEST) <= 0;
        }
    }

    @Inject
    Counting(PipelineSource source, OrganizationSource organization, ActiveRulebook rulebook, Clock clock) {
        this.source = source;
        this.organization = organization;
        this.rulebook = rulebook;
        this.clock = clock;
    }

    /**
     * The deals that {@code scope} may see, at most five minutes old.
     *
     * @throws Problem with status 503 while a large company is counted for the first time
     */
    public CompanyCount of(ViewScope scope) {
        var count = current();
        return scope instanceof ViewScope.Everything ? count : count.of(Set.copyOf(source.repIds(scope)));
    }

    private CompanyCount current() {
        var known = last;
        var version = rulebook.current().version();
        if (known != null && known.isFresh(clock.instant(), version)) {
            return known.count();
        }
        try {
            return begun().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS).count();
        } catch (TimeoutException e) {
            if (known != null) {
                return known.count();
            }
            throw new Problem(
                            "being-counted",
                            503,
                            "The deals are being counted",
                            "This company's deals are counted for the first time since the service started.")
                    .with("advice", "Ask again in a minute.");
        } catch (ExecutionException e) {
            throw new IllegalStateException("the deals could not be counted", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the service stopped while deals were counted", e);
        }
    }

    private synchronized Future<Counted> begun() {
        var begun = running;
        if (begun == null || begun.isDone()) {
            begun = counter.submit(this::count);
            running = begun;
        }
        return begun;
    }

    private Counted count() {
        var begun = clock.instant();
        var active = rulebook.current();
        var deals = new CountedDeals(active.playbook());
        source.forEachWithActivities(deals::add);
        source.forEachAccount(deals::add);
        Map<String, TeamHistory> teams = new HashMap<>();
        organization.teams().forEach(team -> teams.put(team.id(), team));
        Map<String, RepHistory> reps = new HashMap<>();
        organization.reps().forEach(rep -> reps.put(rep.id(), rep));
        var counted = new Counted(
                new CompanyCount(
                        begun.truncatedTo(ChronoUnit.SECONDS),
                        active.playbook(),
                        active.dials(),
                        deals.steps(),
                        deals.deals(),
                        deals.accounts(),
                        reps,
                        teams),
                active.version(),
                Duration.between(begun, clock.instant()));
        last = counted;
        LOG.debugf("%d deals were counted in %s", deals.deals().size(), counted.took());
        return counted;
    }

    @PreDestroy
    void stop() {
        counter.shutdownNow();
    }
}
