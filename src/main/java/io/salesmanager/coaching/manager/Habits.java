package io.salesmanager.coaching.manager;

import io.salesmanager.coaching.manager.AnswerRecords.Asked;
import io.salesmanager.coaching.manager.AnswerRecords.Said;
import io.salesmanager.coaching.opened.Openings;
import io.salesmanager.coaching.opened.Openings.Kind;
import io.salesmanager.sales.history.RepHistory;
import io.salesmanager.sales.history.RepHistory.CoachingSession;
import io.salesmanager.sales.history.TeamHistory;
import io.salesmanager.statistics.Proportion;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** Counts what managers do by week, from what is recorded and from nothing else. */
@ApplicationScoped
class Habits {
    private static final String SESSIONS = "coaching sessions of the direct reports, from the CRM and from here";
    private static final String ANSWERS = "answers to decisions given here";
    private static final String ESCALATIONS = "questions about deals that were sent to this manager";
    private static final double MINUTES_AN_HOUR = 60;
    private static final int PERCENT = 100;

    private static final String OPENED = "pages opened here, each once a day; what is read elsewhere is not known";

    private final AnswerRecords answers;
    private final Openings openings;

    Habits(AnswerRecords answers, Openings openings) {
        this.answers = answers;
        this.openings = openings;
    }

    static List<CoachingSession> sessions(RepHistory rep) {
        return Objects.requireNonNullElse(rep.coachingSessions(), List.of());
    }

    List<Habit> of(Company.Now now, String manager, Weeks weeks) {
        var habits = new ArrayList<>(coaching(now.repsOf(manager), weeks));
        habits.addAll(answered(now, manager, weeks));
        habits.add(escalations(manager, weeks));
        habits.add(opened("deals-opened", "Deals opened", "deals a week", Kind.DEAL, manager, weeks));
        habits.add(opened("reports-opened", "Reports opened", "reports a week", Kind.REPORT, manager, weeks));
        return List.copyOf(habits);
    }

    private Habit opened(String name, String title, String unit, Kind kind, String manager, Weeks weeks) {
        if (!openings.isOn()) {
            return Habit.unknown(
                    name, title, unit, OPENED, "This company does not keep what managers open (salesmanager.opened).");
        }
        var begin = openings.begin();
        if (begin.isEmpty()) {
            return Habit.unknown(name, title, unit, OPENED, "No manager has opened one yet.");
        }
        var since = weeks.since(begin.get());
        var days = openings.days(manager, kind, since.first());
        return Habit.of(
                name,
                title,
                unit,
                "%s: %d since %s".formatted(OPENED, days.size(), since.first()),
                since,
                since.counted(days));
    }

    private static List<Habit> coaching(List<RepHistory> reps, Weeks weeks) {
        var known = reps.stream().filter(rep -> rep.coachingSessions() != null).toList();
        var held = known.stream()
                .flatMap(rep -> sessions(rep).stream())
                .filter(session -> weeks.indexOf(session.held()) >= 0)
                .toList();
        var from = "%s (%d of %d reps have known ones)".formatted(SESSIONS, known.size(), reps.size());
        if (known.isEmpty()) {
            var why = reps.isEmpty()
                    ? "No rep reports directly to this manager."
                    : "Nobody records coaching sessions of these reps. Book them here, or send coachingSessions with the reps.";
            return List.of(
                    Habit.unknown("coaching-sessions", "One-to-ones held", "sessions a week", SESSIONS, why),
                    Habit.unknown("coaching-hours", "Coaching", "hours a rep and week", SESSIONS, why));
        }
        var first = held.stream().map(CoachingSession::held).min(Comparator.naturalOrder());
        var since = first.map(weeks::since).orElse(weeks);
        var days = held.stream().map(CoachingSession::held).toList();
        var hours = new double[since.count()];
        var withoutLength = 0;
        for (var session : held) {
            if (session.minutes() == null) {
                withoutLength++;
            } else {
                hours[since.indexOf(session.held())] += session.minutes() / MINUTES_AN_HOUR / known.size();
            }
        }
        return List.of(
                Habit.of("coaching-sessions", "One-to-ones held", "sessions a week", from, since, since.counted(days)),
                Habit.of(
                        "coaching-hours",
                        "Coaching",
                        "hours a rep and week",
                        withoutLength == 0
                                ? from
                                : "%s; %d sessions have no length and are not in the hours"
                                        .formatted(from, withoutLength),
                        since,
                        hours));
    }

