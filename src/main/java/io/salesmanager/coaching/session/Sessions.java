package io.salesmanager.coaching.session;

import io.salesmanager.access.Role;
import io.salesmanager.access.Viewer;
import io.salesmanager.coaching.reply.Replies;
import io.salesmanager.coaching.reply.Replies.Subject;
import io.salesmanager.coaching.reply.Reply;
import io.salesmanager.coaching.session.Session.State;
import io.salesmanager.notify.CalendarText.Kind;
import io.salesmanager.platform.Page;
import io.salesmanager.platform.Problem;
import io.salesmanager.platform.database.Database;
import io.salesmanager.rulebook.ActiveRulebook;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Coaching sessions of the reps whom the viewer may see: proposed, booked, held and noted. */
@ApplicationScoped
public class Sessions {
    private static final int CONFLICT = 409;
    private static final Set<State> OPEN = EnumSet.of(State.PROPOSED, State.BOOKED);

    private final SessionRows rows;
    private final Invitations invitations;
    private final Replies replies;
    private final ActiveRulebook rulebook;
    private final Database database;
    private final Viewer viewer;
    private final Clock clock;

    @Inject
    Sessions(
            SessionRows rows,
            Invitations invitations,
            Replies replies,
            ActiveRulebook rulebook,
            Database database,
            Viewer viewer,
            Clock clock) {
        this.rows = rows;
        this.invitations = invitations;
        this.replies = replies;
        this.rulebook = rulebook;
        this.database = database;
        this.viewer = viewer;
        this.clock = clock;
    }

    /** @throws Problem 422 for a rep whom the viewer may not see, or without an agenda */
    public Session propose(Wanted.Proposal wanted) {
        var asked = wanted.checked();
        var rep = Objects.requireNonNull(asked.rep());
        if (!rows.seesRep(rep, viewer.scope())) {
            throw Problem.ofField(
                    "unknown-rep",
                    "rep",
                    "There is no rep '%s' whom you may coach.".formatted(rep),
                    "Send the CRM's id of a rep in your teams.");
        }
        var id = database.transaction(
                false,
                () -> rows.add(
                        rep,
                        asked.skill(),
                        Objects.requireNonNull(asked.agenda()),
                        asked.recommendation(),
                        viewer.name(),
                        clock.instant()));
        return of(id);
    }

    /** Books it, or changes when and where it is; those invited are told. */
    public Session book(String id, Wanted.Booking wanted) {
        var asked = wanted.checked(clock.instant());
        return changed(id, "booked", session -> {
            var again = session.state() == State.BOOKED;
            rows.book(
                    id,
                    Objects.requireNonNull(asked.begins()),
                    Objects.requireNonNull(asked.minutes()),
                    asked.place(),
                    again ? session.sequence() + 1 : session.sequence(),
                    again ? session.coach() : viewer.name(),
                    again ? session.coachId() : viewer.personId());
            invitations.send(row(id), Kind.REQUEST);
        });
    }

    /** It took place: it becomes a fact of the rep, and rules count it. */
    public Session held(String id, Wanted.Holding wanted) {
        return changed(id, "held", session -> {
            var day = wanted.day() == null ? day(session.begins()) : wanted.day();
            var asked = wanted.checked(day, day(null));
            rows.held(
                    session,
                    day,
                    Objects.requireNonNull(asked.minutes()),
                    asked.notes(),
                    viewer.name(),
                    clock.instant());
        });
    }

    public Session cancel(String id, Wanted.Cancelling wanted) {
        var reason = wanted.checked();
        return changed(id, "cancelled", session -> {
            var booked = session.state() == State.BOOKED;
            rows.cancel(id, reason, booked ? session.sequence() + 1 : session.sequence(), clock.instant());
            if (booked) {
                invitations.send(row(id), Kind.CANCEL);
            }
        });
    }

    /** What the rep answers to agenda and notes. */
    public Reply reply(String id, @Nullable String words) {
        row(id);
        if (viewer.role() != Role.REP) {
            throw new Problem(
                            "not-yours",
                            403,
                            "Only the rep answers",
                            "What is said in a session is answered by the rep.")
                    .with("advice", "Write what you agreed on into the notes.");
        }
        return replies.add(Subject.SESSION, id, "session", words);
    }

    public Session of(String id) {
        return shown(row(id));
    }

    public Page<Session> list(@Nullable String rep, @Nullable State state, @Nullable String after, int limit) {
        return rows.list(rep, state, after, limit, viewer.scope()).map(this::shown);
    }

    /** A file for one's own calendar. */
    public String file(String id) {
        var session = row(id);
        if (session.begins() == null) {
            throw new Problem("not-booked", CONFLICT, "It has no hour yet", "This session was never booked.")
                    .with("advice", "Book it first.");
        }
        return invitations.file(session);
    }

    private interface Change {
        void to(SessionRow session);
    }

    /** What was held or cancelled does not change any more. */
    private Session changed(String id, String what, Change change) {
        row(id);
        database.transaction(false, () -> {
            rows.holdOthersBack(id);
            var session = row(id);
            if (!OPEN.contains(session.state())) {
                throw new Problem(
                                "session-over",
                                CONFLICT,
                                "It is over",
                                "This session is %s and cannot be %s."
                                        .formatted(session.state().words().toLowerCase(Locale.ROOT), what))
                        .with("advice", "Propose another one.");
            }
            change.to(session);
            return id;
        });
        return of(id);
    }

    private SessionRow row(String id) {
        return rows.find(id, viewer.scope()).orElseThrow(() -> Problem.notFound("coaching session", id));
    }

    private Session shown(SessionRow row) {
        return row.shown(invitations.states(row.id()), invitations.note(row), replies.of(Subject.SESSION, row.id()));
    }

    /** By the company's clock; today for null, and for an hour that lies ahead. */
    private LocalDate day(@Nullable Instant instant) {
        var now = clock.instant();
        return LocalDate.ofInstant(
                instant == null || instant.isAfter(now) ? now : instant,
                rulebook.current().playbook().calendar().zone());
    }
}
