package io.salesmanager.crm.escalation;

import static io.quarkus.scheduler.Scheduled.ConcurrentExecution.SKIP;

import io.quarkus.scheduler.Scheduled;
import io.salesmanager.crm.PlaybookSource;
import io.salesmanager.crm.store.Documents;
import io.salesmanager.engagement.clock.OfficeHours;
import io.salesmanager.platform.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Asks the next in the chain where nobody answered in time, asks what waited in the queue, and withdraws what is asked about deals that
 * are closed. Each step
 * is one row that only one replica can take, so running it twice, or late, does no harm.
 */
@ApplicationScoped
class MovingUp {
    private static final Logger LOG = Logger.getLogger(MovingUp.class);
    private static final int AT_ONCE = 500;

    private final EscalationQueue queue;
    private final Database database;
    private final PlaybookSource playbook;
    private final Clock clock;

    MovingUp(EscalationQueue queue, Database database, PlaybookSource playbook, Clock clock) {
        this.queue = queue;
        this.database = database;
        this.playbook = playbook;
        this.clock = clock;
    }

    private record Late(String id, int level, List<String> chain, int dueMinutes) {}

    @Scheduled(
            identity = "escalations",
            every = "{salesmanager.escalations.look-every}",
            delayed = "30s",
            concurrentExecution = SKIP)
    void look() {
        try {
            var now = clock.instant();
            LOG.debugf(
                    "%d escalations withdrawn, %d overdue, %d out of the queue",
                    withdrawClosed(now), moveUp(now), queue.askWhereQuiet(now));
        } catch (RuntimeException e) {
            LOG.error("Overdue escalations could not be sent on; the next run tries again", e);
        }
    }

    /** Returns how many were about deals that are closed or gone. */
    int withdrawClosed(Instant now) {
        List<@Nullable Object[]> closed = database.list("""
                select e.id from escalation e join opportunity o on o.id = e.opportunity_id
                where e.state in ('QUEUED', 'OPEN', 'OVERDUE') and (o.retired = true or o.stage_kind <> 'OPEN')""", row -> new @Nullable Object[] {row.getString(1)});
        if (!closed.isEmpty()) {
            database.transaction(false, () -> {
                Escalating.withdraw(database, closed, now.toEpochMilli());
                return 0;
            });
        }
        return closed.size();
    }

    /** Returns how many were overdue. */
    int moveUp(Instant now) {
        var moved = 0;
        for (var late = late(now); !late.isEmpty(); late = late(now)) {
            for (var each : late) {
                database.transaction(false, () -> move(each, now));
            }
            moved += late.size();
        }
        return moved;
    }

    private List<Late> late(Instant now) {
        return database.list(
                """
                select id, level, chain, due_minutes from escalation
                where state in ('OPEN', 'OVERDUE') and stays = false and due < ? order by due, id limit %d""".formatted(AT_ONCE),
                row -> new Late(
                        row.getString(1),
                        row.getInt(2),
                        List.of(Documents.read(row.getString(3), String[].class)),
                        row.getInt(4)),
                now.toEpochMilli());
    }

    /** Whoever finds the row on the level at which it was read takes the step; everybody else finds nothing to do. */
    private int move(Late late, Instant now) {
        var asked = database.list(
                "select person from escalation_step where escalation_id = ? and person is not null",
                row -> row.getString(1),
                late.id());
        var next = late.chain().stream()
                .filter(person -> !asked.contains(person))
                .findFirst()
                .orElse(null);
        return next == null ? stay(late) : ask(next, late, now);
    }

    private int stay(Late late) {
        return database.update(
                "update escalation set state = 'OVERDUE', stays = true where id = ? and level = ? and ended is null",
                late.id(),
                late.level());
    }

    private int ask(String person, Late late, Instant now) {
        var due = OfficeHours.of(playbook.current())
                .plus(now, Duration.ofMinutes(late.dueMinutes()))
                .toEpochMilli();
        var taken = database.update(
                "update escalation set state = 'OVERDUE', level = level + 1, person = ?, due = ?"
                        + " where id = ? and level = ? and ended is null",
                person,
                due,
                late.id(),
                late.level());
        return taken == 0
                ? 0
                : database.update(
                        "insert into escalation_step (escalation_id, level, person, asked, due) values (?, ?, ?, ?, ?)",
                        late.id(),
                        late.level() + 1,
                        person,
                        now.toEpochMilli(),
                        due);
    }
}
