package io.salesmanager.coaching.scorecard;

/** What the OpenAPI document shows of scorecards. */
final class ScorecardExample {
    static final String CARD = """
            {"rep": "r-1", "name": "Ada Example", "asOf": "2026-11-20T09:00:00Z",
             "sentence": "Below the peers at proposal to negotiation. This differs by more than chance explains, with all comparisons of the company taken together.",
             "comparedWith": "Compared with 7 others of the role executive who are not new, deal by deal within the same region, motion, lead source and age: those are not the rep's doing.",
             "steps": [{
               "step": "PROPOSAL_TO_NEGOTIATION", "words": "Proposal to negotiation", "finding": "WEAKNESS",
               "sentence": "45% (108 of 240); with the same kinds of deals peers would reach 61% (they took it with 983 of 1,610). That is 16 points less, and truly -23 to -9.",
               "taken": 108, "tried": 240, "share": 0.45, "low": 0.388, "high": 0.513, "compared": 240, "usual": 0.61,
               "peersTaken": 983, "peersTried": 1610, "difference": -0.16, "differenceLow": -0.23, "differenceHigh": -0.09,
               "estimate": 0.49, "estimateLow": 0.43, "estimateHigh": 0.55, "needed": 286, "pValue": 0.002}]}""";

    static final String SUMMARY = """
            {"asOf": "2026-11-20T09:00:00Z", "reps": 57, "others": 3,
             "sentence": "Of 57 reps 2 differ from their peers by more than chance explains: below them at proposal to negotiation, above them at proposal to negotiation.",
             "steps": [{"step": "PROPOSAL_TO_NEGOTIATION", "words": "Proposal to negotiation", "compared": 58, "strengths": 1,
               "weaknesses": 1, "usual": 20, "notEnough": 36}]}""";

    private ScorecardExample() {}
}
