package io.salesmanager.journal.answer;

import io.salesmanager.access.Role;
import io.salesmanager.access.Viewer;
import io.salesmanager.journal.JournalReader;
import io.salesmanager.platform.Ids;
import io.salesmanager.platform.Problem;
import io.salesmanager.platform.database.Database;
import io.salesmanager.playbook.Verdict;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What people say to decisions: added, never changed; an undo is one more row. */
@ApplicationScoped
public class Answers {
    private static final String INSERT = """
            insert into decision_answer (id, decision_id, opportunity_id, kind, verdict, until_day, reason, undoes, said_by, person_id, said_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final int LONGEST_REASON = 2_000;

    private final Database database;
    private final JournalReader journal;
    private final Viewer viewer;
    private final Instance<Overrides> overrides;
    private final TakingBack takingBack;
    private final Clock clock;

    @Inject
    Answers(
            Database database,
            JournalReader journal,
            Viewer viewer,
            @Any Instance<Overrides> overrides,
            TakingBack takingBack,
            Clock clock) {
        this.database = database;
        this.journal = journal;
        this.viewer = viewer;
        this.overrides = overrides;
        this.takingBack = takingBack;
        this.clock = clock;
    }

    public List<Answer> accept(String decisionId) {
        return say(decisionId, Answer.Kind.ACCEPT, null, null, null);
    }

    /** A rep proposes an override, their manager makes one. */
    public List<Answer> override(String decisionId, @Nullable Verdict verdict, @Nullable String reason) {
        if (verdict == null || !verdict.proposable()) {
            throw Problem.ofField(
                    "missing-field",
                    "verdict",
                    "An override says which verdict is right.",
                    "Send QUALIFY, DISQUALIFY, POSTPONE, ARCHIVE or REVISIT.");
        }
        var kind = viewer.role() == Role.REP ? Answer.Kind.PROPOSED_OVERRIDE : Answer.Kind.OVERRIDE;
        return say(decisionId, kind, verdict, null, required(reason));
    }

    public List<Answer> snooze(String decisionId, @Nullable LocalDate until, @Nullable String reason) {
        var today = LocalDate.ofInstant(clock.instant(), java.time.ZoneOffset.UTC);
        if (until == null || !until.isAfter(today)) {
            throw Problem.ofField(
                    "bad-date",
                    "until",
                    "A decision is snoozed until a day that is to come, not '%s'.".formatted(until),
                    "Send a day after %s.".formatted(today));
        }
        return say(decisionId, Answer.Kind.SNOOZE, null, until, reason == null ? null : required(reason));
    }

    /**
     * Takes back the last answer that stands among one's own and, for managers, among those of people below them.
     *
     * @throws Problem 409 where no answer stands, 403 where only answers of others do
     */
    public List<Answer> undo(String decisionId) {
        var standing =
                said(decisionId).stream().filter(one -> !one.answer().undone()).toList();
        if (standing.isEmpty()) {
            throw new Problem("nothing-to-undo", 409, "Nothing to undo", "No answer to this decision stands.")
                    .with("advice", "GET the decision to see what was said to it.");
        }
        var last = standing.stream()
                .filter(one -> takingBack.mayTakeBack(one.answer().by(), one.personId()))
                .reduce((earlier, later) -> later)
                .map(Said::answer)
                .orElseThrow(() -> notYours(standing));
        insert(decisionId, "UNDO", null, null, null, last.id(), last.kind() == Answer.Kind.OVERRIDE ? -1 : 0);
        return of(decisionId);
    }

    private static Problem notYours(List<Said> standing) {
        return new Problem(
                        "answer-of-another",
                        403,
                        "The answer is not yours to take back",
                        "What stands was said by %s."
                                .formatted(standing.stream()
                                        .map(one ->
                                                "'%s'".formatted(one.answer().by()))
                                        .distinct()
                                        .collect(Collectors.joining(", "))))
                .with(
                        "advice",
                        "Ask them: one takes back one's own answers, and managers those of the people below them as well.");
    }

    /** All answers to a decision, the oldest first. */
    public List<Answer> of(String decisionId) {
        return said(decisionId).stream().map(Said::answer).toList();
    }

    /** @param personId the rep or manager who said it; null for neither */
    private record Said(Answer answer, @Nullable String personId) {}

    private List<Said> said(String decisionId) {
        if (journal.row(decisionId, viewer.scope()).isEmpty()) {
            throw Problem.notFound("decision", decisionId);
        }
        return database.list(
                """
                select a.id, a.decision_id, a.kind, a.verdict, a.until_day, a.reason, a.said_by, a.said_at,
                  (select count(*) from decision_answer u where u.undoes = a.id), a.person_id
                from decision_answer a where a.decision_id = ? and a.kind <> 'UNDO' order by a.id""",
                row -> new Said(
                        new Answer(
                                row.getString(1),
                                row.getString(2),
                                Answer.Kind.valueOf(row.getString(3)),
                                row.getString(4) == null ? null : Verdict.valueOf(row.getString(4)),
                                row.getObject(5, LocalDate.class),
                                row.getString(6),
                                row.getString(7),
                                Instant.ofEpochMilli(row.getLong(8)),
                                row.getInt(9) > 0),
                        row.getString(10)),
                decisionId);
    }

    private List<Answer> say(
            String decisionId,
            Answer.Kind kind,
            @Nullable Verdict verdict,
            @Nullable LocalDate until,
            @Nullable String reason) {
        insert(decisionId, kind.name(), verdict, until, reason, null, kind == Answer.Kind.OVERRIDE ? 1 : 0);
        return of(decisionId);
    }

    /** @param overridden 1 for an override, -1 where one is taken back */
    private void insert(
            String decisionId,
            String kind,
            @Nullable Verdict verdict,
            @Nullable LocalDate until,
            @Nullable String reason,
            @Nullable String undoes,
            int overridden) {
        var decision =
                journal.row(decisionId, viewer.scope()).orElseThrow(() -> Problem.notFound("decision", decisionId));
        var told = overridden == 0 ? null : journal.decision(decision);
        database.transaction(false, () -> {
            database.batch(INSERT, Collections.singletonList(new @Nullable Object[] {
                Ids.next(),
                decisionId,
                decision.opportunityId(),
                kind,
                verdict == null ? null : verdict.name(),
                until,
                reason,
                undoes,
                viewer.name(),
                viewer.personId(),
                clock.millis()
            }));
            if (told != null) {
                overrides.forEach(each -> each.told(told, overridden));
            }
            return 1;
        });
    }

    private static String required(@Nullable String reason) {
        if (reason == null || reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw Problem.ofField(
                    "missing-field",
                    "reason",
                    "An override needs a reason of 1 to %d characters.".formatted(LONGEST_REASON),
                    "Say why the decision is wrong for this deal; rules are improved by it.");
        }
        return reason.strip();
    }
}
