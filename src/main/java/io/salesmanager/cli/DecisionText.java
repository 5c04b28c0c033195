package io.salesmanager.cli;

import io.salesmanager.advice.Decision;
import io.salesmanager.advice.Reason;
import io.salesmanager.advice.Reason.ConditionShown;
import io.salesmanager.review.judge.DecisionAnswer;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Decisions for people at a terminal. */
final class DecisionText {
    private static final int MOST_MISSING = 8;

    private DecisionText() {}

    static void print(DecisionAnswer answer, PrintWriter out) {
        answer.decisions().forEach(decision -> print(decision, out));
        for (var advice : answer.coaching()) {
            out.printf(
                    "%s %s: %s%n", advice.kind(), advice.what(), advice.reason().because());
            print(advice.reason(), out);
        }
    }

    private static void print(Decision decision, PrintWriter out) {
        out.printf(
                "%s  %s%s%n  %s%n",
                decision.opportunityId(),
                decision.verdict(),
                decision.until() == null ? "" : " until " + decision.until(),
                decision.headline());
        decision.reasons().forEach(reason -> print(reason, out));
        for (var lost : decision.overruled()) {
            out.printf("  not %s, as %s proposes: %s%n", lost.verdict(), lost.rule(), lost.lostBecause());
        }
        for (var required : decision.required()) {
            out.printf(
                    "  get: %s (%s)%n", required.evidence(), required.reason().rule());
        }
        for (var risk : decision.risks()) {
            out.printf("  risk: %s (%s)%n", risk.kind(), risk.reason().rule());
        }
        var next = decision.engagement().next();
        if (next != null) {
            out.printf("  next: %s %s, %s%n", next.channel(), next.due(), next.because());
        }
        var escalation = decision.escalation();
        if (escalation != null) {
            out.printf("  escalate to: %s%n", escalation.to());
        }
        var missing = decision.missing();
        if (!missing.isEmpty()) {
            out.printf(
                    "  not known: %s%s%n",
                    String.join(", ", missing.subList(0, Math.min(MOST_MISSING, missing.size()))),
                    missing.size() > MOST_MISSING ? " and %d more".formatted(missing.size() - MOST_MISSING) : "");
        }
    }

    private static void print(Reason reason, PrintWriter out) {
        out.printf(
                "  %s %s (%s, %s)%n",
                reason.rule(), reason.title(), reason.strength().name().toLowerCase(Locale.ROOT), reason.at());
        for (var condition : reason.conditions()) {
            out.printf("    %s%s%n", condition.text(), values(condition));
        }
    }

    private static String values(ConditionShown condition) {
        var values = Stream.concat(
                        condition.facts().stream().map(fact -> fact.name() + " is " + fact.value()),
                        condition.dials().stream()
                                .map(dial -> "%s is %s (%s)".formatted(dial.name(), dial.value(), dial.at())))
                .collect(Collectors.joining(", "));
        return values.isEmpty() ? "" : "  [" + values + "]";
    }

    /** @param where file, and line where there are several questions */
    static void printProblem(String where, Map<String, Object> problem, PrintWriter err) {
        var parts = problem.get("errors") instanceof List<?> all ? all : List.of(problem);
        for (var part : parts) {
            if (part instanceof Map<?, ?> one) {
                err.printf(
                        "%s: %s%s%s%n",
                        where,
                        one.get("field") == null ? "" : one.get("field") + ": ",
                        one.get("detail"),
                        one.get("advice") == null ? "" : " " + one.get("advice"));
            }
        }
        err.flush();
    }
}
