package io.salesmanager.sample.demo;

import io.salesmanager.platform.Ids;
import io.salesmanager.platform.database.Database;
import io.salesmanager.sales.history.RepHistory;
import io.salesmanager.sales.history.RepHistory.CoachingSession;
import io.salesmanager.sample.SampleCompany;
import io.salesmanager.sample.journey.Truths.StepDifference;
import io.salesmanager.sample.people.SampleTeam;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Coaching sessions of two reps of one team, one weak and one strong at a step: visitors of the demo look through the eyes of the weak one
 * and of the manager of both.
 */
@ApplicationScoped
class SampleSessions {
    private static final int HOUR = 9;

    private final Database database;

    SampleSessions(Database database) {
        this.database = database;
    }

    /** Ids of the people of the demo. */
    record Cast(RepHistory weak, Optional<RepHistory> strong, SampleTeam team) {}

    /** Empty where nobody was made weak on purpose. */
    static Optional<Cast> cast(SampleCompany company) {
        return of(company, company.truths().steps().stream().filter(truth -> truth.points() < 0))
                .findFirst()
                .map(weak -> new Cast(
                        weak,
                        of(company, company.truths().steps().stream().filter(truth -> truth.points() > 0))
                                .filter(strong -> Objects.equals(strong.teamId(), weak.teamId()))
                                .findFirst(),
                        company.teams().stream()
                                .filter(team -> team.id().equals(weak.teamId()))
                                .findFirst()
                                .orElseThrow()));
    }

    private static Stream<RepHistory> of(SampleCompany company, Stream<StepDifference> truths) {
        return truths.flatMap(
                truth -> company.reps().stream().filter(rep -> rep.id().equals(truth.repId())));
    }

    /** In a transaction. The first of all sessions is that of the rep of the demo. */
    void store(SampleCompany company, LocalDate today) {
        cast(company).ifPresent(cast -> {
            held(
                    cast.weak(),
                    cast.team(),
                    "Goal: keep more of the deals that have a proposal.\nReality: three lost ones, read together.\n"
                            + "Options: present live; ask for the decision process first.\nWill: five calls until the next session.",
                    "We read three proposals that were sent by mail and never answered. Next five go out with a call.",
                    "Two of the three buyers had asked for it by mail. I try the calls.");
            cast.strong()
                    .ifPresent(strong -> held(
                            strong,
                            cast.team(),
                            "Goal: say how you do it, so that others can.\nReality: you keep more deals than your peers.\n"
                                    + "Options: take a colleague along; write it down.\nWill: one call together each week.",
                            "Presents each proposal live and agrees on the next step in the same call. Takes a colleague along.",
                            "Glad to, on Wednesdays."));
            booked(cast, today);
        });
    }

    /** Reps who report to the manager of the demo; none where nobody was made weak on purpose. */
    List<String> team() {
        return database.list("""
                select mate.id from rep mate where mate.retired = false and mate.team_id =
                  (select rep.team_id from planned_session session join rep on rep.id = session.rep_id order by session.id limit 1)
                order by mate.id""", row -> row.getString(1));
    }

    /** The last session of which the CRM knows how long it was, with its notes. */
    private void held(RepHistory rep, SampleTeam team, String agenda, String notes, String answer) {
        Objects.requireNonNullElse(rep.coachingSessions(), List.<CoachingSession>of()).stream()
                .filter(session -> session.minutes() != null)
                .max(Comparator.comparing(CoachingSession::held))
                .ifPresent(session -> {
                    var id = Ids.next();
                    var day = session.held();
                    insert(
                            id,
                            rep,
                            session.skill(),
                            agenda,
                            "HELD",
                            at(day.minusDays(3), HOUR),
                            team,
                            at(day, HOUR),
                            session.minutes(),
                            day,
                            session.minutes(),
                            notes,
                            at(day, HOUR + 1));
                    database.update(
                            """
                            insert into reply (id, subject_kind, subject_id, about, words, said_by, said)
                            values (?, 'SESSION', ?, 'session', ?, ?, ?)""",
                            Ids.next(),
                            id,
                            answer,
                            rep.name(),
                            at(day, HOUR + 2).toEpochMilli());
                });
    }

    private void booked(Cast cast, LocalDate today) {
        var day = today.plusDays(1).with(TemporalAdjusters.nextOrSame(DayOfWeek.TUESDAY));
        insert(
                Ids.next(),
                cast.weak(),
                "proposing",
                "Goal: what became of the five calls?\nReality: each of them.\nOptions: what would you try next?\nWill: one thing.",
                "BOOKED",
                at(today.minusDays(1), HOUR),
                cast.team(),
                at(day, HOUR),
                45,
                null,
                null,
                null,
                null);
    }

    private void insert(
            String id,
            RepHistory rep,
            @Nullable String skill,
            String agenda,
            String state,
            Instant proposed,
            SampleTeam team,
            Instant begins,
            @Nullable Integer minutes,
            @Nullable LocalDate heldDay,
            @Nullable Integer heldMinutes,
            @Nullable String notes,
            @Nullable Instant ended) {
        database.update(
                """
                insert into planned_session (id, rep_id, skill, agenda, state, proposed, proposed_by, coach, coach_id, begins, minutes,
                  sequence_number, held_day, held_minutes, notes, ended)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?, ?, ?, ?)""",
                id,
                rep.id(),
                skill,
                agenda,
                state,
                proposed.toEpochMilli(),
                team.managerName(),
                team.managerName(),
                team.managerId(),
                begins.toEpochMilli(),
                minutes,
                heldDay,
                heldMinutes,
                notes,
                ended == null ? null : ended.toEpochMilli());
    }

    private static Instant at(LocalDate day, int hour) {
        return day.atTime(hour, 0).toInstant(ZoneOffset.UTC);
    }
}
