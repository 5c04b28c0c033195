package io.salesmanager.crm.escalation;

import io.salesmanager.access.Role;
import io.salesmanager.access.Viewer;
import io.salesmanager.access.Waiting;
import io.salesmanager.crm.PlaybookSource;
import io.salesmanager.crm.escalation.Escalation.Outcome;
import io.salesmanager.engagement.clock.OfficeHours;
import io.salesmanager.platform.Cursor;
import io.salesmanager.platform.Page;
import io.salesmanager.platform.Problem;
import io.salesmanager.platform.Problems;
import io.salesmanager.platform.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Escalations that the viewer may see, and their answers. */
@ApplicationScoped
public class Escalations implements Waiting {
    private static final String LIST = "escalations";

    private static final int LONGEST_WORDS = 2_000;
    private static final EscalationQuery WAITING = new EscalationQuery("WAITING", null, null, null, null);
    private static final EscalationQuery ASKED_OF_ME = new EscalationQuery("WAITING", "me", null, null, null);

    private final EscalationRows rows;
    private final Database database;
    private final PlaybookSource playbook;
    private final Viewer viewer;
    private final Clock clock;

    @Inject
    Escalations(EscalationRows rows, Database database, PlaybookSource playbook, Viewer viewer, Clock clock) {
        this.rows = rows;
        this.database = database;
        this.playbook = playbook;
        this.viewer = viewer;
        this.clock = clock;
    }

    /** @param words to the rep; a rejection needs them */
    public record Answer(
            @Nullable Outcome outcome, @Nullable String words) {}

    /** The first due first. {@code after} is the cursor of the page before. */
    public Page<Escalation> page(EscalationQuery query, int limit, @Nullable String after) {
        var now = clock.instant();
        var where = Seen.by(viewer).matching(query, viewer.personId(), now);
        if (after != null && !after.isBlank()) {
            var keys = Cursor.keys(LIST, after, 2);
            var due = Cursor.number(keys.get(0), after);
            where.and("(e.due > ? or e.due = ? and e.id > ?)", due, due, keys.get(1));
        }
        var read = rows.list(where.sql() + " order by e.due, e.id limit " + (limit + 1), now, where.values());
        return Page.of(
                read, limit, each -> Cursor.of(LIST, String.valueOf(each.due().toEpochMilli()), each.id()));
    }

    /** Of a deal, the latest first; those that are over too. */
    public List<Escalation> ofDeal(String opportunityId) {
        var now = clock.instant();
        var where = Seen.by(viewer).matching(EscalationQuery.ofDeal(opportunityId), null, now);
        return rows.list(where.sql() + " order by e.id desc", now, where.values());
    }

    /** About the deals of a rep, the latest first; without those that nobody was asked yet, or no longer. */
    public List<Escalation> ofRep(String rep, int most) {
        var now = clock.instant();
        var where = Seen.by(viewer).and("e.rep_id = ? and e.state not in ('QUEUED', 'WITHDRAWN')", rep);
        return rows.list(where.sql() + " order by e.id desc limit " + most, now, where.values());
    }

    public Optional<Escalation> find(String id) {
        var where = Seen.by(viewer).and("e.id = ?", id);
        return rows.list(where.sql(), clock.instant(), where.values()).stream().findFirst();
    }

    /** Those that the viewer is asked; for one who is nobody of the CRM, those they may answer or look after. */
    @Override
    public int count() {
        if (viewer.role() == Role.REP && viewer.personId() == null) {
            return 0;
        }
        var query = viewer.personId() == null ? WAITING : ASKED_OF_ME;
        var where = Seen.by(viewer).matching(query, viewer.personId(), clock.instant());
        return database.list(
                        "select count(*) from escalation e where " + where.sql(), row -> row.getInt(1), where.values())
                .get(0);
    }

    /** How many wait for their turn, of those that the viewer may see. */
    public int queued() {
        var where = Seen.by(viewer).and("e.state = 'QUEUED'");
        return database.list(
                        "select count(*) from escalation e where " + where.sql(), row -> row.getInt(1), where.values())
                .get(0);
    }

    /** Managers of the rep, coaches to whom their view is lent, and whoever was asked by name. */
    public boolean mayAnswer(Escalation escalation) {
        var person = viewer.personId();
        return viewer.role() == Role.MANAGER
                || viewer.role() == Role.COACH
                || (person != null && escalation.steps().stream().anyMatch(step -> person.equals(step.person())));
    }

    /**
     * Answers one.
     *
     * @param precondition looks at it as it stands, while nobody else can change it
     */
    public Escalation answer(String id, Answer answer, boolean dryRun, Consumer<Escalation> precondition) {
        var outcome = checked(answer);
        return database.transaction(dryRun, () -> {
            database.list("select id from escalation where id = ? for update", row -> row.getString(1), id);
            var found = find(id).orElseThrow(() -> Problem.notFound("escalation", id));
            precondition.accept(found);
            if (!mayAnswer(found)) {
                throw new Problem(
                                "not-yours-to-answer",
                                403,
                                "Not yours to answer",
                                "It is for the managers above the rep, or whoever was asked.")
                        .with("advice", "Ask " + Objects.requireNonNullElse(found.personName(), "a manager") + ".");
            }
            if (!found.waits()) {
                throw new Problem("escalation-over", 409, "It is over already", found.says())
                        .with("advice", "GET it to see when, and by whom.");
            }
            store(found, outcome, answer.words());
            return find(id).orElseThrow();
        });
    }

    private static Outcome checked(Answer answer) {
        var problems = new Problems();
        var outcome = answer.outcome();
        var words = answer.words();
        if (outcome == null) {
            problems.add(Problem.ofField(
                    "missing-field",
                    "outcome",
                    "An answer says what was decided.",
                    "Send APPROVED, REJECTED, JOINED, DONE or NOT_NEEDED."));
        }
        if (words != null && words.length() > LONGEST_WORDS) {
            problems.add(Problem.ofField(
                    "bad-text", "words", "An answer has up to %d characters.".formatted(LONGEST_WORDS), "Shorten it."));
        }
        if (outcome == Outcome.REJECTED && (words == null || words.isBlank())) {
            problems.add(Problem.ofField(
                    "missing-field",
                    "words",
                    "A rejection without a reason helps nobody.",
                    "Say in words what would have to be different."));
        }
        problems.finish();
        return Objects.requireNonNull(outcome);
    }

    /** Whoever was asked last answered, or whoever answers now; the others were passed over. */
    private void store(Escalation found, Outcome outcome, @Nullable String words) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        database.update(
                "update escalation set state = 'ANSWERED', ended = ?, outcome = ?, words = ?, answered_by = ? where id = ?",
                now.toEpochMilli(),
                outcome.name(),
                words == null || words.isBlank() ? null : words.strip(),
                viewer.name(),
                found.id());
        var last = found.steps().size() - 1;
        for (var step : found.steps()) {
            var answered = step.level() == last
                    || (step.person() != null && step.person().equals(viewer.personId()));
            database.update(
                    "update escalation_step set ended = ?, how = ?, waited_minutes = ? where escalation_id = ? and level = ?",
                    now.toEpochMilli(),
                    answered ? "ANSWERED" : "PASSED",
                    waited(step.asked(), now),
                    found.id(),
                    step.level());
        }
    }

    private int waited(Instant asked, Instant now) {
        var worked = OfficeHours.of(playbook.current()).between(asked, now).toMinutes();
        return (int) Math.min(Integer.MAX_VALUE, worked);
    }
}
