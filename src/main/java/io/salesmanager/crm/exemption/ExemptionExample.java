package io.salesmanager.crm.exemption;

/** What the OpenAPI document shows of an exemption; a test sends it, with a day to come. */
final class ExemptionExample {
    static final String WANTED = """
            {"rule": "DQ-010", "until": "2027-01-31", "why": "They test the trial; the champion is on leave until then"}""";

    static final String GRANTED = """
            {"id": "019a9d2c-0000-7000-8000-000000000007", "rule": "DQ-010", "until": "2027-01-31",
             "why": "They test the trial; the champion is on leave until then", "by": "mona",
             "granted": "2026-11-20T09:00:00Z", "state": "ACTIVE", "ended": null, "endedBy": null}""";

    private ExemptionExample() {}
}
