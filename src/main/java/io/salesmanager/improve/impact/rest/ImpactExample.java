package io.salesmanager.improve.impact.rest;

/** What the OpenAPI document shows of a preview; a test sends it. */
final class ImpactExample {
    static final String REQUEST = """
            {"asOf": "2026-11-20T09:00:00Z"}""";

    static final String ANSWER = """
            {"id": "019a9d2c-0000-7000-8000-000000000005", "version": "sha256:7be0a31c...", "against": "sha256:252d3ebd...",
             "state": "RUNNING", "phase": "WAITING", "asOf": "2026-11-20T09:00:00Z", "live": false, "rep": null, "team": null,
             "whole": true, "started": "2026-11-21T09:00:00Z", "finished": null, "startedBy": "ops", "repsTotal": 0,
             "repsDone": 0, "deals": 0, "flips": 0, "failure": null, "impact": null}""";

    private ImpactExample() {}
}
