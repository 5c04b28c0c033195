package io.salesmanager.sample.people;

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

/** What reps learned: certificates, some of them expired, quizzes and talks with the manager. */
final class Training {
    private static final List<String> SKILLS =
            List.of("prospecting", "qualification", "discovery", "proposal", "negotiation");

    private final LocalDate lastDay;
    private final Dice dice;
    private final Map<String, Integer> daysBetweenTalks = new HashMap<>();

    Training(LocalDate lastDay, Dice dice) {
        this.lastDay = lastDay;
        this.dice = dice;
    }

    List<Certificate> certificates(LocalDate hired) {
        var certificates = new ArrayList<Certificate>();
        for (var line : Line.values()) {
            if (line.certificate != null && dice.chance(0.75)) {
                var issued = daySince(OfficeHours.later(hired, lastDay.minusDays(450)));
                certificates.add(
                        new Certificate(line.certificate, issued, dice.chance(0.1) ? null : issued.plusYears(1)));
            }
        }
        return List.copyOf(certificates);
    }

    List<QuizResult> quizzes(LocalDate hired) {
        var results = new ArrayList<QuizResult>();
        for (var skill : SKILLS) {
            if (dice.chance(0.5)) {
                var score = Math.min(100, Math.max(20, Math.round(dice.around(78, 12) / 5) * 5));
                results.add(new QuizResult(skill, score, daySince(OfficeHours.later(hired, lastDay.minusDays(365)))));
            }
        }
        return List.copyOf(results);
    }

    /** Each manager has a rhythm, from every other week to every other month. */
    List<CoachingSession> coaching(SampleTeam team, LocalDate hired) {
        var rhythm = daysBetweenTalks.computeIfAbsent(team.managerId(), manager -> dice.between(14, 60));
        var sessions = new ArrayList<CoachingSession>();
        var day = OfficeHours.later(hired, lastDay.minusDays(365)).plusDays(dice.between(1, rhythm));
        while (!day.isAfter(lastDay)) {
            sessions.add(new CoachingSession(
                    OfficeHours.workday(day),
                    dice.pick(SKILLS),
                    dice.chance(0.1) ? null : dice.between(4, 10) * 5 + 10));
            day = day.plusDays(Math.max(3, Math.round(rhythm * dice.factor(0.3))));
        }
        return List.copyOf(sessions);
    }

    private LocalDate daySince(LocalDate first) {
        return OfficeHours.someDay(OfficeHours.workday(first), lastDay, dice);
    }
}
