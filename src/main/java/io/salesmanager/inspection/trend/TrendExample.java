package io.salesmanager.inspection.trend;

/** Answers as the API documentation shows them. */
final class TrendExample {
    static final String REPORT = """
            {
              "asOf": "2026-11-22T15:55:31Z",
              "measure": "NEW_DEALS",
              "over": "MONTH",
              "by": "REP",
              "group": "pro-a",
              "sentence": "Too few to see a movement of new deals: 2 whole months, and 6 are needed.",
              "points": [
                {"start": "1991-03-01", "name": "March 1991", "value": 3.0, "count": 3, "signal": null},
                {"start": "1991-04-01", "name": "April 1991", "value": 0.0, "count": 0, "signal": null}
              ],
              "mean": 1.5,
              "low": null,
              "high": null,
              "meanRange": 3.0,
              "leftOut": 0
            }""";

    static final String DEALS = """
            {
              "asOf": "2026-11-22T15:55:31Z",
              "total": 3,
              "sentence": "3 deals, of which 1 to 3 are shown.",
              "items": [
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
                  "figures": {"count": 1.0, "value": 1.0},
                  "sentence": "New."
                },
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
                  "figures": {"count": 1.0, "value": 1.0},
                  "sentence": "New."
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
                  "figures": {"count": 1.0, "value": 1.0},
                  "sentence": "New."
                }
              ],
              "next": null
            }""";

    private TrendExample() {}
}
