package io.salesmanager.crm.store;

import io.salesmanager.crm.Change;
import io.salesmanager.platform.database.Database;
import io.salesmanager.sales.history.RepHistory.Certificate;
import io.salesmanager.sales.history.RepHistory.CoachingSession;
import io.salesmanager.sales.history.RepHistory.QuizResult;
import io.salesmanager.sales.history.RepHistory.Quota;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What happened to reps, by id of the rep. One of the same key overwrites. Adding is to be done in a transaction. */
@ApplicationScoped
public class RepEvents {
    private static final EventKind<Quota> QUOTA = new EventKind<>(
            quota -> new Quota(quota.from(), quota.to(), plain(quota.amount()), quota.currency()),
            quota -> List.of(quota.from(), quota.to()),
            "insert into quota (amount, currency, rep_id, from_day, to_day) values (?, ?, ?, ?, ?)",
            "update quota set amount = ?, currency = ? where rep_id = ? and from_day = ? and to_day = ?",
            (rep, quota) -> new @Nullable Object[] {quota.amount(), quota.currency(), rep, quota.from(), quota.to()});

    private static final EventKind<Certificate> CERTIFICATE = new EventKind<>(
            certificate -> certificate,
            certificate -> List.of(certificate.name(), certificate.issued()),
            "insert into certificate (expires, rep_id, name, issued) values (?, ?, ?, ?)",
            "update certificate set expires = ? where rep_id = ? and name = ? and issued = ?",
            (rep, certificate) ->
                    new @Nullable Object[] {certificate.expires(), rep, certificate.name(), certificate.issued()});

    private static final EventKind<QuizResult> QUIZ_RESULT = new EventKind<>(
            result -> result,
            result -> List.of(result.quiz(), result.taken()),
            "insert into quiz_result (score, rep_id, quiz, taken) values (?, ?, ?, ?)",
            "update quiz_result set score = ? where rep_id = ? and quiz = ? and taken = ?",
            (rep, result) -> new @Nullable Object[] {result.score(), rep, result.quiz(), result.taken()});

    private static final EventKind<CoachingSession> COACHING_SESSION = new EventKind<>(
            session -> session,
            session -> List.of(session.held(), skill(session)),
            "insert into coaching_session (minutes, rep_id, held, skill) values (?, ?, ?, ?)",
            "update coaching_session set minutes = ? where rep_id = ? and held = ? and skill = ?",
            (rep, session) -> new @Nullable Object[] {session.minutes(), rep, session.held(), skill(session)});

    private final Database database;

    RepEvents(Database database) {
        this.database = database;
    }

    public List<Change> addQuotas(List<Told<Quota>> told) {
        return QUOTA.add(database, quotas(Told.ids(told)), told);
    }

    public List<Change> addCertificates(List<Told<Certificate>> told) {
        return CERTIFICATE.add(database, certificates(Told.ids(told)), told);
    }

    public List<Change> addQuizResults(List<Told<QuizResult>> told) {
        return QUIZ_RESULT.add(database, quizResults(Told.ids(told)), told);
    }

    public List<Change> addCoachingSessions(List<Told<CoachingSession>> told) {
        return COACHING_SESSION.add(database, coachingSessions(Told.ids(told)), told);
    }

    public Map<String, List<Quota>> quotas(Collection<String> reps) {
        return read(
                "select rep_id, from_day, to_day, amount, currency from quota where rep_id in (%s) order by rep_id, from_day",
                reps,
                row -> new Quota(
                        row.getObject(2, LocalDate.class),
                        row.getObject(3, LocalDate.class),
                        plain(row.getBigDecimal(4)),
                        row.getString(5)));
    }

    public Map<String, List<Certificate>> certificates(Collection<String> reps) {
        return read(
                "select rep_id, name, issued, expires from certificate where rep_id in (%s) order by rep_id, issued, name",
                reps,
                row -> new Certificate(
                        row.getString(2), row.getObject(3, LocalDate.class), row.getObject(4, LocalDate.class)));
    }

    public Map<String, List<QuizResult>> quizResults(Collection<String> reps) {
        return read(
                "select rep_id, quiz, score, taken from quiz_result where rep_id in (%s) order by rep_id, taken, quiz",
                reps, row -> new QuizResult(row.getString(2), row.getDouble(3), row.getObject(4, LocalDate.class)));
    }

    public Map<String, List<CoachingSession>> coachingSessions(Collection<String> reps) {
        return read(
                "select rep_id, held, skill, minutes from coaching_session where rep_id in (%s) order by rep_id, held, skill",
                reps,
                row -> new CoachingSession(
                        row.getObject(2, LocalDate.class),
                        row.getString(3).isEmpty() ? null : row.getString(3),
                        row.getObject(4, Integer.class)));
    }

    private <E> Map<String, List<E>> read(String sql, Collection<String> reps, Database.RowReader<E> reader) {
        Map<String, List<E>> events = new HashMap<>();
        database.eachOf(
                sql,
                reps,
                row -> events.computeIfAbsent(row.getString(1), id -> new ArrayList<>())
                        .add(reader.read(row)));
        return events;
    }

    /** A talk about no skill in particular is stored under the empty name, because a key has no nulls. */
    private static String skill(CoachingSession session) {
        return Objects.requireNonNullElse(session.skill(), "");
    }

    /** 50000, never 5E+4 or 50000.0000. */
    private static BigDecimal plain(BigDecimal amount) {
        var stripped = amount.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
