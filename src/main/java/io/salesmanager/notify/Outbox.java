package io.salesmanager.notify;

import io.salesmanager.notify.CalendarText.Kind;
import io.salesmanager.platform.Cursor;
import io.salesmanager.platform.Ids;
import io.salesmanager.platform.Page;
import io.salesmanager.platform.Problem;
import io.salesmanager.platform.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Mail that waits to be sent. Put it in within the transaction of what causes it: then both are stored or neither, and a mail server that is
 * down loses nothing.
 */
@ApplicationScoped
public class Outbox {
    private static final String LIST = "mail";

    private static final String COLUMNS =
            "id, about, person, address, name, subject, words, calendar, method, state, tries, next_try, failure, created, sent";
    private static final int LONGEST_FAILURE = 1_000;

    private final Database database;
    private final MailConfig config;
    private final Clock clock;

    Outbox(Database database, MailConfig config, Clock clock) {
        this.database = database;
        this.config = config;
        this.clock = clock;
    }

    public enum State {
        WAITING,
        SENT,
        /** It is not tried again by itself. */
        FAILED
    }

    /**
     * Mail, and how far it got.
     *
     * @param tries how often it was tried
     * @param nextTry while it waits
     * @param failure why the last try failed
     */
    public record Posted(
            String id,
            String about,
            String person,
            String address,
            String subject,
            State state,
            int tries,
            @Nullable Instant nextTry,
            @Nullable String failure,
            Instant created,
            @Nullable Instant sent) {}

    record Waiting(String id, Mail mail, int tries) {}

    /** Whether mail goes out at all. */
    public boolean isOn() {
        return config.isOn();
    }

    /** The sender; it organizes the meetings. Empty where no mail goes out. */
    public Optional<Party> sender() {
        return config.isOn() ? config.from().map(from -> new Party(config.fromName(), from)) : Optional.empty();
    }

    /** To be called in a transaction. Where no mail goes out, nothing is kept: who switches mail on wants no old invitations. */
    public void put(Mail mail) {
        if (!config.isOn()) {
            return;
        }
        database.update(
                """
                insert into outbox_mail (id, about, person, address, name, subject, words, calendar, method, state, tries,
                next_try, created) values (?, ?, ?, ?, ?, ?, ?, ?, ?, 'WAITING', 0, ?, ?)""",
                Ids.next(),
                mail.about(),
                mail.person(),
                mail.to().address(),
                mail.to().name(),
                mail.subject(),
                mail.words(),
                mail.calendar(),
                mail.kind() == null ? null : mail.kind().name(),
                clock.millis(),
                clock.millis());
    }

    /** All that was ever to be sent about something, the oldest first. */
    public List<Posted> about(String id) {
        return database.list(
                "select %s from outbox_mail where about = ? order by id".formatted(COLUMNS), Outbox::posted, id);
    }

    /** The latest first; all states where {@code state} is null. */
    public Page<Posted> list(@Nullable State state, @Nullable String after, int limit) {
        var rows = database.list(
                "select %s from outbox_mail where id < ? and (? is null or state = ?) order by id desc limit %d"
                        .formatted(COLUMNS, limit + 1),
                Outbox::posted,
                after == null ? Ids.AFTER_ALL : Cursor.keys(LIST, after, 1).get(0),
                state == null ? null : state.name(),
                state == null ? null : state.name());
        return Page.of(rows, limit, row -> Cursor.of(LIST, row.id()));
    }

    /** Tries failed mail again, as if it were new. */
    public Posted retry(String id) {
        var changed = database.transaction(
                false,
                () -> database.update(
                        "update outbox_mail set state = 'WAITING', tries = 0, next_try = ?, taken_until = null where id = ? and state <> 'SENT'",
                        clock.millis(),
                        id));
        if (changed == 0) {
            throw Problem.notFound("mail that was not sent", id);
        }
        return database.list("select %s from outbox_mail where id = ?".formatted(COLUMNS), Outbox::posted, id)
                .get(0);
    }

    /** Takes what is due for this process; what another one has is left to it until its time is over. */
    List<Waiting> take(int most, Duration hold) {
        var now = clock.millis();
        var due = database.list(
                "select %s from outbox_mail where state = 'WAITING' and next_try <= ? and (taken_until is null or taken_until < ?) order by next_try, id limit %d"
                        .formatted(COLUMNS, most),
                Outbox::waiting,
                now,
                now);
        return due.stream()
                .filter(mail -> database.transaction(
                                false,
                                () -> database.update(
                                        "update outbox_mail set taken_until = ? where id = ? and state = 'WAITING' and tries = ? and (taken_until is null or taken_until < ?)",
                                        now + hold.toMillis(),
                                        mail.id(),
                                        mail.tries(),
                                        now))
                        == 1)
                .toList();
    }

    void sent(Waiting mail) {
        database.transaction(
                false,
                () -> database.update(
                        "update outbox_mail set state = 'SENT', tries = ?, sent = ?, failure = null, taken_until = null where id = ?",
                        mail.tries() + 1,
                        clock.millis(),
                        mail.id()));
    }

    /** @param again null where it is not to be tried again */
    void failed(Waiting mail, String why, @Nullable Duration again) {
        database.transaction(
                false,
                () -> database.update(
                        "update outbox_mail set state = ?, tries = ?, next_try = ?, failure = ?, taken_until = null where id = ?",
                        again == null ? "FAILED" : "WAITING",
                        mail.tries() + 1,
                        again == null ? clock.millis() : clock.millis() + again.toMillis(),
                        why.length() <= LONGEST_FAILURE ? why : why.substring(0, LONGEST_FAILURE),
                        mail.id()));
    }

    int forgetBefore(Instant before) {
        return database.transaction(
                false,
                () -> database.update(
                        "delete from outbox_mail where state <> 'WAITING' and created < ?", before.toEpochMilli()));
    }

    private static Waiting waiting(ResultSet row) throws SQLException {
        var method = row.getString("method");
        return new Waiting(
                row.getString("id"),
                new Mail(
                        row.getString("about"),
                        row.getString("person"),
                        new Party(row.getString("name"), row.getString("address")),
                        row.getString("subject"),
                        row.getString("words"),
                        row.getString("calendar"),
                        method == null ? null : Kind.valueOf(method)),
                row.getInt("tries"));
    }

    private static Posted posted(ResultSet row) throws SQLException {
        var state = State.valueOf(row.getString("state"));
        var sent = row.getObject("sent", Long.class);
        return new Posted(
                row.getString("id"),
                row.getString("about"),
                row.getString("person"),
                row.getString("address"),
                row.getString("subject"),
                state,
                row.getInt("tries"),
                state == State.WAITING ? Instant.ofEpochMilli(row.getLong("next_try")) : null,
                row.getString("failure"),
                Instant.ofEpochMilli(row.getLong("created")),
                sent == null ? null : Instant.ofEpochMilli(sent));
    }
}
