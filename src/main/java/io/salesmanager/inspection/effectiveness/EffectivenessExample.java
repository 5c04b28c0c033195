package io.salesmanager.inspection.effectiveness;

/** Answers as the API documentation shows them. */
final class EffectivenessExample {
    static final String REPORT = """
            {
              "asOf": "2026-11-22T15:54:56Z",
              "kind": "CHANNEL",
              "against": "NONE",
              "days": 14,
              "sentence": "Too few touches to tell: 3, and each channel needs 30 for which there are as many to compare with at the same age in the same stage.",
              "deals": 3,
              "dealsKnown": 3,
              "touches": 3,
              "unknown": 0,
              "zoneAssumed": 0,
              "items": [
                {
                  "value": "CALL",
                  "name": "Calls",
                  "touches": 3,
                  "progressed": 0,
                  "compared": 0,
                  "others": 0,
                  "share": null,
                  "othersShare": null,
                  "difference": null,
                  "low": null,
                  "high": null,
                  "pValue": null,
                  "differs": false,
                  "stability": null,
                  "sentence": "Calls: too few to tell. 0 touches could be compared with 0 at the same age in the same stage; 30 of each are needed."
                }
              ]
            }""";

    static final String DEALS = """
            {
              "asOf": "2026-11-22T15:54:56Z",
              "total": 2,
              "sentence": "2 deals, of which 1 to 2 are shown.",
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
                  "figures": {"touches": 2.0, "progressed": 0.0},
                  "sentence": "0 of 2 followed by progress within 14 days."
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
                  "figures": {"touches": 1.0, "progressed": 0.0},
                  "sentence": "0 of 1 followed by progress within 14 days."
                }
              ],
              "next": null
            }""";

    private EffectivenessExample() {}
}
