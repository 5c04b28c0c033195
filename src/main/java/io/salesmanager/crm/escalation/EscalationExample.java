package io.salesmanager.crm.escalation;

/** What the OpenAPI document shows of escalations; a test sends what is sent. */
final class EscalationExample {
    static final String ANSWER = """
            {"outcome": "APPROVED", "words": "Yes, if they sign for three years"}""";

    static final String ANSWERED = """
            {"id": "019a9d2c-0000-7000-8000-000000000006", "opportunityId": "o-7", "opportunityName": "ACME, 40 seats",
             "accountName": "ACME", "amount": 18000, "currency": "EUR", "repId": "r-1", "repName": "Ada Example",
             "decisionId": "019a9d2c-0000-7000-8000-000000000001", "rule": "RQ-020", "title": "The discount needs the manager",
             "because": "A discount of 15% is above the 10% a rep may give. Ask your manager, and ask the buyer for something in return.",
             "to": "manager", "state": "ANSWERED", "person": "m-1", "personName": "m-1",
             "opened": "2026-11-20T09:00:00Z", "due": "2026-11-20T21:00:00Z", "stays": false,
             "ended": "2026-11-20T15:00:00Z", "outcome": "APPROVED", "words": "Yes, if they sign for three years",
             "by": "mona",
             "steps": [{"level": 0, "person": "m-1", "asked": "2026-11-20T09:00:00Z", "due": "2026-11-20T21:00:00Z",
                        "ended": "2026-11-20T15:00:00Z", "how": "ANSWERED", "waitedMinutes": 120}]}""";

    static final String SUMMARY = """
            [{"key": "m-1", "name": "Mona Example", "asked": 31, "answered": 24, "passed": 3, "withdrawn": 2, "waiting": 2,
              "overdue": 1, "medianHours": 5.5, "low": 3.2, "high": 7.9,
              "says": "Half of the 24 answers came within 5.5 working hours; the true middle lies between 3.2 and 7.9. Two whose intervals overlap are not told apart."}]""";

    private EscalationExample() {}
}
