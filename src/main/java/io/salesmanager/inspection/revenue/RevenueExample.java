package io.salesmanager.inspection.revenue;

/** What the call answers. */
final class RevenueExample {
    static final String REPORT = """
            {
              "asOf": "2026-11-20T09:00:00Z",
              "from": "1992-07-01",
              "to": "1992-09-30",
              "by": "ACCOUNT",
              "notes": [],
              "withoutAmount": 0,
              "money": [
                {
                  "currency": "EUR",
                  "amount": 20000.0,
                  "deals": 2,
                  "groups": [
                    {
                      "id": "mon-acme",
                      "name": "Acme",
                      "amount": 20000.0,
                      "deals": 2,
                      "share": 1.0,
                      "recurring": 0.0,
                      "recurringDeals": 0,
                      "multiYear": 0.0,
                      "multiYearDeals": 0
                    }
                  ],
                  "more": 0,
                  "moreAmount": 0.0,
                  "ungrouped": 0.0,
                  "ungroupedDeals": 0,
                  "concentration": {
                    "account": "mon-acme",
                    "share": 1.0,
                    "risk": "HIGH",
                    "sentence": "The only customer, Acme, brought 100.0% of 20,000 EUR; more than 20%: a high risk."
                  }
                }
              ]
            }""";

    private RevenueExample() {}
}
