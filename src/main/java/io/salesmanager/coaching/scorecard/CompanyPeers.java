package io.salesmanager.coaching.scorecard;

import static io.quarkus.scheduler.Scheduled.ConcurrentExecution.SKIP;

import io.quarkus.scheduler.Scheduled;
import io.salesmanager.crm.ComparedPeople;
import io.salesmanager.crm.PipelineSource;
import io.salesmanager.inspection.count.Counting.FirstCount;
import io.salesmanager.platform.Problem;
import io.salesmanager.playbook.Scope;
import io.salesmanager.rulebook.ActiveRulebook;
import io.salesmanager.sales.asof.Cohorts;
import io.salesmanager.sales.peers.StepComparison;
import io.salesmanager.sales.ramp.RampGates;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * All reps beside their peers, as of an instant not long ago. Compared as soon as the deals of a start are counted, and anew when it is
 * asked for and has become old: after fifty times as long as comparing took, at most half an hour; what a year of deals says does not
 * change faster. Where comparing takes long, who asks gets what is there while it is made anew beside.
 */
@ApplicationScoped
public class CompanyPeers {
    private static final Logger LOG = Logger.getLogger(CompanyPeers.class);
    private static final Duration OLD = Duration.ofMinutes(30);
    private static final Duration OLDEST = Duration.ofHours(1);
    private static final Duration LONG = Duration.ofMillis(300);
    private static final int TIMES_THE_EFFORT = 50;
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int YEARS_OF_HIRING = 3;
    private static final String GATE_MONTH = "gate-attainment-month";
    private static final int USUAL_GATE_MONTH = 6;

    private final PipelineSource source;
    private final ComparedPeople people;
    private final ActiveRulebook rulebook;
    private final Clock clock;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(task -> new Thread(task, "peers"));
    private volatile @Nullable Company last;
    private volatile boolean wasAsked;
    private @Nullable Future<Company> running;

    /**
     * The whole company; to be shown to nobody as it is.
     *
     * @param cohorts the same as rules read it
     * @param gates how those who came within the last three years stood at the second gate of the ramp
     */
    public record Company(
            Instant asOf,
            String rulebook,
            List<StepComparison> compared,
            Cohorts cohorts,
            List<RampGates.Result> gates,
            Duration took) {
        boolean isFresh(Instant now, String version) {
            var age = Duration.between(asOf, now);
            var most = took.multipliedBy(TIMES_THE_EFFORT);
            return rulebook.equals(version) && age.compareTo(most.compareTo(OLD) < 0 ? most : OLD) <= 0;
        }

        boolean answersMeanwhile(Instant now, String version) {
            return rulebook.equals(version)
                    && took.compareTo(LONG) > 0
                    && Duration.between(asOf, now).compareTo(OLDEST) <= 0;
        }

        public List<StepComparison> of(String repId) {
            return compared.stream().filter(one -> one.repId().equals(repId)).toList();
        }
    }

    @Inject
    CompanyPeers(PipelineSource source, ComparedPeople people, ActiveRulebook rulebook, Clock clock) {
        this.source = source;
        this.people = people;
        this.rulebook = rulebook;
        this.clock = clock;
    }

    /** @throws Problem with status 503 while a large company is compared for the first time */
    public Company current() {
        wasAsked = true;
        var known = last;
        var now = clock.instant();
        var version = rulebook.current().version();
        if (known != null && known.isFresh(now, version)) {
            return known;
        }
        var running = begun();
        if (known != null && known.answersMeanwhile(now, version)) {
            return known;
        }
        try {
            return running.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            if (known != null) {
                return known;
            }
            throw new Problem(
                            "being-compared",
                            503,
                            "The reps are being compared",
                            "This company's reps are compared for the first time since the service started.")
                    .with("advice", "Ask again in a minute.");
        } catch (ExecutionException e) {
            throw new IllegalStateException("the reps could not be compared", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the service stopped while reps were compared", e);
        }
    }

    /** So that the first who asks after a start does not wait. */
    void prepare(@ObservesAsync FirstCount first) {
        if (first.count().deals().size() > 0) {
            var unused = begun();
        }
    }

    /** What somebody asked for lately stays young enough to answer at once. */
    @Scheduled(identity = "peers", every = "10m", delayed = "10m", concurrentExecution = SKIP)
    void keepYoung() {
        var known = last;
        if (known != null
                && wasAsked
                && Duration.between(known.asOf(), clock.instant()).compareTo(OLD) > 0) {
            wasAsked = false;
            var unused = begun();
        }
    }

    private synchronized Future<Company> begun() {
        var begun = running;
        if (begun == null || begun.isDone()) {
            begun = worker.submit(this::compared);
            running = begun;
        }
        return begun;
    }

    private Company compared() {
        try {
            return compare();
        } catch (RuntimeException e) {
            LOG.error("The reps could not be compared; the next who asks tries again", e);
            throw e;
        }
    }

    private Company compare() {
        var asOf = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var active = rulebook.current();
        var today = asOf.atZone(active.playbook().calendar().zone()).toLocalDate();
        var builder = people.builder(active.playbook(), asOf);
        var gates = new RampGates(
                source.reps(),
                (int) active.dials().at(Scope.ANY).valueOr(GATE_MONTH, USUAL_GATE_MONTH),
                active.playbook(),
                today.minusYears(YEARS_OF_HIRING),
                today);
        source.forEachOpportunity(deal -> {
            builder.add(deal);
            gates.add(deal);
        });
        var compared = builder.compared();
        var company = new Company(
                asOf,
                active.version(),
                compared,
                builder.build(compared),
                gates.results(),
                Duration.between(asOf, clock.instant()));
        last = company;
        return company;
    }

    @PreDestroy
    void stop() {
        worker.shutdownNow();
    }
}
