package io.salesmanager.coaching.session;

/** What the OpenAPI document shows of sessions; a test sends what is sent. */
final class SessionExample {
    static final String PROPOSAL = """
            {"rep": "r-1", "skill": "discovery",
             "agenda": "Goal: four of ten calls lead to a meeting.\\nReality: two of ten did in the last quarter.\\nOptions: hear two calls together.\\nWill: which calls, by when?"}""";

    static final String BOOKING = """
            {"begins": "2199-01-15T14:00:00+01:00", "minutes": 45, "place": "Room 4"}""";

    static final String HOLDING = """
            {"minutes": 40, "notes": "Ada asks for the next step before she hangs up."}""";

    static final String CANCELLING = """
            {"reason": "Ada is on leave"}""";

    static final String REPLY = """
            {"words": "The two calls were with buyers who had already signed."}""";

    static final String SESSION = """
            {"id": "019a9d2c-0000-7000-8000-000000000001", "rep": "r-1", "repName": "Ada Example", "skill": "discovery",
             "agenda": "Goal: four of ten calls lead to a meeting.", "recommendation": null, "state": "BOOKED",
             "proposed": "2026-11-20T09:00:00Z", "proposedBy": "mona", "coach": "mona", "begins": "2199-01-15T13:00:00Z",
             "minutes": 45, "place": "Room 4", "sequence": 0, "heldDay": null, "heldMinutes": null, "notes": null,
             "cancelledBecause": null, "mail": [],
             "mailNote": "No mail goes out: this service has no mail server. Download the invitation, and pass it on.",
             "replies": []}""";

    private SessionExample() {}
}
