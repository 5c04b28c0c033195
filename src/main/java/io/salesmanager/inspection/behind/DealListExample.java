package io.salesmanager.inspection.behind;

/** What the call answers. */
final class DealListExample {
    static final String WON = """
            {
              "asOf": "2026-11-20T09:00:00Z",
              "total": 2,
              "sentence": "2 deals, of which 1 to 1 are shown.",
              "items": [
                {
                  "id": "mon-1",
                  "name": "Deal mon-1",
                  "repId": "mon-a",
                  "rep": "Nora Berg",
                  "line": "Analytics",
                  "stage": "Closed Won",
                  "started": "1992-06-01",
                  "closed": "1992-07-01",
                  "end": "WON",
                  "amount": 12000.0,
                  "currency": "EUR",
                  "figures": {"amount": 12000.0},
                  "sentence": "Won."
                }
              ],
              "next": "MQ"
            }""";

    private DealListExample() {}
}
