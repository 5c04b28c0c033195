package io.salesmanager.coaching.manager;

import io.salesmanager.advice.Conclusion.Habit;
import io.salesmanager.coaching.manager.ManagerScorecard.Advice;
import io.salesmanager.coaching.manager.ManagerScorecard.Figures;
import io.salesmanager.coaching.reply.Replies;
import io.salesmanager.coaching.reply.Replies.Subject;
import io.salesmanager.coaching.reply.Reply;
import io.salesmanager.platform.Problem;
import io.salesmanager.sales.history.TeamHistory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes the scorecards of managers, for those who may see them. */
@ApplicationScoped
public class Scorecards {
    /** Of fewer managers a sum would tell of single ones. */
    private static final int FEWEST_FOR_SUMS = 5;

    private final Company company;
    private final ManagerSight sight;
    private final Habits habits;
    private final AnswerRecords answers;
    private final Results results;
    private final Replies replies;
    private final ManagerConfig config;

    @Inject
    Scorecards(
            Company company,
            ManagerSight sight,
            Habits habits,
            AnswerRecords answers,
            Results results,
            Replies replies,
            ManagerConfig config) {
        this.company = company;
        this.sight = sight;
        this.habits = habits;
        this.answers = answers;
        this.results = results;
        this.replies = replies;
        this.config = config;
    }

    public boolean isOn() {
        return config.measured();
    }

    /** Ids of the managers whose scorecards the viewer may see, in order. */
    public List<String> seen() {
        return sight.seen(company.teams());
    }

    /** @throws Problem 404 where the viewer may not see that manager, or managers are not measured */
    public ManagerScorecard of(String manager) {
        checkOn();
        var teams = company.teams();
        sight.check(manager, teams);
        var now = company.now(teams);
        var found = now.manager(manager).orElseThrow(() -> Problem.notFound("manager", manager));
        var weeks = Weeks.before(now.instant(), now.zone(), config.weeks());
        var reps = now.repsOf(manager);
        var known = (int)
                reps.stream().filter(rep -> rep.coachingSessions() != null).count();
        var overrides = answers.overrides(manager, weeks.begins());
        var closed = results.closed(weeks.first(), now.today().plusDays(1));
        return new ManagerScorecard(
                manager,
                now.instant(),
                now.rulebook().version(),
                Figures.of(found.leadership(), reps.size(), known),
                advice(now, manager),
                habits.of(now, manager, weeks),
                OverrideOutcomes.of(overrides, Results.of(reps, closed)),
                results.relation(now),
                MiddleOfTeam.of(now, manager),
                ManagerScorecard.byAbout(replies.of(Subject.MANAGER, manager)));
    }

    /** Only the manager answers what is said of them. */
    public Reply reply(String manager, @Nullable String about, @Nullable String words) {
        var card = of(manager);
        if (!sight.isOneself(manager)) {
            throw new Problem(
                            "not-yours",
                            403,
                            "Only the manager answers",
                            "What is said of a manager is answered by that manager.")
                    .with("advice", "Tell them what you think; they see the same page.");
        }
        var subject = Objects.requireNonNullElse(about, ManagerScorecard.WHOLE);
        if (!card.says(subject)) {
            throw Problem.ofField(
                    "unknown-subject",
                    "about",
                    "Nothing called '%s' is said of you.".formatted(subject),
                    "Send the kind of an advice, the name of a habit, or leave it out for the whole.");
        }
        return replies.add(Subject.MANAGER, manager, subject, words);
    }

    /**
     * What rules say of managers, in numbers.
     *
     * @param told how many managers are told of each kind; empty where there are too few managers
     */
    public record Sums(int managers, Map<String, Long> told, Relation relation, String words) {}

    /** For those who may see no single manager. */
    public Sums sums() {
        checkOn();
        var now = company.now();
        var managers = now.organization().managers().size();
        var relation = results.relation(now);
        if (managers < FEWEST_FOR_SUMS) {
            return new Sums(
                    managers,
                    Map.of(),
                    relation,
                    "There are %d managers; sums are shown from %d on, since they would tell of single people."
                            .formatted(managers, FEWEST_FOR_SUMS));
        }
        var told = now.habits().stream()
                .filter(habit -> now.manager(habit.about()).isPresent())
                .collect(Collectors.groupingBy(Habit::kind, TreeMap::new, Collectors.counting()));
        return new Sums(managers, told, relation, "Of %d managers.".formatted(managers));
    }

    private List<Advice> advice(Company.Now now, String manager) {
        var subjects = new ArrayList<String>(
                now.ledBy(manager).stream().map(TeamHistory::id).toList());
        subjects.add(manager);
        return now.habits().stream()
                .filter(habit -> subjects.contains(habit.about()))
                .map(habit -> new Advice(habit.about(), habit.kind(), habit.reason()))
                .toList();
    }

    private void checkOn() {
        if (!config.measured()) {
            throw new Problem(
                            "not-measured",
                            404,
                            "Managers are not measured",
                            "Measures of managers are switched off for this company.")
                    .with("advice", "salesmanager.managers.measured=true switches them on.");
        }
    }
}
