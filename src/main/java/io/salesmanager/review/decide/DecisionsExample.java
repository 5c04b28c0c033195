package io.salesmanager.review.decide;

/** What the OpenAPI document shows; a test sends it and gets the answer below. */
final class DecisionsExample {
    static final String REQUEST = """
            {
              "asOf": "2026-11-20T09:00:00Z",
              "rep": {"id": "r-1", "name": "Ada Example"},
              "accounts": [{"id": "a-3", "name": "ACME", "employees": 240}],
              "opportunities": [{
                "id": "o-7",
                "name": "ACME, 40 seats",
                "accountId": "a-3",
                "ownerId": "r-1",
                "motion": "NEW_BUSINESS",
                "stage": "Discovery",
                "amount": 18000,
                "currency": "USD",
                "createdDate": "2026-09-01",
                "laterDateNamedByBuyer": "2027-02-02",
                "activities": [
                  {"type": "EMAIL", "direction": "INBOUND", "happened": "2026-11-12T15:04:00Z", "subject": "Not before February"}
                ]
              }]
            }""";

    static final String ANSWER = """
            {
              "asOf": "2026-11-20T09:00:00Z",
              "rulebook": "sha256:252d3ebd...",
              "decisions": [{
                "id": null,
                "opportunityId": "o-7",
                "verdict": "POSTPONE",
                "until": "2027-02-02",
                "headline": "The buyer asked for 2027-02-02, 74 days from now; nothing to gain by calling sooner.",
                "reasons": [{
                  "rule": "PP-010",
                  "title": "Buyer named a later date",
                  "strength": "MUST",
                  "because": "The buyer asked for 2027-02-02, 74 days from now; nothing to gain by calling sooner.",
                  "source": "practices 13: PostHog sales handbook",
                  "at": "rules/30-postponement/later-date.drl:4"
                }],
                "overruled": [],
                "missing": ["budgetStatus"],
                "engagement": {
                  "next": {
                    "channel": "CALL", "due": "2027-02-02T08:00:00-05:00", "step": 1, "of": 3,
                    "because": "Nothing before 2027-02-02: The buyer asked for 2027-02-02, 74 days from now; nothing to gain by calling sooner.",
                    "assumed": "Their time zone is not known; the hour is one of America/New_York."
                  },
                  "planned": 8, "actual": 0
                },
                "risks": []
              }],
              "coaching": []
            }""";

    private DecisionsExample() {}
}
