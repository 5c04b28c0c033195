package io.salesmanager.coaching.quiz;

import io.salesmanager.platform.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The newest assignment of each quiz to each rep. */
@ApplicationScoped
class AssignmentRows {
    private final Database database;

    AssignmentRows(Database database) {
        this.database = database;
    }

    record Assignment(String quiz, String rule, String because, Instant assigned, LocalDate due, boolean ended) {}

    List<Assignment> of(String rep) {
        return database.list(
                "select quiz, rule_id, because, assigned, due, ended from quiz_assignment where rep_id = ? order by due, quiz",
                row -> {
                    row.getLong(6);
                    var open = row.wasNull();
                    return new Assignment(
                            row.getString(1),
                            row.getString(2),
                            row.getString(3),
                            Instant.ofEpochMilli(row.getLong(4)),
                            row.getObject(5, LocalDate.class),
                            !open);
                },
                rep);
    }

    /** Those of these reps that are to be taken, by id of the rep, the first due first. */
    Map<String, List<Assignment>> open(Collection<String> reps) {
        Map<String, List<Assignment>> found = new HashMap<>();
        database.eachOf(
                "select rep_id, quiz, rule_id, because, assigned, due from quiz_assignment"
                        + " where ended is null and rep_id in (%s) order by rep_id, due, quiz",
                reps,
                row -> found.computeIfAbsent(row.getString(1), rep -> new ArrayList<>())
                        .add(new Assignment(
                                row.getString(2),
                                row.getString(3),
                                row.getString(4),
                                Instant.ofEpochMilli(row.getLong(5)),
                                row.getObject(6, LocalDate.class),
                                false)));
        return found;
    }

    /** Takes the place of what was assigned of this quiz before. */
    void assign(String rep, String quiz, String rule, String because, Instant at, LocalDate due) {
        database.update("delete from quiz_assignment where rep_id = ? and quiz = ?", rep, quiz);
        database.update(
                "insert into quiz_assignment (rep_id, quiz, rule_id, because, assigned, due) values (?, ?, ?, ?, ?, ?)",
                rep,
                quiz,
                rule,
                because,
                at.toEpochMilli(),
                due);
    }

    /** What the rule says now, of an assignment that stays. */
    void retell(String rep, String quiz, String rule, String because) {
        database.update(
                "update quiz_assignment set rule_id = ?, because = ? where rep_id = ? and quiz = ?",
                rule,
                because,
                rep,
                quiz);
    }

    void end(String rep, String quiz, Instant at) {
        database.update(
                "update quiz_assignment set ended = ? where rep_id = ? and quiz = ? and ended is null",
                at.toEpochMilli(),
                rep,
                quiz);
    }

    int forgetBefore(Instant instant) {
        return database.update(
                "delete from quiz_assignment where ended is not null and ended < ?", instant.toEpochMilli());
    }
}
