package io.salesmanager.coaching.manager.rest;

/** What the OpenAPI document shows of managers; a test sends what is sent. */
final class ManagerExample {
    static final String REPLY = """
            {"about": "coaching-hours", "words": "Two of my reps were on parental leave in these weeks."}""";

    static final String REPLIED = """
            {"id": "019a9d2c-0000-7000-8000-000000000001", "about": "coaching-hours",
             "words": "Two of my reps were on parental leave in these weeks.", "by": "mona", "at": "2026-11-20T09:00:00Z"}""";

    static final String SCORECARD = """
            {"manager": "m-1", "asOf": "2026-11-20T09:00:00Z", "rulebook": "sha256:9b6c0ec1",
             "figures": {"reps": 9, "repsWithKnownSessions": 9, "span": 9, "coachingHoursPerRep": 1.2, "coachingShare": 0.06,
               "overdueEscalations": null, "forecastError": 0.12, "quotaAttainmentShare": 0.556, "quotaAttainmentCount": 9},
             "advice": [{"about": "m-1", "kind": "span", "reason": {
               "rule": "MG-010", "title": "More people than one manager can lead well", "strength": "SHOULD",
               "because": "9 people report to this manager. Teams of six to eight do best; beyond 8 nobody is known well. Let a senior rep take some of the talks, or ask for a second team.",
               "conditions": [], "source": "practices 78: kurlanassociates.com, how many salespeople should report to a sales manager",
               "owner": "sales-managers", "article": null, "at": "rules/84-managers/habits.drl:4"}}],
             "habits": [{"name": "overrides", "title": "Overrides", "unit": "overrides a week",
               "countedFrom": "answers to decisions given here", "weeks": [{"monday": "2026-11-09", "value": 2, "unusual": false}],
               "mean": 2, "low": null, "high": null, "trend": "1 whole week is known: a trend needs 6.", "article": null}],
             "overrides": {"overrides": 3, "kept": 2, "keptClosed": 1, "keptWon": 1, "low": 0.21, "high": 1, "stopped": 1,
               "otherClosed": 40, "otherWon": 12,
               "words": "2 kept against the advice to stop; too few to say who was right: 1 closed since, 5 are needed. 1 stopped against the advice to go on: a deal that was stopped is not won, whoever was right."},
             "relation": {"managers": 7, "managersNeeded": 30, "rho": null, "low": null, "high": null,
               "words": "Too few managers to say: 7 have both figures, and some 30 are needed to find a relation of 0.5."},
             "coachFirst": {"words": "The middle 60% of 9 reps by the quota of their last period that ended; who waited longest comes first.",
               "reps": [{"rep": "r-4", "name": "Ada Example", "daysSinceSession": 41}]},
             "replies": {"span": [{"id": "019a9d2c-0000-7000-8000-000000000001", "about": "span",
               "words": "A second team starts in January.", "by": "mona", "at": "2026-11-20T09:00:00Z"}]}}""";

    private ManagerExample() {}
}
