package io.salesmanager.sample.demo;

import io.quarkus.runtime.StartupEvent;
import io.salesmanager.access.ViewScope;
import io.salesmanager.coaching.plan.CoachingRounds;
import io.salesmanager.crm.PipelineSource;
import io.salesmanager.crm.Team;
import io.salesmanager.crm.fact.FactStore;
import io.salesmanager.crm.fact.FactTables;
import io.salesmanager.crm.fact.OpportunityStore;
import io.salesmanager.crm.fact.Origin;
import io.salesmanager.forecast.keep.Keeping;
import io.salesmanager.platform.Problem;
import io.salesmanager.platform.database.Database;
import io.salesmanager.review.ReviewState.State;
import io.salesmanager.review.Reviews;
import io.salesmanager.sample.SampleCompany;
import io.salesmanager.sample.people.SampleTeam;
import io.salesmanager.sample.setting.SampleOptions;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/** Loads the sample company at the first start of the demo, and reviews it. */
@ApplicationScoped
class SampleLoader {
    private static final Duration LONGEST_COUNT = Duration.ofMinutes(10);
    private static final Logger LOG = Logger.getLogger(SampleLoader.class);
    private static final String SOURCE = "sample";
    private static final int DEALS_A_COMMIT = 2_000;

    private final SampleConfig config;
    private final PipelineSource source;
    private final Database database;
    private final FactStore facts;
    private final OpportunityStore opportunities;
    private final SampleApprovals approvals;
    private final SampleSessions sessions;
    private final CoachingRounds coaching;
    private final Reviews reviews;
    private final Keeping forecasts;
    private final TruthsFile truths;
    private final Clock clock;

    @Inject
    SampleLoader(
            SampleConfig config,
            PipelineSource source,
            Database database,
            FactStore facts,
            OpportunityStore opportunities,
            SampleApprovals approvals,
            SampleSessions sessions,
            CoachingRounds coaching,
            Reviews reviews,
            Keeping forecasts,
            TruthsFile truths,
            Clock clock) {
        this.config = config;
        this.source = source;
        this.database = database;
        this.facts = facts;
        this.opportunities = opportunities;
        this.approvals = approvals;
        this.sessions = sessions;
        this.coaching = coaching;
        this.reviews = reviews;
        this.forecasts = forecasts;
        this.truths = truths;
        this.clock = clock;
    }

    /** After the rulebook, without which no stage is known. */
    void load(@Observes @Priority(3000) StartupEvent event) {
        if (config.load() && source.repIds(new ViewScope.Everything()).isEmpty()) {
            var start = clock.instant();
            var company = SampleCompany.generate(
                    new SampleOptions(config.seed(), config.size(), config.truths(), yesterday()));
            store(company);
            truths.write(company.truths());
            LOG.infof(
                    "The sample company is loaded: %d reps, %d accounts, %d opportunities in %d ms",
                    company.reps().size(),
                    company.accounts().size(),
                    company.opportunities().size(),
                    Duration.between(start, clock.instant()).toMillis());
        }
        if (config.load()
                && reviews.latest()
                        .filter(review -> review.state() == State.DONE)
                        .isEmpty()) {
            new Thread(this::forecastAndReview, "sample").start();
        }
    }

    /** Forecasts of the past months are facts of reps and teams, so they come before the review. */
    private void forecastAndReview() {
        var stored = clock.instant();
        var last = stored.plus(LONGEST_COUNT);
        var kept = forecasts.keepPast(stored);
        while (kept.isEmpty() && clock.instant().isBefore(last) && isWaited()) {
            kept = forecasts.keepPast(stored);
        }
        if (kept.isEmpty()) {
            LOG.warn("The past months are not forecast yet, and the review goes without: the deals are not counted yet."
                    + " They are forecast by the clock as soon as they are.");
        }
        reviews.start(new Reviews.Order(null, null, null), new ViewScope.Everything(), SOURCE);
        coachTheDemosTeam();
    }

    /** What the next round would propose, so that a visitor does not wait for it. */
    private void coachTheDemosTeam() {
        try {
            coaching.propose(sessions.team());
        } catch (Problem e) {
            LOG.warnf("No skill is proposed yet; the next round of coaching does it: %s", e.getMessage());
        }
    }

    /** False where the service stops. */
    private static boolean isWaited() {
        try {
            TimeUnit.SECONDS.sleep(1);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Everything in it has happened, whatever the time of day. */
    private LocalDate yesterday() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(1);
    }

    /** The reps come last: while there is none, an interrupted loading begins again. */
    private void store(SampleCompany company) {
        var origin = Origin.of(SOURCE, clock.instant());
        database.transaction(false, () -> facts.upsert(FactTables.TEAMS, teams(company.teams()), origin));
        inParts(company.accounts(), part -> facts.upsert(FactTables.ACCOUNTS, part, origin));
        inParts(company.opportunities(), part -> opportunities.upsert(part, origin));
        database.transaction(false, () -> {
            approvals.store(company);
            sessions.store(company, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
            return facts.upsertReps(company.reps(), origin);
        });
    }

    /** A division is a team above its teams, led by their director. */
    private static List<Team> teams(List<SampleTeam> teams) {
        var all = new LinkedHashMap<String, Team>();
        for (var team : teams) {
            all.putIfAbsent(
                    team.division(),
                    new Team(
                            team.division(),
                            team.division(),
                            team.directorId(),
                            team.directorName(),
                            null,
                            null,
                            team.division(),
                            40.0,
                            null));
        }
        for (var team : teams) {
            all.put(
                    team.id(),
                    new Team(
                            team.id(),
                            team.name(),
                            team.managerId(),
                            team.managerName(),
                            team.division(),
                            team.region(),
                            team.division(),
                            40.0,
                            null));
        }
        return List.copyOf(all.values());
    }

    private <T> void inParts(List<T> all, Consumer<List<T>> store) {
        for (var from = 0; from < all.size(); from += DEALS_A_COMMIT) {
            var part = new ArrayList<>(all.subList(from, Math.min(all.size(), from + DEALS_A_COMMIT)));
            database.transaction(false, () -> {
                store.accept(part);
                return part.size();
            });
        }
    }
}
