package io.salesmanager.coaching.plan;

/** What the OpenAPI document shows of coaching plans; a test sends what is sent. */
final class PlanExample {
    static final String DONE = """
            {"words": "Walked five buyers through the proposal on a call"}""";

    static final String DISMISS = """
            {"reason": "Half of these deals were lost to a price that we could not meet"}""";

    static final String ANSWER = """
            {"words": "In March my region had no solution engineer"}""";

    static final String REPLY = """
            {"about": "CALL_TO_MEETING", "words": "In March my region had no solution engineer"}""";

    static final String PLAN = """
            {"rep": "r-1", "name": "Ada Example", "sentence": "One skill is proposed: proposing.",
             "current": {"state": "OPEN", "events": [], "movement": null, "recommendation": {
               "id": "019a9d2c-0000-7000-8000-000000000015", "rep": "r-1", "skill": "proposing", "step": "PROPOSAL_TO_NEGOTIATION",
               "headline": "From proposal to negotiation you took 45% of 240 deals; peers with such deals reach 61%.",
               "reason": {"rule": "CO-015", "title": "From proposal to negotiation: below the peers", "strength": "SHOULD",
                 "because": "From proposal to negotiation you took 45% of 240 deals; peers with such deals reach 61%.",
                 "conditions": [], "source": "practices 56: support.atriumhq.com, and our own default for when a difference is one",
                 "owner": "sales-managers", "article": null, "at": "rules/80-coaching/weaknesses.drl:49"},
               "worth": 342144.0,
               "worthBasis": "240 deals a year x 12.0 points (best guess) x 66% won of those that take the step x 18,000 a deal = 342,144 a year",
               "evidence": [{"opportunityId": "o-7", "name": "ACME, 40 seats", "amount": 18000, "currency": "USD", "ended": "2026-11-03"}],
               "exercise": "Walk the next five buyers through the proposal on a call instead of sending it.",
               "agenda": {
                 "goal": "By 2027-02-18: take 61% of the deals at proposal to negotiation, as peers do with such deals. Is that what you want to reach?",
                 "reality": "From proposal to negotiation you took 45% of 240 deals; peers with such deals reach 61%. Look at the deal together: what happened there?",
                 "options": ["Present live", "What would you try yourself?"],
                 "will": "Walk the next five buyers through the proposal on a call instead of sending it. From when, and on which day do you look at it again?"},
               "proposed": "2026-11-20T09:00:00Z", "due": "2027-02-18", "rulebook": "sha256:9b6c0ec1",
               "start": {"own": {"successes": 108, "trials": 240}, "usual": 0.61, "estimate": 0.49, "trials": 318.0, "differed": true}}},
             "before": [],
             "profile": {"kind": "HUNTER", "sentence": "Of 50 wins 92% were new business, and truly at least 81%.", "rule": "CO-060",
               "newBusiness": 0.92, "low": 0.81, "high": 0.97, "wins": 50, "territory": "NEW_BUSINESS", "fit": "FITS",
               "fitSentence": "The territory is one for new business, and that fits."},
             "onboarding": {"month": 3, "shareOfQuota": 0.5, "expectedAttainment": 0.2, "attainment": 0.15, "coverage": 2.4,
               "sentence": "Month 3 of work: the ramp expects 50% of a full quota of this month. Of the quota of the period 20% are expected by today, and 15% are won.",
               "gates": [{"month": 3, "day": "2026-11-30", "measure": "COVERAGE", "expected": 2.0, "actual": 2.4, "state": "COMING",
                 "sentence": "Month 3, until 2026-11-30: open deals of 2.0 times what is left of the quota. Today open deals are 2.4 times what is left of the quota."}]},
             "said": [{"kind": "coach", "what": "proposing", "because": "From proposal to negotiation you took 45% of 240 deals; peers with such deals reach 61%.",
               "rule": "CO-015", "article": "after-the-proposal", "source": "practices 56: support.atriumhq.com, and our own default for when a difference is one"}],
             "answers": [{"id": "019a9d2c-0000-7000-8000-000000000016", "about": "CALL_TO_MEETING",
               "words": "In March my region had no solution engineer", "by": "r-1", "at": "2026-11-20T10:00:00Z"}]}""";

    private PlanExample() {}
}
