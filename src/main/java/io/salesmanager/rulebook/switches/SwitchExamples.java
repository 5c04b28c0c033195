package io.salesmanager.rulebook.switches;

/** What the OpenAPI document shows of switches; a test sends it. */
final class SwitchExamples {
    static final String ONE = """
            {"on": false, "why": "We try the second quarter without it"}""";

    static final String MANY = """
            [{"rule": "DQ-010", "on": false, "why": "We try the second quarter without it"}]""";

    static final String SWITCHED = """
            {"version": "sha256:5f2c9a01...", "base": "sha256:252d3ebd...", "changed": "DQ-010 off",
             "changes": [{"rule": "DQ-010", "on": false, "until": null, "why": "We try the second quarter without it"}],
             "warnings": 0, "stored": true,
             "next": [{"what": "Publish it", "call": "POST /api/v1/rulebooks/sha256:5f2c9a01.../activate"}]}""";

    private SwitchExamples() {}
}
