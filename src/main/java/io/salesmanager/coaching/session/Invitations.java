package io.salesmanager.coaching.session;

import io.salesmanager.coaching.session.Session.MailState;
import io.salesmanager.notify.Addresses;
import io.salesmanager.notify.CalendarText;
import io.salesmanager.notify.CalendarText.Kind;
import io.salesmanager.notify.Mail;
import io.salesmanager.notify.Meeting;
import io.salesmanager.notify.Outbox;
import io.salesmanager.notify.Party;
import io.salesmanager.rulebook.ActiveRulebook;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells rep and coach of a booked session by mail, and as a file. The service itself organizes it, so that both can accept. */
@ApplicationScoped
class Invitations {
    private static final String DOMAIN = "coaching.virtual-sales-manager";
    private static final DateTimeFormatter SHOWN =
            DateTimeFormatter.ofPattern("EEEE d MMMM yyyy, HH:mm (XXX)", Locale.ENGLISH);

    /** Who organizes a meeting in a file, where no mail goes out. RFC 2606 keeps this domain free. */
    private static final Party NOBODY = new Party("Virtual sales manager", "nobody@example.invalid");

    private final Outbox outbox;
    private final Addresses addresses;
    private final ActiveRulebook rulebook;
    private final Clock clock;

    @Inject
    Invitations(Outbox outbox, Addresses addresses, ActiveRulebook rulebook, Clock clock) {
        this.outbox = outbox;
        this.addresses = addresses;
        this.rulebook = rulebook;
        this.clock = clock;
    }

    private record Invited(String person, Party party) {}

    /** In the transaction that changes the session. */
    void send(SessionRow session, Kind kind) {
        var sender = outbox.sender();
        if (sender.isEmpty()) {
            return;
        }
        var invited = invited(session);
        var meeting = meeting(
                session, sender.get(), invited.stream().map(Invited::party).toList());
        var calendar = CalendarText.of(meeting, kind);
        for (var one : invited) {
            outbox.put(new Mail(
                    session.id(),
                    one.person(),
                    one.party(),
                    subject(session, kind),
                    words(session, kind),
                    calendar,
                    kind));
        }
    }

    /** The session as a file for one's own calendar. */
    String file(SessionRow session) {
        return CalendarText.of(meeting(session, outbox.sender().orElse(NOBODY), List.of()), Kind.PUBLISH);
    }

    List<MailState> states(String session) {
        return outbox.about(session).stream()
                .map(mail -> new MailState(mail.person(), mail.subject(), mail.state(), mail.sent(), mail.failure()))
                .toList();
    }

    /** Why somebody gets no invitation. */
    @Nullable String note(SessionRow session) {
        if (!outbox.isOn()) {
            return "No mail goes out: this service has no mail server. Download the invitation, and pass it on.";
        }
        var missing = new ArrayList<String>();
        var declined = new ArrayList<String>();
        if (addressOfRep(session).isEmpty()) {
            (addresses.declined(session.rep()) ? declined : missing).add(session.nameOfRep());
        }
        var coach = session.coach();
        if (coach != null && addressOfCoach(session).isEmpty()) {
            var person = Objects.requireNonNullElse(session.coachId(), coach);
            (addresses.declined(person) ? declined : missing).add(coach);
        }
        var notes = new ArrayList<String>();
        if (!missing.isEmpty()) {
            notes.add("No address of mail is known of %s. They tell it on their own page, and so can sales ops."
                    .formatted(String.join(" and ", missing)));
        }
        if (!declined.isEmpty()) {
            notes.add("%s want%s no mail: tell them yourself."
                    .formatted(String.join(" and ", declined), declined.size() == 1 ? "s" : ""));
        }
        return notes.isEmpty() ? null : String.join(" ", notes);
    }

    private List<Invited> invited(SessionRow session) {
        var invited = new ArrayList<Invited>();
        addressOfRep(session)
                .ifPresent(address -> invited.add(new Invited(session.rep(), new Party(session.nameOfRep(), address))));
        var coach = session.coach();
        if (coach != null) {
            addressOfCoach(session).ifPresent(address -> invited.add(new Invited(coach, new Party(coach, address))));
        }
        return invited;
    }

    private Optional<String> addressOfRep(SessionRow session) {
        return addresses.of(session.rep());
    }

    private Optional<String> addressOfCoach(SessionRow session) {
        var byId = addresses.of(session.coachId());
        return byId.isPresent() || (session.coachId() != null && addresses.declined(session.coachId()))
                ? byId
                : addresses.of(session.coach());
    }

    private Meeting meeting(SessionRow session, Party organizer, List<Party> attendees) {
        return new Meeting(
                "%s@%s".formatted(session.id(), DOMAIN),
                session.sequence(),
                title(session),
                session.agenda(),
                Objects.requireNonNull(session.begins(), "a booked session has an hour"),
                Duration.ofMinutes(Objects.requireNonNull(session.minutes(), "a booked session has a length")),
                session.place(),
                organizer,
                attendees,
                clock.instant());
    }

    private static String title(SessionRow session) {
        return session.skill() == null
                ? "Coaching: " + session.nameOfRep()
                : "Coaching: %s, %s".formatted(session.nameOfRep(), session.skill());
    }

    private static String subject(SessionRow session, Kind kind) {
        if (kind == Kind.CANCEL) {
            return "Cancelled: " + title(session);
        }
        return session.sequence() == 0 ? title(session) : "Changed: " + title(session);
    }

    private String words(SessionRow session, Kind kind) {
        var zone = rulebook.current().playbook().calendar().zone();
        var begins = SHOWN.format(Objects.requireNonNull(session.begins()).atZone(zone));
        var where = session.place() == null ? "" : "\nWhere: " + session.place();
        var head = kind == Kind.CANCEL
                ? "The session of %s is cancelled: %s".formatted(begins, session.cancelledBecause())
                : "When: %s, %d minutes%s".formatted(begins, session.minutes(), where);
        return "%s\n\n%s\n".formatted(head, session.agenda());
    }
}
