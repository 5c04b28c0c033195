package io.salesmanager.intake.rest;

/** What the OpenAPI document shows of an import; a test sends it with mapping=virtual_sales_manager. */
final class ImportExample {
    static final String REQUEST = """
            id,name,stage,ownerId,amount,createdDate
            o-21,"ACME, 40 seats",Discovery,r-1,18000,2025-09-01
            o-22,Initech,Proposal,r-1,5200.50,2025-08-14
            o-23,Globex,Nowhere,r-1,lots,2025-07-02
            """;

    static final String ANSWER = """
            {"id": "019a9d2c-0000-7000-8000-000000000003", "mapping": "virtual_sales_manager", "mode": "INCREMENTAL",
             "dryRun": false, "state": "QUEUED", "requestedBy": "ops", "created": "2026-11-20T09:00:00Z", "finished": null,
             "rows": {"read": 0, "created": 0, "changed": 0, "unchanged": 0, "rejected": 0, "retired": 0},
             "files": [], "corrections": [], "warnings": [], "preview": [], "problem": null}""";

    private ImportExample() {}
}
