package io.salesmanager.coaching.eligibility;

/** What the OpenAPI document shows of eligibility; a test sends what is sent. */
final class EligibilityExample {
    static final String WANTED = """
            {"rep": "r-1", "line": "Platform", "wanted": "CONDITIONAL",
             "why": "Sold two with Maria. The next one has no integration, and she joins the talk about scope."}""";

    static final String APPROVE = """
            {"standing": "CONDITIONAL", "why": "With Maria in the talks about scope and price, until the third deal."}""";

    static final String REJECT = """
            {"why": "The quiz first. We look at it together in December."}""";

    static final String REQUEST = """
            {"id": "019a9d2c-0000-7000-8000-000000000001", "rep": "r-1", "repName": "Ada Example", "line": "Platform",
             "wanted": "CONDITIONAL", "askedBy": "Ada Example", "askedAt": "2026-11-20T09:00:00Z",
             "why": "Sold two with Maria. The next one has no integration, and she joins the talk about scope.",
             "proposed": "CONDITIONAL",
             "proposedBecause": "You hold the platform certificate and are 90 days with us. Take somebody who sells Platform into the talks about scope and price until your ramp is over.",
             "state": "APPROVED", "decidedAt": "2026-11-20T15:00:00Z", "decidedBy": "Morgan Lead",
             "decidedWhy": "With Maria in the talks about scope and price, until the third deal.", "standing": "CONDITIONAL",
             "until": "2027-11-20"}""";

    static final String LINES = """
            {"rep": "r-1", "repName": "Ada Example", "lines": [
              {"line": "Essentials", "complexity": "LOW", "may": "OPEN_TO_ALL",
               "proposed": {"line": "Essentials", "standing": "ELIGIBLE", "rule": "EL-14",
                 "because": "Essentials is simple to sell: employees, freelancers and fractional reps alike may sell it."}},
              {"line": "Platform", "complexity": "HIGH", "requiredCertificate": "platform", "may": "WITH_CONDITION",
               "confirmed": {"standing": "CONDITIONAL", "by": "Morgan Lead", "at": "2026-11-20T15:00:00Z",
                 "why": "With Maria in the talks about scope and price, until the third deal.", "until": "2027-11-20"}}]}""";

    private EligibilityExample() {}
}
