package io.salesmanager.rulebook.rest;

/** What the OpenAPI document shows of versions; a test sends it. */
final class VersionExamples {
    static final String EDIT = """
            {"why": "New numbers for the fourth quarter", "base": null,
             "files": {"README-fourth-quarter.md": "The numbers of the fourth quarter.\\n"}}""";

    static final String CHECKED = """
            {"version": "sha256:5f2c...", "admitted": true, "rules": 105, "errors": 0, "warnings": 0,
             "examples": {"total": 210, "failing": 0}, "diagnostics": []}""";

    static final String CANDIDATE = """
            {"version": "sha256:5f2c...", "number": 2, "created": "2026-11-20T09:00:00Z", "by": "ops",
             "why": "New numbers for the fourth quarter", "origin": "EDITOR", "base": "sha256:252d...", "status": "CANDIDATE",
             "rules": 105, "warnings": 0, "planned": [], "approvals": [], "diagnostics": []}""";

    static final String ACTIVATE = """
            {"why": "Agreed with the regions", "effective": "2099-01-01T00:00:00Z"}""";

    static final String SCHEDULED = """
            {"version": "sha256:5f2c...", "status": "SCHEDULED", "request": null,
             "activation": {"seq": 2, "version": "sha256:5f2c...", "previous": "sha256:252d...", "at": "2026-11-20T09:00:00Z",
               "effective": "2099-01-01T00:00:00Z", "scheduled": true, "how": "PUBLISHED", "by": "ops",
               "why": "Agreed with the regions", "approvedBy": null, "withdrawnAt": null, "withdrawnBy": null}}""";

    static final String REJECT = """
            {"why": "The regions want to wait"}""";

    static final String ROLLBACK = """
            {"why": "Too many deals were postponed", "to": null}""";

    static final String ROLLED_BACK = """
            {"version": "sha256:252d...", "status": "ACTIVE", "request": null,
             "activation": {"seq": 3, "version": "sha256:252d...", "previous": "sha256:5f2c...", "at": "2026-11-20T09:00:00Z",
               "effective": "2026-11-20T09:00:00Z", "scheduled": false, "how": "ROLLED_BACK", "by": "ops",
               "why": "Too many deals were postponed", "approvedBy": null, "withdrawnAt": null, "withdrawnBy": null}}""";

    private VersionExamples() {}
}
