package io.salesmanager.coaching.quiz;

import io.salesmanager.access.Viewer;
import io.salesmanager.coaching.quiz.QuizView.Assigned;
import io.salesmanager.coaching.quiz.QuizView.QuizStanding;
import io.salesmanager.crm.store.RepEvents;
import io.salesmanager.crm.store.Told;
import io.salesmanager.engine.Rulebook;
import io.salesmanager.platform.Ids;
import io.salesmanager.platform.Problem;
import io.salesmanager.platform.Secrets;
import io.salesmanager.platform.database.Database;
import io.salesmanager.playbook.learning.LearningDials;
import io.salesmanager.playbook.learning.Quiz;
import io.salesmanager.rulebook.ActiveRulebook;
import io.salesmanager.sales.history.RepHistory.QuizResult;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Quizzes of the active rulebook, and the attempts of reps at them. */
@ApplicationScoped
public class Quizzes {
    private static final int LONGEST_REASON = 2_000;

    private final ActiveRulebook active;
    private final AttemptRows rows;
    private final Assignments assignments;
    private final SeenReps reps;
    private final RepEvents events;
    private final QuizConfig config;
    private final Database database;
    private final Viewer viewer;
    private final Clock clock;

    Quizzes(
            ActiveRulebook active,
            AttemptRows rows,
            Assignments assignments,
            SeenReps reps,
            RepEvents events,
            QuizConfig config,
            Database database,
            Viewer viewer,
            Clock clock) {
        this.active = active;
        this.rows = rows;
        this.assignments = assignments;
        this.reps = reps;
        this.events = events;
        this.config = config;
        this.database = database;
        this.viewer = viewer;
        this.clock = clock;
    }

    public boolean isEnabled() {
        return config.enabled();
    }

    /** All quizzes; of a rep those that are assigned first, in order of their day. */
    public List<QuizView> all() {
        checkEnabled();
        var rep = own();
        return rep == null ? plain() : of(rep);
    }

    /** The same for a rep who may be seen. */
    public List<QuizView> ofRep(String rep) {
        checkEnabled();
        return of(reps.seen(rep));
    }

    /** @throws Problem 404 where there is no such quiz */
    public QuizView one(String id) {
        checkEnabled();
        var rulebook = active.current();
        var rep = own();
        var quiz = quiz(rulebook, id);
        return QuizView.of(
                quiz,
                LearningDials.of(rulebook.dials()).passScore(),
                rep == null ? null : standing(rep, quiz, rulebook));
    }

    /** Begins an attempt, or goes on with the one that is under way. */
    public AttemptView start(String id) {
        checkEnabled();
        var rep = ownOrRefused();
        var rulebook = active.current();
        var quiz = quiz(rulebook, id);
        return database.transaction(false, () -> {
            // two clicks come one after the other
            database.list("select id from rep where id = ? for update", row -> row.getString(1), rep);
            var attempts = rows.of(rep, id);
            var now = now();
            var open = attempts.stream()
                    .filter(attempt -> attempt.state(now) == Attempt.State.OPEN)
                    .findFirst();
            if (open.isPresent()) {
                return AttemptView.of(open.get(), now);
            }
            checkChances(Chances.of(attempts, rows.released(rep, id), dials(rulebook), now, zone(rulebook)), rulebook);
            var attempt = new Attempt(
                    Ids.next(),
                    rep,
                    id,
                    quiz.title(),
                    dials(rulebook).passScore(),
                    now,
                    now.plus(Duration.ofMinutes(quiz.minutes())),
                    null,
                    null,
                    Draw.of(quiz, Secrets.seed()));
            rows.add(attempt);
            return AttemptView.of(attempt, now);
        });
    }

    /** An attempt of one's own, or one that was handed in by a rep whom one leads. */
    public AttemptView attempt(String id) {
        checkEnabled();
        var attempt = rows.find(id).orElseThrow(() -> Problem.notFound("attempt", id));
        if (!attempt.rep().equals(own()) && (attempt.submitted() == null || !reps.sees(attempt.rep()))) {
            throw Problem.notFound("attempt", id);
        }
        return AttemptView.of(attempt, now());
    }

    /**
     * Hands in the answers; the result becomes a fact of the rep.
     *
     * @param ticked indexes of the ticked answers, for each question in the order in which it was asked
     */
    public AttemptView submit(String id, List<List<Integer>> ticked) {
        checkEnabled();
        var rep = ownOrRefused();
        var attempt = rows.find(id)
                .filter(found -> found.rep().equals(rep))
                .orElseThrow(() -> Problem.notFound("attempt", id));
        var now = now();
        Submissions.check(attempt, ticked, now);
        var answered = Submissions.answered(attempt, ticked);
        var score = Submissions.score(answered);
        return database.transaction(false, () -> {
            if (!rows.submit(id, now, score, answered)) {
                throw Submissions.twice();
            }
            var day = LocalDate.ofInstant(now, zone(active.current()));
            events.addQuizResults(List.of(new Told<>(rep, new QuizResult(attempt.quiz(), score, day))));
            var handedIn = rows.find(id).orElseThrow();
            if (handedIn.passed()) {
                assignments.passed(rep, attempt.quiz());
            }
            return AttemptView.of(handedIn, now);
        });
    }

