package io.salesmanager.coaching.manager;

import io.salesmanager.access.ViewScope;
import io.salesmanager.crm.read.ScopeClause;
import io.salesmanager.platform.database.Database;
import io.salesmanager.playbook.Verdict;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a manager said to decisions, and what became of the deals. Answers that were taken back do not count. */
@ApplicationScoped
class AnswerRecords {
    private static final String STANDS = "not exists (select 1 from decision_answer u where u.undoes = a.id)";

    private final Database database;

    AnswerRecords(Database database) {
        this.database = database;
    }

    record Said(Instant at, boolean override) {}

    /** Since when answers are recorded at all. */
    Optional<Instant> begin() {
        return first("select min(said_at) from decision_answer");
    }

    List<Said> of(String manager, Instant since) {
        return database.list(
                "select a.said_at, a.kind from decision_answer a where a.person_id = ? and a.said_at >= ? and a.kind <> 'UNDO' and "
                        + STANDS + " order by a.said_at",
                row -> new Said(
                        Instant.ofEpochMilli(row.getLong(1)), row.getString(2).equals("OVERRIDE")),
                manager,
                since.toEpochMilli());
    }

    /** @param answered null while the manager has not answered */
    record Proposal(Instant proposed, @Nullable Instant answered) {}

    /** Overrides that reps of these teams proposed, with the first answer of the manager to the same decision after that. */
    List<Proposal> proposals(String manager, Set<String> teams, Instant since) {
        var clause = ScopeClause.of(new ViewScope.Teams(teams), "d.rep_id");
        var values = new ArrayList<Object>(List.of(manager, since.toEpochMilli()));
        values.addAll(clause.values());
        return database.list(
                """
                select a.said_at, (select min(r.said_at) from decision_answer r
                  where r.decision_id = a.decision_id and r.person_id = ? and r.said_at >= a.said_at and r.kind <> 'UNDO')
                from decision_answer a join decision d on d.id = a.decision_id
                where a.kind = 'PROPOSED_OVERRIDE' and a.said_at >= ? and\s""" + clause.sql() + " order by a.id",
                row -> {
                    var answered = row.getObject(2, Long.class);
                    return new Proposal(
                            Instant.ofEpochMilli(row.getLong(1)),
                            answered == null ? null : Instant.ofEpochMilli(answered));
                },
                values.toArray());
    }

    /**
     * A question about a deal that was sent to a manager.
     *
     * @param answered null where they did not answer it, or not yet
     * @param waited working minutes until the answer
     */
    record Asked(Instant at, @Nullable Instant answered, int waited) {}

    /** Those that went away by themselves do not count. */
    List<Asked> escalations(String manager, Instant since) {
        return database.list(
                """
                select asked, ended, how, waited_minutes from escalation_step
                where person = ? and asked >= ? and (how is null or how <> 'WITHDRAWN') order by asked, escalation_id""",
                row -> new Asked(
                        Instant.ofEpochMilli(row.getLong(1)),
                        "ANSWERED".equals(row.getString(3)) ? Instant.ofEpochMilli(row.getLong(2)) : null,
                        row.getInt(4)),
                manager,
                since.toEpochMilli());
    }

    /** Since when questions are sent up at all. */
    Optional<Instant> beginOfEscalations() {
        return first("select min(asked) from escalation_step");
    }

    private Optional<Instant> first(String sql) {
        return database
                .list(
                        sql,
                        row -> Optional.ofNullable(row.getObject(1, Long.class)).map(Instant::ofEpochMilli))
                .stream()
                .findFirst()
                .flatMap(first -> first);
    }

    /**
     * An override and what became of the deal.
     *
     * @param decided what the rules said; null where the decision is forgotten
     * @param won null while the deal is open
     */
    record Overridden(
            String deal,
            @Nullable Verdict decided,
            Verdict said,
            @Nullable Boolean won) {}

    /** The last override of each deal since an instant. A deal that was closed before it counts as open. */
    List<Overridden> overrides(String manager, Instant since) {
        var last = new TreeMap<String, Overridden>();
        database.each(
                "select a.opportunity_id, d.verdict, a.verdict, o.stage_kind, o.closed_date, a.said_at from decision_answer a"
                        + " left join decision d on d.id = a.decision_id left join opportunity o on o.id = a.opportunity_id"
                        + " where a.person_id = ? and a.said_at >= ? and a.kind = 'OVERRIDE' and " + STANDS
                        + " order by a.id",
                row -> {
                    var decided = row.getString(2);
                    var said = Instant.ofEpochMilli(row.getLong(6));
                    last.put(
                            row.getString(1),
                            new Overridden(
                                    row.getString(1),
                                    decided == null ? null : Verdict.valueOf(decided),
                                    Verdict.valueOf(row.getString(3)),
                                    won(row.getString(4), row.getObject(5, LocalDate.class), said)));
                },
                manager,
                since.toEpochMilli());
        return List.copyOf(last.values());
    }

    private static @Nullable Boolean won(@Nullable String kind, @Nullable LocalDate closed, Instant said) {
        var day = LocalDate.ofInstant(said, ZoneOffset.UTC);
        if (kind == null || closed == null || closed.isBefore(day)) {
            return null;
        }
        return kind.equals("WON") ? Boolean.TRUE : kind.equals("LOST") ? Boolean.FALSE : null;
    }
}