    private List<Habit> answered(Company.Now now, String manager, Weeks weeks) {
        var begin = answers.begin();
        if (begin.isEmpty()) {
            var why = "Nobody has answered a decision yet.";
            return List.of(
                    Habit.unknown("decisions-answered", "Decisions answered", "answers a week", ANSWERS, why),
                    Habit.unknown("overrides", "Overrides", "overrides a week", ANSWERS, why));
        }
        var since = weeks.since(LocalDate.ofInstant(begin.get(), weeks.zone()));
        var said = answers.of(manager, since.begins());
        return List.of(
                Habit.of(
                        "decisions-answered",
                        "Decisions answered",
                        "answers a week",
                        ANSWERS,
                        since,
                        since.counted(days(said, since))),
                Habit.of(
                        "overrides",
                        "Overrides",
                        "overrides a week",
                        ANSWERS,
                        since,
                        since.counted(days(said.stream().filter(Said::override).toList(), since))),
                proposals(now, manager, since));
    }

    /** Of the overrides that reps proposed: the share answered, and how fast. */
    private Habit proposals(Company.Now now, String manager, Weeks since) {
        var name = "proposals-answered";
        var title = "Overrides that reps proposed, answered";
        var unit = "answers a week";
        var teams = now.ledBy(manager).stream().map(TeamHistory::id).collect(Collectors.toUnmodifiableSet());
        var proposals = answers.proposals(manager, teams, since.begins());
        var waits = proposals.stream()
                .filter(proposal -> proposal.answered() != null)
                .map(proposal -> Duration.between(proposal.proposed(), Objects.requireNonNull(proposal.answered())))
                .sorted()
                .toList();
        if (proposals.isEmpty()) {
            return Habit.unknown(
                    name, title, unit, ANSWERS, "No rep of these teams proposed an override in these weeks.");
        }
        var from = "%s: %s%s"
                .formatted(
                        ANSWERS,
                        share(new Proportion(waits.size(), proposals.size())),
                        waits.isEmpty()
                                ? ""
                                : ", half of them within %s".formatted(hours(waits.get(waits.size() / 2))));
        return Habit.of(
                name,
                title,
                unit,
                from,
                since,
                since.counted(proposals.stream()
                        .filter(proposal -> proposal.answered() != null)
                        .map(proposal -> LocalDate.ofInstant(Objects.requireNonNull(proposal.answered()), since.zone()))
                        .toList()));
    }

    /** Of the questions about deals that were sent to the manager: the share answered, and how fast. */
    private Habit escalations(String manager, Weeks weeks) {
        var name = "escalations-answered";
        var title = "Escalations answered";
        var unit = "answers a week";
        var begin = answers.beginOfEscalations();
        if (begin.isEmpty()) {
            return Habit.unknown(name, title, unit, ESCALATIONS, "Nothing was ever escalated here.");
        }
        var since = weeks.since(LocalDate.ofInstant(begin.get(), weeks.zone()));
        var asked = answers.escalations(manager, since.begins());
        if (asked.isEmpty()) {
            return Habit.unknown(
                    name, title, unit, ESCALATIONS, "Nothing was escalated to this manager in these weeks.");
        }
        var answered = asked.stream().filter(one -> one.answered() != null).toList();
        var waits = answered.stream().map(Asked::waited).sorted().toList();
        return Habit.of(
                name,
                title,
                unit,
                "%s: %s%s"
                        .formatted(
                                ESCALATIONS,
                                share(new Proportion(answered.size(), asked.size())),
                                waits.isEmpty()
                                        ? ""
                                        : ", half of them within %d working minutes"
                                                .formatted(waits.get(waits.size() / 2))),
                since,
                since.counted(answered.stream()
                        .map(one -> LocalDate.ofInstant(Objects.requireNonNull(one.answered()), since.zone()))
                        .toList()));
    }

    private static String share(Proportion answered) {
        return "%d of %d answered (95%% interval %d to %d%%)"
                .formatted(
                        answered.successes(),
                        answered.trials(),
                        Math.round(answered.interval().low() * PERCENT),
                        Math.round(answered.interval().high() * PERCENT));
    }

    private static String hours(Duration wait) {
        return wait.toHours() < 1 ? "an hour" : "%d hours".formatted(wait.toHours() + 1);
    }

    private static List<LocalDate> days(List<Said> said, Weeks weeks) {
        return said.stream()
                .map(one -> LocalDate.ofInstant(one.at(), weeks.zone()))
                .toList();
    }
}
