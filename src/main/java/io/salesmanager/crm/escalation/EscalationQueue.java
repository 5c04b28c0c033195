package io.salesmanager.crm.escalation;

import io.salesmanager.crm.PlaybookSource;
import io.salesmanager.engagement.clock.OfficeHours;
import io.salesmanager.platform.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Questions about deals that were old when they were first judged: hundreds of them, due together, would be answered by nobody. Each
 * person is asked a few a day, the largest amounts first, and no more before those are answered. The others wait, and are counted.
 */
@ApplicationScoped
public class EscalationQueue {
    /** While rows still come, the largest may be missing. */
    private static final Duration QUIET = Duration.ofMinutes(1);

    private final Database database;
    private final PlaybookSource playbook;
    private final Clock clock;

    EscalationQueue(Database database, PlaybookSource playbook, Clock clock) {
        this.database = database;
        this.playbook = playbook;
        this.clock = clock;
    }

    private record Line(String person, int atOnce) {}

    private record Next(String id, int dueMinutes) {}

    /** Asks those whose turn it is; for a review that is over. Returns how many. */
    public int ask() {
        return ask(clock.instant(), Long.MAX_VALUE);
    }

    /** The same for people of whom nothing was put into the queue for a while. */
    int askWhereQuiet(Instant now) {
        return ask(now, now.minus(QUIET).toEpochMilli());
    }

    private int ask(Instant now, long latest) {
        var lines = database.list("""
                        select person, max(old_at_once) from escalation where state = 'QUEUED'
                        group by person having max(opened) < ? order by person""", row -> new Line(row.getString(1), row.getInt(2)), latest);
        var asked = 0;
        for (var line : lines) {
            asked += database.transaction(false, () -> ask(line, now));
        }
        return asked;
    }

    private int ask(Line line, Instant now) {
        var asked = 0;
        for (var next : next(line, room(line, now))) {
            asked += ask(line.person(), next, now);
        }
        return asked;
    }

    /** How many more a person can be asked now. */
    private int room(Line line, Instant now) {
        var zone = playbook.current().calendar().zone();
        var today =
                LocalDate.ofInstant(now, zone).atStartOfDay(zone).toInstant().toEpochMilli();
        var busy = database.list("""
                        select coalesce(sum(case when s.ended is null then 1 else 0 end), 0),
                          coalesce(sum(case when s.asked >= ? then 1 else 0 end), 0)
                        from escalation_step s join escalation e on e.id = s.escalation_id
                        where s.person = ? and s.level = 0 and e.old_at_once is not null""", row -> Math.max(row.getInt(1), row.getInt(2)), today, line.person())
                .get(0);
        return line.atOnce() - busy;
    }

    /** Amounts are compared as they are: one currency is not converted to another. */
    private List<Next> next(Line line, int most) {
        return most <= 0
                ? List.of()
                : database.list("""
                        select id, due_minutes from escalation where state = 'QUEUED' and person = ?
                        order by case when amount is null then 1 else 0 end, amount desc, id limit %d""".formatted(most), row -> new Next(row.getString(1), row.getInt(2)), line.person());
    }

    /** Whoever finds it in the queue takes it out; another replica finds nothing to do. */
    private int ask(String person, Next next, Instant now) {
        var due = OfficeHours.of(playbook.current())
                .plus(now, Duration.ofMinutes(next.dueMinutes()))
                .toEpochMilli();
        var taken = database.update(
                "update escalation set state = 'OPEN', opened = ?, due = ? where id = ? and state = 'QUEUED'",
                now.toEpochMilli(),
                due,
                next.id());
        return taken == 0
                ? 0
                : database.update(
                        "insert into escalation_step (escalation_id, level, person, asked, due) values (?, 0, ?, ?, ?)",
                        next.id(),
                        person,
                        now.toEpochMilli(),
                        due);
    }
}
