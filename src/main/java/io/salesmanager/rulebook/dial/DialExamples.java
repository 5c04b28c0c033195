package io.salesmanager.rulebook.dial;

/** What the OpenAPI document shows of dials; a test sends it. */
final class DialExamples {
    static final String ONE = """
            {"value": 21, "why": "Buyers of our lines answer within three weeks: our wins of 2026"}""";

    static final String MANY = """
            [{"dial": "silence-days", "value": 10, "segment": "smb", "why": "Small companies answer within ten days"},
             {"dial": "nurture-days", "value": 60, "why": "A quarter was too long"}]""";

    static final String TURNED = """
            {"version": "sha256:5f2c9a01...", "base": "sha256:252d3ebd...",
             "changed": "silence-days (all deals): 14 to 21 days",
             "changes": [{"dial": "silence-days",
               "scope": {"stage": null, "motion": null, "productLine": null, "segment": null},
               "from": 14, "to": 21, "unit": "days",
               "why": "Buyers of our lines answer within three weeks: our wins of 2026"}],
             "warnings": 0, "stored": true,
             "next": [{"what": "Publish it", "call": "POST /api/v1/rulebooks/sha256:5f2c9a01.../activate"}]}""";

    private DialExamples() {}
}
