package io.salesmanager.review.day;

/** What the OpenAPI document shows of work lists; a test sends what is sent. */
final class DayExample {
    static final String DONE = """
            {"outcome": "NO_ANSWER", "minutes": 4}""";

    static final String NOT_DONE = """
            {"reason": "In a workshop all day"}""";

    static final String SNOOZE = """
            {"until": "2199-01-15", "reason": "Back from leave"}""";

    static final String LIST = """
            {"rep": "r-1", "repName": "Ada Example", "date": "2026-11-20", "capacityMinutes": 240, "madeMinutes": 15,
             "plannedMinutes": 15, "leftOut": {"NO_TIME": 2}, "notes": [],
             "items": [{
               "id": "019a9d2c-0000-7000-8000-000000000001", "opportunityId": "o-7", "opportunityName": "ACME, 40 seats",
               "accountName": "ACME", "verdict": "QUALIFY", "channel": "CALL", "due": "2026-11-20T16:00:00+01:00", "at": "2026-11-20T16:15:00+01:00",
               "step": 3, "of": 8,
               "because": "Step 3 of 8 of the plan new-business: Second attempt, at another hour of the day.",
               "late": 2, "assumed": null, "minutes": 15, "amount": 18000, "currency": "USD",
               "expected": 8640, "value": 18000, "chance": 0.4, "urgency": 1.2, "basis": null}]}""";

    private DayExample() {}
}
