package io.salesmanager.inspection.adherence;

/** Answers as the API documentation shows them. */
final class AdherenceExample {
    static final String REPORT = """
            {
              "asOf": "2026-11-22T15:54:56Z",
              "by": "REP",
              "cohort": {"from": "1991-01-01", "to": "1991-12-31"},
              "sentence": "3 deals: 8 planned on average, mean 1 made while the plan ran, median 1. Of 24 planned touches 3 were done, 12.5% (4.1% to 32.5%). All are of one rep, Nora Berg, so there is nothing to compare with.",
              "all": {
                "id": null,
                "name": "All deals",
                "deals": 3,
                "planned": 24,
                "made": 3,
                "kept": 3,
                "share": 0.125,
                "low": 0.04059426656257911,
                "high": 0.3253849976310561,
                "plannedMean": 8.0,
                "madeMean": 1.0,
                "madeMedian": 1.0,
                "pValue": null,
                "differs": false,
                "stability": null,
                "sentence": "All deals: 3 deals: 8 planned on average, mean 1 made while the plan ran, median 1. Of 24 planned touches 3 were done, 12.5% (4.1% to 32.5%)."
              },
              "groups": [
                {
                  "id": "pro-a",
                  "name": "Nora Berg",
                  "deals": 3,
                  "planned": 24,
                  "made": 3,
                  "kept": 3,
                  "share": 0.125,
                  "low": 0.04059426656257911,
                  "high": 0.3253849976310561,
                  "plannedMean": 8.0,
                  "madeMean": 1.0,
                  "madeMedian": 1.0,
                  "pValue": null,
                  "differs": false,
                  "stability": null,
                  "sentence": "Nora Berg: 3 deals: 8 planned on average, mean 1 made while the plan ran, median 1. Of 24 planned touches 3 were done, 12.5% (4.1% to 32.5%). Too few deals to compare: 3 with something due, and 10 are needed here and among the others."
                }
              ],
              "weeks": [
                {"monday": "1991-03-04", "planned": 12, "kept": 3, "made": 3, "done": 3},
                {"monday": "1991-03-11", "planned": 6, "kept": 0, "made": 0, "done": 0},
                {"monday": "1991-03-18", "planned": 3, "kept": 0, "made": 0, "done": 0}
              ],
              "distribution": [{"touches": 0, "deals": 1}, {"touches": 1, "deals": 1}, {"touches": 2, "deals": 1}],
              "unmeasured": [],
              "ungrouped": 0
            }""";

    static final String DEALS = """
            {
              "asOf": "2026-11-22T15:54:56Z",
              "total": 3,
              "sentence": "3 deals, of which 1 to 3 are shown.",
              "items": [
                {
                  "id": "pro-2",
                  "name": "Deal pro-2",
                  "repId": "pro-a",
                  "rep": "Nora Berg",
                  "line": "Analytics",
                  "stage": "Closed Won",
                  "started": "1991-03-04",
                  "closed": "1991-06-03",
                  "end": "WON",
                  "amount": 12000.0,
                  "currency": "EUR",
                  "figures": {"planned": 8.0, "made": 0.0, "kept": 0.0},
                  "sentence": "8 planned until 3 June 1991, 0 made; 0 of the planned ones done."
                },
                {
                  "id": "pro-3",
                  "name": "Deal pro-3",
                  "repId": "pro-a",
                  "rep": "Nora Berg",
                  "line": "Analytics",
                  "stage": "Closed Lost",
                  "started": "1991-03-04",
                  "closed": "1991-07-01",
                  "end": "LOST",
                  "amount": 12000.0,
                  "currency": "EUR",
                  "figures": {"planned": 8.0, "made": 1.0, "kept": 1.0},
                  "sentence": "8 planned until 1 July 1991, 1 made; 1 of the planned ones done."
                },
                {
                  "id": "pro-1",
                  "name": "Deal pro-1",
                  "repId": "pro-a",
                  "rep": "Nora Berg",
                  "line": "Analytics",
                  "stage": "Proposal",
                  "started": "1991-03-04",
                  "closed": null,
                  "end": "OPEN",
                  "amount": 12000.0,
                  "currency": "EUR",
                  "figures": {"planned": 8.0, "made": 2.0, "kept": 2.0},
                  "sentence": "8 planned until 22 November 2026, 2 made; 2 of the planned ones done."
                }
              ],
              "next": null
            }""";

    private AdherenceExample() {}
}
