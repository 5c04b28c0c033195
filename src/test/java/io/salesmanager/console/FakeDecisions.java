package io.salesmanager.console;

import io.salesmanager.advice.Decision;
import io.salesmanager.advice.Decision.EngagementAdvice;
import io.salesmanager.advice.Decision.Escalation;
import io.salesmanager.advice.Decision.Overruled;
import io.salesmanager.advice.Decision.Required;
import io.salesmanager.advice.Decision.RiskFound;
import io.salesmanager.advice.Decision.Stopped;
import io.salesmanager.advice.NextTouch;
import io.salesmanager.advice.Reason;
import io.salesmanager.advice.Reason.ConditionShown;
import io.salesmanager.advice.Reason.FactShown;
import io.salesmanager.advice.Strength;
import io.salesmanager.playbook.Channel;
import io.salesmanager.playbook.ResolvedDials.DialSetting;
import io.salesmanager.playbook.Verdict;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

/** Decisions as they could be. */
final class FakeDecisions {
    static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");
    static final String RULEBOOK = "sha256:5f2c9a01bd77e6c05f2c9a01bd77e6c05f2c9a01bd77e6c05f2c9a01bd77e6c0";

    static final Reason LATER = new Reason(
            "PP-010",
            "Buyer named a later date",
            Strength.MUST,
            "The buyer named 1 February 2027, 74 days from now; calling sooner than 30 days before gains nothing.",
            List.of(
                    new ConditionShown(
                            "daysToLaterDate > dial(\"postpone-after-days\")",
                            List.of(new FactShown("daysToLaterDate", 73)),
                            List.of(new DialSetting("postpone-after-days", 30, "days", "rules/dials.csv:14")),
                            true),
                    new ConditionShown(
                            "laterDateNamedByBuyer > today",
                            List.of(new FactShown("laterDateNamedByBuyer", LocalDate.parse("2027-02-01"))),
                            List.of(),
                            true)),
            "practices 13",
            "sales-ops",
            "when-the-buyer-says-later",
            "rules/30-postponement/later-date.drl:12");

    static final Reason SILENT = new Reason(
            "DQ-010",
            "No answer to calls and e-mails",
            Strength.SHOULD,
            "No answer to 6 calls and 5 e-mails.",
            List.of(
                    new ConditionShown(
                            "unansweredCalls >= dial(\"unanswered-calls\")",
                            List.of(new FactShown("unansweredCalls", 6)),
                            List.of(new DialSetting("unanswered-calls", 6, "calls", "rules/dials.csv:7")),
                            true),
                    new ConditionShown(
                            "unansweredEmails >= dial(\"unanswered-emails\")",
                            List.of(new FactShown("unansweredEmails", 5)),
                            List.of(new DialSetting("unanswered-emails", 4, "e-mails", "rules/dials.csv:8")),
                            true)),
            "practices 8, secondary",
            "sales-ops",
            null,
            "rules/20-disqualification/silence.drl:5");

    private FakeDecisions() {}

    static Decision postponed(String deal) {
        return new Decision(
                "d-" + deal,
                deal,
                NOW,
                RULEBOOK,
                Verdict.POSTPONE,
                LocalDate.parse("2027-02-01"),
                "The buyer named February; nothing to gain by calling sooner.",
                List.of(LATER),
                List.of(new Overruled(Verdict.DISQUALIFY, "DQ-010", "should < must", SILENT)),
                List.of(),
                List.of("budgetStatus", "decisionMaker"),
                List.of(new Required("Name of who signs", reason("QU-030", "Nobody who can sign is named.", "QU"))),
                List.of(new RiskFound(
                        "One contact only", reason("RQ-020", "All 11 touches went to one person.", "RQ"))),
                new EngagementAdvice(
                        new NextTouch(
                                Channel.CALL,
                                OffsetDateTime.parse("2027-02-01T08:00:00+01:00"),
                                4,
                                8,
                                "A call on the day the buyer named.",
                                null,
                                null,
                                reason("EN-040", "A call on the day the buyer named.", "EN")),
                        null,
                        List.of(new Stopped(Channel.EMAIL, reason("EN-070", "Five e-mails without a reply.", "EN"))),
                        8,
                        3,
                        List.of()),
                new Escalation("manager", "m-2", List.of(reason("ES-010", "Above EUR 40,000 and silent.", "ES")), null),
                3);
    }

    static Decision plain(String deal, Verdict verdict, String headline, int rank) {
        var reasons = verdict.proposable() ? List.of(reason("XX-0" + rank, headline, "XX")) : List.<Reason>of();
        return new Decision(
                "d-" + deal,
                deal,
                NOW,
                RULEBOOK,
                verdict,
                null,
                headline,
                reasons,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                new EngagementAdvice(null, "No touch plan covers this deal.", List.of(), null, null, null),
                null,
                rank);
    }

    private static Reason reason(String rule, String because, String folder) {
        return new Reason(
                rule,
                "Rule of " + folder,
                Strength.SHOULD,
                because,
                List.of(),
                "practices",
                "sales-ops",
                null,
                "rules/%s.drl:1".formatted(folder));
    }
}
