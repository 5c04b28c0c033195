package io.salesmanager.inspection.progress;

/** What the call answers. */
final class ProgressExample {
    static final String REPORT = """
            {
              "asOf": "2026-11-20T09:00:00Z",
              "today": "2026-11-20",
              "period": {"name": "1992-Q3", "from": "1992-07-01", "to": "1992-09-30"},
              "elapsed": 1.0,
              "by": "REP",
              "notes": [],
              "groups": [
                {
                  "id": "mon-a",
                  "name": "Nora Berg",
                  "reps": 1,
                  "withQuota": 1,
                  "wins": {"won": 8, "closed": 20, "own": 0.4, "low": 0.2188, "high": 0.6134, "shrunk": 0.35},
                  "money": [
                    {
                      "currency": "EUR",
                      "quota": 40000.0,
                      "target": 40000.0,
                      "won": 20000.0,
                      "wonDeals": 2,
                      "attainment": 0.5,
                      "remaining": 20000.0,
                      "open": 5000.0,
                      "openDeals": 1,
                      "coverage": 0.25,
                      "needed": 2.857,
                      "neededLow": 1.63,
                      "neededHigh": 4.57,
                      "covered": false,
                      "sentence": "Nora Berg: 20,000 of 40,000 EUR won in 1992-Q3 (50%). 20,000 EUR remain; at a win rate of 35% (the own of the last 365 days, 40%, 8 of 20 deals, drawn towards everybody's) 57,143 EUR have to be open, and 5,000 are: 52,143 too little."
                    }
                  ]
                }
              ],
              "next": null
            }""";

    private ProgressExample() {}
}
