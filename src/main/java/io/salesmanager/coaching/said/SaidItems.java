package io.salesmanager.coaching.said;

import io.salesmanager.coaching.eligibility.ApprovalRequest;
import io.salesmanager.coaching.quiz.QuizView;
import io.salesmanager.coaching.quiz.QuizView.QuizStanding;
import io.salesmanager.coaching.said.SaidOfRep.Item;
import io.salesmanager.coaching.said.SaidOfRep.Kind;
import io.salesmanager.coaching.session.Session;
import io.salesmanager.crm.escalation.Escalation;
import io.salesmanager.forecast.kept.KeptForecast;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/** What is said elsewhere, in words; the answers come later. */
final class SaidItems {
    private static final int PERCENT = 100;

    private SaidItems() {}

    static Item escalation(String rep, Escalation one) {
        var answer = one.words() == null ? "" : " \"" + one.words() + "\"";
        return new Item(
                Kind.ESCALATION,
                about(Kind.ESCALATION, one.id()),
                Objects.requireNonNullElse(one.opportunityName(), one.opportunityId()),
                one.says() + answer,
                one.by(),
                one.ended() == null ? one.opened() : one.ended(),
                one.because(),
                one.rule(),
                "/opportunities/" + one.opportunityId(),
                List.of(),
                answerAt(rep));
    }

    static Item override(String rep, OverrideRows.Told one) {
        return new Item(
                Kind.DECISION,
                about(Kind.DECISION, one.decision()),
                one.deal(),
                "Overridden: " + one.verdict().toLowerCase(Locale.ROOT) + ".",
                one.by(),
                one.at(),
                one.reason(),
                null,
                "/opportunities/" + one.opportunity(),
                List.of(),
                answerAt(rep));
    }

    static Item eligibility(String rep, ApprovalRequest one) {
        var standing = one.standing();
        var until = one.until() == null ? "" : " until " + one.until();
        var words = standing == null
                ? "Turned down."
                : "Confirmed: %s%s."
                        .formatted(standing.name().toLowerCase(Locale.ROOT).replace('_', ' '), until);
        return new Item(
                Kind.ELIGIBILITY,
                about(Kind.ELIGIBILITY, one.line()),
                one.line(),
                words,
                one.decidedBy(),
                one.decidedAt(),
                Objects.requireNonNullElse(one.decidedWhy(), ""),
                null,
                "/eligibility?rep=" + rep,
                List.of(),
                answerAt(rep));
    }

    static Item session(Session one) {
        return new Item(
                Kind.SESSION,
                null,
                one.skill() == null ? "Session" : one.skill(),
                Objects.requireNonNullElse(one.notes(), ""),
                one.coach(),
                one.proposed(),
                one.heldDay() == null ? "" : "Held on " + one.heldDay(),
                null,
                "/coaching-sessions#s-" + one.id(),
                one.replies(),
                "/api/v1/coaching-sessions/" + one.id() + "/replies");
    }

    static List<Item> quiz(String rep, QuizView quiz) {
        return Stream.ofNullable(quiz.standing())
                .filter(standing -> standing.assigned() != null || standing.lastScore() != null)
                .map(standing -> quiz(rep, quiz, standing))
                .toList();
    }

    private static Item quiz(String rep, QuizView quiz, QuizStanding standing) {
        var assigned = standing.assigned();
        return new Item(
                Kind.QUIZ,
                about(Kind.QUIZ, quiz.id()),
                quiz.title(),
                result(standing) + (assigned == null ? "" : "To be taken by " + assigned.due() + "."),
                null,
                standing.lastTaken(),
                assigned == null ? "Taken without an assignment." : assigned.because(),
                assigned == null ? null : assigned.rule(),
                "/quizzes",
                List.of(),
                answerAt(rep));
    }

    private static String result(QuizStanding standing) {
        if (standing.lastScore() == null) {
            return "";
        }
        var passed = Boolean.TRUE.equals(standing.passed()) ? "passed" : "not passed";
        return String.format(Locale.ROOT, "%.0f of 100, %s. ", standing.lastScore(), passed);
    }

    static Item forecast(String rep, KeptForecast one) {
        var came = one.outcome() == null ? "" : String.format(Locale.ROOT, " %.0f were.", one.outcome());
        return new Item(
                Kind.FORECAST,
                about(Kind.FORECAST, one.period().name()),
                one.period().name(),
                String.format(
                        Locale.ROOT,
                        "As of %s, %.0f to %.0f deals were expected to be won.%s",
                        one.asOf(),
                        one.p10(),
                        one.p90(),
                        came),
                null,
                one.recorded(),
                "From what became of deals at the same stage and age; the range is meant to hold %d times in 100."
                        .formatted(Math.round(one.holds() * PERCENT)),
                null,
                "/forecast",
                List.of(),
                answerAt(rep));
    }

    private static String about(Kind kind, String of) {
        return kind.name() + " " + of;
    }

    private static String answerAt(String rep) {
        return "/api/v1/reps/" + rep + "/coaching/answers";
    }
}
