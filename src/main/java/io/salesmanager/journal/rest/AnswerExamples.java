package io.salesmanager.journal.rest;

/** What the OpenAPI document shows of answers; a test sends each, with ids of its own. */
final class AnswerExamples {
    static final String ID = "019a9d2c-0000-7000-8000-000000000001";
    static final String OTHER = "019a9d2c-0000-7000-8000-000000000002";

    static final String OVERRIDE = """
            {"verdict": "QUALIFY", "reason": "They called today and named a budget"}""";

    static final String SNOOZE = """
            {"until": "2199-01-15", "reason": "Back from leave"}""";

    static final String MANY = """
            {"ids": ["019a9d2c-0000-7000-8000-000000000001", "019a9d2c-0000-7000-8000-000000000002"]}""";

    static final String MANY_OVERRIDES = """
            {"ids": ["019a9d2c-0000-7000-8000-000000000001", "019a9d2c-0000-7000-8000-000000000002"],
             "verdict": "ARCHIVE", "reason": "The company was sold"}""";

    static final String MANY_SNOOZES = """
            {"ids": ["019a9d2c-0000-7000-8000-000000000001", "019a9d2c-0000-7000-8000-000000000002"],
             "until": "2199-01-15", "reason": "After the trade fair"}""";

    static final String SAID = """
            [{"id": "019a9d2c-0000-7000-8000-000000000005", "decisionId": "019a9d2c-0000-7000-8000-000000000001",
              "kind": "OVERRIDE", "verdict": "QUALIFY", "until": null, "reason": "They called today and named a budget",
              "by": "mona", "at": "2026-11-20T09:00:00Z", "undone": false}]""";

    static final String MANY_SAID = """
            {"done": 2, "rejected": 0, "items": [
              {"index": 0, "id": "019a9d2c-0000-7000-8000-000000000001", "answer": [
                {"id": "019a9d2c-0000-7000-8000-000000000005", "decisionId": "019a9d2c-0000-7000-8000-000000000001",
                 "kind": "ACCEPT", "verdict": null, "until": null, "reason": null, "by": "mona",
                 "at": "2026-11-20T09:00:00Z", "undone": false}]}]}""";

    static final String MANY_REPLAYED = """
            {"done": 2, "rejected": 0, "items": [
              {"index": 0, "id": "019a9d2c-0000-7000-8000-000000000001", "answer": {
                "decisionId": "019a9d2c-0000-7000-8000-000000000001", "same": true, "rulebook": "sha256:252d3ebd...",
                "recordedBy": "0.1.0", "replayedBy": "0.1.0"}}]}""";

    private AnswerExamples() {}
}
