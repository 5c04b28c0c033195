package io.salesmanager.review.decide;

/** What the OpenAPI document shows of a stream; a test sends it and gets that. */
final class BulkExample {
    static final String REQUEST = """
            {"asOf": "2026-11-20T09:00:00Z", "opportunities": [{"id": "o-7", "stage": "Discovery", "laterDateNamedByBuyer": "2027-02-02"}]}
            {"asOf": "2026-11-20T09:00:00Z", "opportunities": [{"id": "o-8", "stage": "Propsal"}]}
            """;

    static final String ANSWER = """
            {"line": 1, "answer": {"asOf": "2026-11-20T09:00:00Z", "rulebook": "sha256:252d3ebd...", "decisions": [{"opportunityId": "o-7", "verdict": "POSTPONE", "until": "2027-02-02"}], "coaching": []}}
            {"line": 2, "problem": {"type": "urn:problem:unknown-stage", "title": "A field is not acceptable", "status": 422, "detail": "The playbook has no stage 'Propsal'.", "field": "opportunities[0].stage", "advice": "The nearest is 'Proposal'.", "line": 2}}
            """;

    private BulkExample() {}
}
