package io.salesmanager.forecast.rest;

/** Shortened answers. */
final class ForecastExample {
    static final String QUARTER = """
            {"period": {"name": "2026-Q4", "from": "2026-10-01", "to": "2026-12-31"}, "asOf": "2026-11-20",
             "counted": "2026-11-20T09:00:00Z", "rep": "r-7", "rulebook": "sha256:5f2c",
             "sentence": "2026-Q4 will end with 9 to 15 deals won, most likely about 12, 210,000 to 402,000 EUR; 6 deals were won so far, 141,000 EUR. Eight of ten such ranges in money are meant to hold; 84 of 100 in deals, since they end on whole numbers.",
             "notes": [],
             "deals": {"closed": 6, "open": 31, "range": {"p10": 9, "p50": 12, "p90": 15, "expected": 11.9, "holds": 0.84}},
             "money": [{"currency": "EUR", "closed": 141000, "closedDeals": 6, "open": 911000, "openDeals": 31,
                        "commit": 231000, "bestCase": 377000,
                        "range": {"p10": 210000, "p50": 300000, "p90": 402000, "expected": 304120.5, "holds": 0.8}}],
             "goals": [{"currency": "EUR", "quota": 380000, "target": 380000, "withQuota": 1, "reps": 1, "p10": 0.553, "p50": 0.789, "p90": 1.058,
                        "chance": 0.14, "remaining": 239000, "coverage": 3.81,
                        "wins": {"won": 24, "closed": 88, "own": 0.273, "low": 0.191, "high": 0.374, "shrunk": 0.262},
                        "needed": 3.82, "neededLow": 2.67, "neededHigh": 5.24, "covered": false,
                        "sentence": "The quota of 2026-Q4 is 380,000 EUR. P50 is 79% of it, P10 to P90 are 55% to 106%; 14 of 100 runs reach it. 239,000 EUR remain; at a win rate of 26% (the own of the last 365 days, 27%, 24 of 88 deals, drawn towards everybody's) 912,214 EUR have to be open, and 911,000 are: 1,214 too little."}],
             "history": {"deals": 24911, "won": 4120, "notWon": 18002, "since": "2024-11-20",
                         "periods": [{"before": "2026-10-10", "from": "2026-10-11", "to": "2026-11-20", "expected": 5.2, "won": 4, "fresh": 1}], "spread": 0.11, "fresh": 1.2,
                         "freshSentence": "In the last 8 periods as long as this one, 10 deals were created and won within it: 1.2 a period.",
                         "runs": 10000},
             "corrections": [],
             "prospects": [{"id": "o-812", "name": "Platform for Acme", "account": "Acme", "rep": "r-7", "owner": "Nora Berg", "stage": "Proposal", "daysInStage": 15, "amount": 62000,
                            "currency": "EUR", "category": "BEST_CASE", "chance": 0.33, "won": 71, "trials": 214,
                            "because": "Of 214 large deals that were still at Proposal after 15 days, 71 were won within the next 41 days.", "note": null}],
             "moreProspects": 30}""";

    static final String ACCURACY = """
            {"measure": "DEALS",
             "sentence": "2 of 2 outcomes were from P10 to P90, in 2 periods; 1.6 were meant to be. A grade needs 3 periods that were forecast before they began.",
             "held": 2, "scored": 2, "meant": 1.6, "low": 1, "high": 1, "loss": 0.9,
             "forecasts": [{"period": "2026-10", "asOf": "2026-09-30", "p10": 31, "p50": 37, "p90": 44, "outcome": 40, "held": true, "madeAfterwards": false},
                           {"period": "2026-09", "asOf": "2026-08-31", "p10": 29, "p50": 35, "p90": 41, "outcome": 33, "held": true, "madeAfterwards": false}]}""";

    private ForecastExample() {}
}
