package io.salesmanager.sales.measure;

import io.salesmanager.sales.Known;
import io.salesmanager.sales.history.AccountHistory.LostDeal;
import io.salesmanager.sales.history.OpportunityHistory;
import io.salesmanager.sales.history.PipelineHistory;
import io.salesmanager.sales.history.RepHistory;
import io.salesmanager.sales.history.RepHistory.Certificate;
import io.salesmanager.sales.history.RepHistory.CoachingSession;
import io.salesmanager.sales.history.RepHistory.QuizResult;
import io.salesmanager.sales.history.RepHistory.Quota;
import io.salesmanager.sales.history.TeamHistory;
import io.salesmanager.sales.history.TeamHistory.Escalation;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.NullUnmarked;

/** A rep and deals to which random things happen over a year, known as they are now and as they were at any instant. */
@NullUnmarked
final class RandomWorld {
    static final Instant START = Instant.parse("2025-09-01T08:00:00Z");

    private final Random random;
    private final List<RandomDeal> deals = new ArrayList<>();
    private final List<Certificate> certificates = new ArrayList<>();
    private final List<QuizResult> quizzes = new ArrayList<>();
    private final List<CoachingSession> sessions = new ArrayList<>();
    private final List<LostDeal> lost = new ArrayList<>();
    private final List<Escalation> escalations = new ArrayList<>();

    RandomWorld(long seed, int size) {
        random = new Random(seed);
        for (var i = 0; i < size; i++) {
            deals.add(new RandomDeal("o-" + i, random));
        }
        for (var i = 0; i < 3; i++) {
            certificates.add(new Certificate(i == 0 ? "platform" : "other", someDay(), null));
            quizzes.add(new QuizResult("discovery", random.nextInt(101), someDay()));
            sessions.add(new CoachingSession(someDay(), "calls", 30));
            lost.add(new LostDeal("o-" + i, i == 1 ? "r-2" : "r-1", someDay()));
            var raised = someInstant();
            escalations.add(new Escalation(
                    "m-1", raised, day(raised).plusDays(3), raised.plus(Duration.ofDays(random.nextInt(30)))));
        }
    }

    Instant end() {
        return START.plus(Duration.ofDays(365));
    }

    Instant someInstant() {
        return START.plus(Duration.ofMinutes(random.nextInt(365 * 24 * 60)));
    }

    /** Everything, with the fields as they are at the end. */
    PipelineHistory now() {
        return pipeline(deals.stream().map(RandomDeal::now).toList(), LocalDate.MAX);
    }

    /** What was known at an instant, with the fields as they were. */
    PipelineHistory cutOff(Instant at) {
        return pipeline(
                deals.stream()
                        .filter(deal -> !deal.created().isAfter(day(at)))
                        .map(deal -> deal.cutOff(at))
                        .toList(),
                day(at));
    }

    /** A team of this rep, as it was known at an instant; as it is at the end where that is null. */
    List<TeamHistory> teams(Instant at) {
        var known = at == null ? Instant.MAX : at;
        return List.of(new TeamHistory(
                "t-1",
                "North",
                List.of("m-1", "m-9"),
                null,
                null,
                40.0,
                0.1,
                List.of(rep(at == null ? LocalDate.MAX : day(at))),
                escalations.stream()
                        .filter(each -> !each.raised().isAfter(known))
                        .map(each -> new Escalation(
                                each.asked(),
                                each.raised(),
                                each.due(),
                                each.answered().isAfter(known) ? null : each.answered()))
                        .toList()));
    }

    private PipelineHistory pipeline(List<OpportunityHistory> known, LocalDate last) {
        return new PipelineHistory(
                rep(last),
                List.of(
                        Known.account(
                                "employees",
                                40,
                                "lostDeals",
                                lost.stream()
                                        .filter(each -> !each.closedDate().isAfter(last))
                                        .toList()),
                        Known.account("id", "a-2", "employees", 4_000)),
                known);
    }

    private RepHistory rep(LocalDate last) {
        return Known.rep(
                "hireDate",
                "2025-08-01",
                "quotas",
                List.of(
                        quota("2025-07-01", "2025-12-31"),
                        quota("2026-01-01", "2026-06-30"),
                        quota("2026-07-01", "2026-12-31")),
                "certificates",
                certificates.stream()
                        .filter(each -> !each.issued().isAfter(last))
                        .toList(),
                "quizResults",
                quizzes.stream().filter(each -> !each.taken().isAfter(last)).toList(),
                "coachingSessions",
                sessions.stream().filter(each -> !each.held().isAfter(last)).toList());
    }

    private static Quota quota(String from, String to) {
        return new Quota(LocalDate.parse(from), LocalDate.parse(to), BigDecimal.valueOf(100_000), "USD");
    }

    private LocalDate someDay() {
        return day(someInstant());
    }

    static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneOffset.UTC);
    }
}
