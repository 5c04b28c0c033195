package io.salesmanager.sales.dictionary;

import io.salesmanager.sales.Leadership;
import io.salesmanager.sales.Manager;
import io.salesmanager.sales.Team;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a rule can ask of a team and of a manager. */
final class TeamFacts {
    private TeamFacts() {}

    static FactType<Team> team() {
        var facts = new FactType.Catalogue<Team>()
                .text(
                        "id",
                        "t-2",
                        "The CRM's id of the team.",
                        team -> team.known().id())
                .text("name", "North", "The team's name.", team -> team.known().name())
                .text(
                        "managerId",
                        "m-1",
                        "Who leads it.",
                        team -> at(team.known().managers(), 0))
                .text(
                        "directorId",
                        "m-9",
                        "The manager's manager.",
                        team -> at(team.known().managers(), 1))
                .texts(
                        "managers",
                        "[m-1, m-9]",
                        "The chain of managers, the nearest first.",
                        team -> team.known().managers())
                .text(
                        "region",
                        "Central",
                        "The team's region.",
                        team -> team.known().region())
                .text(
                        "division",
                        "Commercial",
                        "The team's division.",
                        team -> team.known().division());
        return leadership(facts, Team::leadership).type("Team", Team.class);
    }

    static FactType<Manager> manager() {
        var facts = new FactType.Catalogue<Manager>()
                .text("id", "m-1", "The CRM's id of the manager.", Manager::id)
                .text("managerId", "m-9", "The manager's manager.", manager -> at(manager.managers(), 0))
                .texts("managers", "[m-9]", "The managers above, the nearest first.", Manager::managers)
                .texts("teams", "[t-2]", "The teams led directly.", Manager::teams);
        return leadership(facts, Manager::leadership).type("Manager", Manager.class);
    }

    private static <T> FactType.Catalogue<T> leadership(
            FactType.Catalogue<T> facts, Function<T, Leadership> leadership) {
        return facts.number(
                        "span",
                        "people",
                        "8",
                        "People who report directly: reps, and managers of the teams below.",
                        of -> leadership.apply(of).span())
                .number(
                        "forecastError",
                        "ratio",
                        "0.1",
                        "How far the last forecast was from the outcome, over the outcome; of several teams, their mean. As the CRM says, else of the last quarter (or month) that was forecast here before it began.",
                        of -> leadership.apply(of).forecastError())
                .from("coachingSessions", true)
                .number(
                        "coachingHoursPerRep",
                        "hours",
                        "1.5",
                        "Hours of coaching in the last 30 days a rep.",
                        of -> leadership.apply(of).coachingHoursPerRep())
                .number(
                        "coachingShare",
                        "0 to 1",
                        "0.16",
                        "Hours of coaching in the last 30 days over the manager's working hours.",
                        of -> leadership.apply(of).coachingShare())
                .from("escalations", true)
                .number(
                        "overdueEscalations",
                        "count",
                        "2",
                        "Questions to the manager that wait for an answer beyond their day.",
                        of -> leadership.apply(of).overdueEscalations())
                .from("quotas", false)
                .number(
                        "quotaAttainmentShare",
                        "0 to 1",
                        "0.55",
                        "Share of reps who reached the quota of their last period that ended.",
                        of -> leadership.apply(of).quotaAttainmentShare())
                .number(
                        "quotaAttainmentCount",
                        "count",
                        "8",
                        "How many reps had such a quota.",
                        of -> leadership.apply(of).quotaAttainmentCount());
    }

    private static @Nullable String at(List<String> chain, int level) {
        return chain.size() <= level ? null : chain.get(level);
    }
}
