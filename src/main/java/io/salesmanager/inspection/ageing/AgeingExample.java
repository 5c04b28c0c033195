package io.salesmanager.inspection.ageing;

/** Answers as the API documentation shows them. */
final class AgeingExample {
    static final String REPORT = """
            {
              "asOf": "2026-11-22T15:55:32Z",
              "by": null,
              "cohort": {"from": "1991-01-01", "to": "1991-12-31"},
              "sentence": "1 open deal: 1 reached the limit of their stage with nothing planned; for 0 a next step is planned, which stops the clock.",
              "open": 1,
              "over": 1,
              "stopped": 0,
              "unknown": 0,
              "cells": [
                {
                  "stage": "Proposal",
                  "group": null,
                  "name": "All deals",
                  "deals": 1,
                  "over": 1,
                  "stopped": 0,
                  "limitFrom": 21,
                  "limitTo": 21,
                  "known": 1,
                  "median": 8999.0,
                  "most": 8999
                }
              ],
              "stays": [
                {
                  "stage": "Proposal",
                  "group": null,
                  "name": "All deals",
                  "left": 2,
                  "there": 1,
                  "median": 84.0,
                  "low": 64.0,
                  "high": null,
                  "sentence": "Proposal: half leave it within 84 business days (at least 64; 2 left it, 1 is still there).",
                  "curve": [
                    {"days": 64.0, "share": 0.6666666666666667, "low": 0.054073426786516596, "high": 0.945206387272047},
                    {"days": 84.0, "share": 0.33333333333333337, "low": 0.008961628330979066, "high": 0.7741486503608328}
                  ]
                }
              ],
              "cycles": {
                "sentence": "Too few won deals of any product line and motion to say how long is unusual.",
                "judged": 0,
                "outliers": 0,
                "fewest": 40,
                "cohorts": [{"line": "Analytics", "motion": "NEW_BUSINESS", "won": 1, "p90": 91.0, "enough": false}]
              },
              "next": null
            }""";

    static final String DEALS = """
            {
              "asOf": "2026-11-22T15:55:32Z",
              "total": 1,
              "sentence": "1 deal, of which 1 to 1 are shown.",
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
                  "figures": {"daysInStage": 8999.0, "limit": 21.0, "age": 13047.0, "wonWithin": null},
                  "sentence": "8,999 business days in Proposal of 21 allowed."
                }
              ],
              "next": null
            }""";

    private AgeingExample() {}
}
