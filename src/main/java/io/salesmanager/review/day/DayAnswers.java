package io.salesmanager.review.day;

import io.salesmanager.access.Viewer;
import io.salesmanager.crm.store.EventStore;
import io.salesmanager.journal.answer.Answers;
import io.salesmanager.platform.Ids;
import io.salesmanager.platform.Problem;
import io.salesmanager.platform.database.Database;
import io.salesmanager.sales.history.Activity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * What people say of a touch on a work list. What was done becomes an activity of the deal, which the next decision uses; the CRM's own
 * record of the same touch takes its place.
 */
@ApplicationScoped
public class DayAnswers {
    private static final int LONGEST_REASON = 2_000;
    private static final int LONGEST_SUBJECT = 500;

    private final DayStore store;
    private final WorkDays days;
    private final EventStore events;
    private final Answers answers;
    private final Database database;
    private final Viewer viewer;
    private final Clock clock;

    @Inject
    DayAnswers(
            DayStore store,
            WorkDays days,
            EventStore events,
            Answers answers,
            Database database,
            Viewer viewer,
            Clock clock) {
        this.store = store;
        this.days = days;
        this.events = events;
        this.answers = answers;
        this.database = database;
        this.viewer = viewer;
        this.clock = clock;
    }

    /** How a touch went; all of it may be unknown. */
    public record Done(
            Activity.@Nullable Outcome outcome,
            @Nullable Integer minutes,
            @Nullable String subject) {}

    /**
     * Why it was not done.
     *
     * @param date of the list that it leaves; null means today
     */
    public record NotDone(@Nullable String reason, @Nullable LocalDate date) {}

    public record Snooze(
            @Nullable LocalDate until, @Nullable String reason) {}

    /** The touch was made. Saying so twice changes nothing the second time. */
    public DayList done(String rep, String item, Done how) {
        check(how);
        var touch = touch(rep, item);
        database.transaction(false, () -> {
            if (store.isDone(item)) {
                return 0;
            }
            events.addReported(touch.deal(), touch.decision(), activity(touch, how), touch.decidedAsOf());
            say(touch, "DONE", days.today(), null);
            return 1;
        });
        return days.of(rep, null, viewer.scope());
    }

    /** It was not, and leaves the list of that day. */
    public DayList notDone(String rep, String item, NotDone why) {
        var reason = why.reason() == null ? null : text(why.reason(), "reason", LONGEST_REASON);
        var touch = touch(rep, item);
        var day = days.day(why.date());
        database.transaction(false, () -> {
            say(touch, "NOT_DONE", day, reason);
            return 1;
        });
        return days.of(rep, day, viewer.scope());
    }

    /** It comes back on a later day. Undo it as an answer to the decision. */
    public DayList snooze(String rep, String item, Snooze said) {
        answers.snooze(touch(rep, item).decision(), said.until(), said.reason());
        return days.of(rep, null, viewer.scope());
    }

    private DueTouch touch(String rep, String item) {
        if (store.rep(rep, viewer.scope()).isEmpty()) {
            throw Problem.notFound("rep", rep);
        }
        return store.touch(rep, item).orElseThrow(() -> Problem.notFound("item of a work list", item));
    }

    private void say(DueTouch touch, String kind, LocalDate day, @Nullable String reason) {
        store.answer(Ids.next(), touch.decision(), touch.deal(), kind, day, reason, viewer.name(), clock.millis());
    }

    private Activity activity(DueTouch touch, Done how) {
        return new Activity(
                null,
                Activity.Type.valueOf(touch.channel().name()),
                Activity.Direction.OUTBOUND,
                how.outcome(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                null,
                null,
                how.minutes(),
                how.subject(),
                null);
    }

    private static void check(Done how) {
        if (how.minutes() != null && how.minutes() < 0) {
            throw Problem.ofField(
                    "bad-number",
                    "minutes",
                    "A touch does not take %d minutes.".formatted(how.minutes()),
                    "Send 0 or more, or leave it out.");
        }
        if (how.subject() != null) {
            text(how.subject(), "subject", LONGEST_SUBJECT);
        }
    }

    private static String text(String text, String field, int longest) {
        if (text.isBlank() || text.length() > longest) {
            throw Problem.ofField(
                    "bad-text",
                    field,
                    "A %s has 1 to %d characters.".formatted(field, longest),
                    "Shorten it, or leave it out.");
        }
        return text.strip();
    }
}
