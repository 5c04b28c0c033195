package io.salesmanager.sample.people;

import io.salesmanager.sales.history.Approval;
import io.salesmanager.sales.history.Approval.Standing;
import io.salesmanager.sales.history.RepHistory.Certificate;
import io.salesmanager.sales.history.RepHistory.CoachingSession;
import io.salesmanager.sales.history.RepHistory.QuizResult;
import io.salesmanager.sample.market.Line;
import io.salesmanager.sample.setting.Dice;
import io.salesmanager.sample.setting.OfficeHours;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What reps learned, what their managers confirmed of it, and their talks. Most are certified and passed the quiz of a line; managers
 * have confirmed nine of ten things that need it, so that what waits for them is what came lately.
 */
final class Training {
    private static final List<String> SKILLS =
            List.of("prospecting", "qualification", "discovery", "proposal", "negotiation");
    private static final List<String> QUIZZES =
            List.of("qualification", "discovery", "objections", "hygiene", "negotiation", "forecasting");
    private static final int PASS = 80;
    private static final int RAMP_DAYS = 180;
    private static final double CONFIRMED = 0.9;

    private final LocalDate lastDay;
    private final Dice dice;
    private final Map<String, Rhythm> rhythms = new HashMap<>();

    /** @param noted how often the manager writes down how long a talk took */
    private record Rhythm(int daysBetween, double noted) {}

    Training(LocalDate lastDay, Dice dice) {
        this.lastDay = lastDay;
        this.dice = dice;
    }

    List<Certificate> certificates(LocalDate hired) {
        var certificates = new ArrayList<Certificate>();
        for (var line : Line.values()) {
            if (line.certificate != null && dice.chance(0.95)) {
                var issued = daySince(OfficeHours.later(hired, lastDay.minusDays(370)));
                certificates.add(
                        new Certificate(line.certificate, issued, dice.chance(0.1) ? null : issued.plusYears(1)));
            }
        }
        return List.copyOf(certificates);
    }

    /** Of the lines that need a certificate, who has one mostly took its quiz too. */
    List<QuizResult> quizzes(LocalDate hired, List<Certificate> certificates) {
        var results = new ArrayList<QuizResult>();
        for (var quiz : QUIZZES) {
            if (dice.chance(0.5)) {
                results.add(result(quiz, 82, hired));
            }
        }
        for (var certificate : certificates) {
            if (dice.chance(0.95)) {
                results.add(result(certificate.name(), 92, hired));
            }
        }
        return List.copyOf(results);
    }

    private QuizResult result(String quiz, int mean, LocalDate hired) {
        var score = Math.min(100, Math.max(20, Math.round(dice.around(mean, 7) / 5) * 5));
        return new QuizResult(quiz, score, daySince(OfficeHours.later(hired, lastDay.minusDays(365))));
    }

    /** What the manager confirmed, each for a year; of lines that need nothing, of those of new reps. */
    List<Approval> approvals(LocalDate hired, List<Certificate> certificates, List<QuizResult> quizzes) {
        var approvals = new ArrayList<Approval>();
        for (var line : Line.values()) {
            var standing = standing(line, hired, certificates, quizzes);
            if ((line.certificate != null || standing != Standing.ELIGIBLE) && dice.chance(CONFIRMED)) {
                var day = daySince(OfficeHours.later(hired, lastDay.minusDays(300)));
                approvals.add(new Approval(line.label, standing, OfficeHours.some(day, dice), day.plusYears(1)));
            }
        }
        return List.copyOf(approvals);
    }

    private Standing standing(Line line, LocalDate hired, List<Certificate> certificates, List<QuizResult> quizzes) {
        var isNew = hired.isAfter(lastDay.minusDays(RAMP_DAYS));
        if (line.certificate == null) {
            return isNew && line != Line.ESSENTIALS ? Standing.CONDITIONAL : Standing.ELIGIBLE;
        }
        var certified = certificates.stream()
                .anyMatch(one -> one.name().equals(line.certificate)
                        && (one.expires() == null || !one.expires().isBefore(lastDay)));
        if (!certified) {
            return Standing.NOT_ELIGIBLE;
        }
        var score = quizzes.stream()
                .filter(one -> one.quiz().equals(line.certificate))
                .mapToDouble(QuizResult::score)
                .max();
        if (score.isPresent() && score.getAsDouble() < PASS) {
            return Standing.NOT_ELIGIBLE;
        }
        return isNew || score.isEmpty() ? Standing.CONDITIONAL : Standing.ELIGIBLE;
    }

    /** Each manager has a rhythm, from every other week to every other month, and one of ten often forgets to note the length. */
    List<CoachingSession> coaching(SampleTeam team, LocalDate hired) {
        var rhythm = rhythms.computeIfAbsent(
                team.managerId(), manager -> new Rhythm(dice.between(14, 60), dice.chance(0.1) ? 0.7 : 1));
        var sessions = new ArrayList<CoachingSession>();
        var day = OfficeHours.later(hired, lastDay.minusDays(365)).plusDays(dice.between(1, rhythm.daysBetween()));
        while (!day.isAfter(lastDay)) {
            sessions.add(new CoachingSession(
                    OfficeHours.workday(day),
                    dice.pick(SKILLS),
                    dice.chance(rhythm.noted()) ? dice.between(4, 10) * 5 + 10 : null));
            day = day.plusDays(Math.max(3, Math.round(rhythm.daysBetween() * dice.factor(0.3))));
        }
        return List.copyOf(sessions);
    }

    private LocalDate daySince(LocalDate first) {
        return OfficeHours.someDay(OfficeHours.workday(first), lastDay, dice);
    }
}
