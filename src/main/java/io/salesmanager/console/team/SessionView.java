package io.salesmanager.console.team;

import io.salesmanager.coaching.session.Session;
import io.salesmanager.coaching.session.Session.State;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A session as a page shows it, with its hour by the company's clock.
 *
 * @param begins in words; null where it has no hour
 * @param local as a form wants it
 */
record SessionView(
        Session session, @Nullable String begins, @Nullable String local) {
    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("EEE d MMM uuuu, HH:mm", Locale.ENGLISH);

    static SessionView of(Session session, ZoneId zone) {
        var begins = session.begins();
        return new SessionView(
                session,
                begins == null ? null : SHOWN.format(begins.atZone(zone)),
                begins == null ? null : local(begins, zone));
    }

    static String local(Instant instant, ZoneId zone) {
        return LocalDateTime.ofInstant(instant, zone)
                .format(DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm", Locale.ROOT));
    }

    public String name() {
        return session.repName() == null ? session.rep() : session.repName();
    }

    public boolean isOpen() {
        return session.state() == State.PROPOSED || session.state() == State.BOOKED;
    }

    public boolean isBooked() {
        return session.state() == State.BOOKED;
    }
}
