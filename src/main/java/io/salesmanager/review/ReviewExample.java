package io.salesmanager.review;

/** What the OpenAPI document shows of a review; a test sends it. */
final class ReviewExample {
    static final String REQUEST = """
            {"team": "t-1"}""";

    static final String ANSWER = """
            {"id": "019a9d2c-0000-7000-8000-000000000004", "state": "RUNNING", "asOf": "2026-11-20T09:00:00Z", "live": true,
             "rep": null, "team": "t-1", "rulebook": "sha256:252d3ebd...", "started": "2026-11-20T09:00:00Z",
             "finished": null, "startedBy": "ops", "repsTotal": 0, "repsDone": 0, "decisions": 0, "verdicts": {},
             "failure": null}""";

    private ReviewExample() {}
}