    /** Opens a quiz for a rep whose attempts are used up, or who is to wait. */
    public QuizView release(String id, @Nullable String rep, @Nullable String why) {
        checkEnabled();
        var seen = reps.seen(Objects.requireNonNullElse(rep, ""));
        if (why == null || why.isBlank() || why.length() > LONGEST_REASON) {
            throw Problem.ofField(
                    "no-reason",
                    "why",
                    "A reason has 1 to %d characters.".formatted(LONGEST_REASON),
                    "Say what you went through together.");
        }
        var rulebook = active.current();
        var quiz = quiz(rulebook, id);
        database.transaction(false, () -> {
            rows.release(Ids.next(), seen, id, now(), viewer.name(), why.strip());
            return 1;
        });
        return QuizView.of(quiz, dials(rulebook).passScore(), standing(seen, quiz, rulebook));
    }

    private List<QuizView> plain() {
        var rulebook = active.current();
        return rulebook.learning().quizzes().stream()
                .map(quiz -> QuizView.of(quiz, dials(rulebook).passScore(), null))
                .toList();
    }

    private List<QuizView> of(String rep) {
        var rulebook = active.current();
        return rulebook.learning().quizzes().stream()
                .map(quiz -> QuizView.of(quiz, dials(rulebook).passScore(), standing(rep, quiz, rulebook)))
                .sorted(java.util.Comparator.comparing(Quizzes::due))
                .toList();
    }

    private static LocalDate due(QuizView quiz) {
        var assigned = quiz.standing() == null ? null : quiz.standing().assigned();
        return assigned == null ? LocalDate.MAX : assigned.due();
    }

    private QuizStanding standing(String rep, Quiz quiz, Rulebook rulebook) {
        var now = now();
        var zone = zone(rulebook);
        var attempts = rows.of(rep, quiz.id());
        var handedIn =
                attempts.stream().filter(attempt -> attempt.submitted() != null).toList();
        var last = handedIn.isEmpty() ? null : handedIn.get(0);
        var open = attempts.stream()
                .filter(attempt -> attempt.state(now) == Attempt.State.OPEN)
                .findFirst()
                .orElse(null);
        var chances = Chances.of(attempts, rows.released(rep, quiz.id()), dials(rulebook), now, zone);
        var today = LocalDate.ofInstant(now, zone);
        var assigned = assignments.open(rep).stream()
                .filter(assignment -> assignment.quiz().equals(quiz.id()))
                .findFirst()
                .map(assignment -> new Assigned(
                        assignment.rule(),
                        assignment.because(),
                        assignment.assigned(),
                        assignment.due(),
                        assignment.due().isBefore(today)))
                .orElse(null);
        return new QuizStanding(
                assigned,
                last == null ? null : last.score(),
                last == null ? null : last.submitted(),
                last == null ? null : last.passed(),
                (int) handedIn.stream().takeWhile(attempt -> !attempt.passed()).count(),
                open == null ? null : open.id(),
                chances.left(),
                chances.from(),
                open != null || chances.now());
    }

    private static void checkChances(Chances chances, Rulebook rulebook) {
        if (chances.left() == 0) {
            throw new Problem(
                            "attempts-used-up",
                            409,
                            "The attempts are used up",
                            "%d attempts within %d days did not pass."
                                    .formatted(
                                            dials(rulebook).attempts(),
                                            dials(rulebook).attemptWindowDays()))
                    .with("advice", "Go through the questions with your manager, who can open the quiz again.");
        }
        if (chances.from() != null) {
            throw new Problem(
                            "too-soon",
                            409,
                            "The next attempt comes later",
                            "The next attempt can begin on %s.".formatted(chances.from()))
                    .with("advice", "Read what was wrong until then; your manager can open the quiz earlier.");
        }
    }

    void checkEnabled() {
        if (!config.enabled()) {
            throw new Problem("switched-off", 404, "Quizzes are switched off", "This company takes no quizzes here.")
                    .with("advice", "An administrator can set salesmanager.quizzes.enabled.");
        }
    }

    private @Nullable String own() {
        return viewer.role() == io.salesmanager.access.Role.REP ? viewer.personId() : null;
    }

    private String ownOrRefused() {
        var rep = own();
        if (rep == null) {
            throw new Problem("no-rep", 403, "Only reps take quizzes", "This login belongs to no rep of the CRM.")
                    .with("advice", "An administrator can give the user the id of a rep.");
        }
        return rep;
    }

    private static Quiz quiz(Rulebook rulebook, String id) {
        return rulebook.learning().quiz(id).orElseThrow(() -> Problem.notFound("quiz", id));
    }

    private static LearningDials dials(Rulebook rulebook) {
        return LearningDials.of(rulebook.dials());
    }

    private static java.time.ZoneId zone(Rulebook rulebook) {
        return rulebook.playbook().calendar().zone();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
