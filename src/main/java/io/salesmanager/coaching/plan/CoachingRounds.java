package io.salesmanager.coaching.plan;

import static io.quarkus.scheduler.Scheduled.ConcurrentExecution.SKIP;

import io.quarkus.scheduler.Scheduled;
import io.salesmanager.access.ViewScope;
import io.salesmanager.coaching.kept.KeptForATime;
import io.salesmanager.coaching.plan.CoachingPlan.Item;
import io.salesmanager.coaching.scorecard.CompanyPeers;
import io.salesmanager.crm.ComparedPeople;
import io.salesmanager.crm.PipelineSource;
import io.salesmanager.platform.Problem;
import io.salesmanager.rulebook.ActiveRulebook;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashSet;
import java.util.Objects;
import org.jboss.logging.Logger;

/** Once a day: proposes what rules recommend, looks again at what was worked on, and forgets what is too old. */
@ApplicationScoped
public class CoachingRounds implements KeptForATime {
    private static final Logger ROUNDS = Logger.getLogger(CoachingRounds.class);
    private static final String BY = "virtual sales manager";

    private final Plans plans;
    private final PlanStore store;
    private final CompanyPeers peers;
    private final ComparedPeople people;
    private final PipelineSource source;
    private final ActiveRulebook rulebook;
    private final Clock clock;

    @Inject
    CoachingRounds(
            Plans plans,
            PlanStore store,
            CompanyPeers peers,
            ComparedPeople people,
            PipelineSource source,
            ActiveRulebook rulebook,
            Clock clock) {
        this.plans = plans;
        this.store = store;
        this.peers = peers;
        this.people = people;
        this.source = source;
        this.rulebook = rulebook;
        this.clock = clock;
    }

    @Scheduled(
            identity = "coaching",
            every = "{salesmanager.people.coach-every}",
            delayed = "10m",
            concurrentExecution = SKIP)
    void round() {
        forgetByTheClock();
        try {
            if (people.settings().coaching()) {
                lookAgain();
                ROUNDS.infof("Coaching proposed a skill to %d reps", propose());
            }
        } catch (Problem e) {
            ROUNDS.warnf("Coaching waits for its next round: %s", e.getMessage());
        }
    }

    @Override
    public String what() {
        return "recommendations";
    }

    @Override
    public int forget() {
        return people.settings()
                .keep()
                .map(keep -> store.forgetBefore(clock.instant().minus(keep)))
                .orElse(0);
    }

    private int propose() {
        return propose(source.repIds(new ViewScope.Everything()));
    }

    /** Returns to how many of these reps something was proposed. */
    public int propose(Collection<String> reps) {
        if (!people.settings().coaching()) {
            return 0;
        }
        var company = peers.current();
        return (int) reps.stream()
                .filter(rep -> plans.propose(rep, company).isPresent())
                .count();
    }

    /** Measures again what is due, each beside those who did not work on the same. */
    void lookAgain() {
        var today = LocalDate.ofInstant(
                clock.instant(), rulebook.current().playbook().calendar().zone());
        store.toLookAt(today).forEach(this::lookAgain);
    }

    private void lookAgain(Item item) {
        var made = item.recommendation();
        var start = made.start();
        var accepted = item.events().stream()
                .filter(event -> event.kind().equals("ACCEPTED"))
                .map(CoachingPlan.Event::at)
                .findFirst();
        if (start == null || accepted.isEmpty()) {
            return;
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var playbook = rulebook.current().playbook();
        var since = LocalDate.ofInstant(accepted.get(), playbook.calendar().zone());
        var coached = new HashSet<>(store.workedOn(Objects.requireNonNull(made.step())));
        coached.remove(made.rep());
        var builder = people.builder(playbook, now, coached).since(since);
        source.forEachOpportunity(builder::add);
        builder.compared().stream()
                .filter(one -> one.repId().equals(made.rep()) && one.step().equals(made.step()))
                .findFirst()
                .ifPresent(after -> store.lookedAgain(made.id(), Movement.of(start, after, since), BY, now));
    }
}
