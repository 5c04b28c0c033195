package io.salesmanager.coaching.said;

/** What the OpenAPI document shows of what is said of a rep. */
final class SaidExample {
    static final String SAID = """
            {"rep": "r-1", "items": [
              {"kind": "ESCALATION", "about": "ESCALATION 019a9d2c-0000-7000-8000-000000000006", "title": "ACME, 40 seats",
               "words": "Rejected by mona. \\"First a second contact\\"", "by": "mona", "at": "2026-11-20T15:00:00Z",
               "why": "A discount of 15% is above the 10% a rep may give.", "rule": "RQ-020", "page": "/opportunities/o-7",
               "answers": [{"id": "019a9d2c-0000-7000-8000-000000000016", "about": "ESCALATION 019a9d2c-0000-7000-8000-000000000006",
                 "words": "There are three contacts; the CRM has one", "by": "ada", "at": "2026-11-20T16:00:00Z"}],
               "answerAt": "/api/v1/reps/r-1/coaching/answers"}]}""";

    private SaidExample() {}
}
