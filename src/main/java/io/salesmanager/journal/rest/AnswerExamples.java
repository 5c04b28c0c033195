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

    private AnswerExamples() {}
}
