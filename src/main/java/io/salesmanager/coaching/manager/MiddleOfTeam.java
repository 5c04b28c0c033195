package io.salesmanager.coaching.manager;

import io.salesmanager.playbook.Scope;
import io.salesmanager.playbook.management.ManagementDials;
import io.salesmanager.sales.history.OpportunityHistory;
import io.salesmanager.sales.history.RepHistory;
import io.salesmanager.sales.history.RepHistory.CoachingSession;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Whom to coach first: the middle of a team by quota attainment, who waited longest for a session first. Coaching pays most there
 * (practices 79). Who is above and who is below is not told: in a small team that is mostly chance.
 *
 * @param words says what is missing where nobody is named
 */
public record MiddleOfTeam(String words, List<Waiting> reps) {
    private static final int FEWEST_REPS = 5;
    private static final double USUAL_SHARE = 0.6;
    private static final int PERCENT = 100;

    /** @param daysSinceSession null where no session is known */
    public record Waiting(
            String rep, @Nullable String name, @Nullable Long daysSinceSession) {}

    private record Attained(RepHistory rep, double share) {}

    static MiddleOfTeam of(Company.Now now, String manager) {
        var attained = new ArrayList<Attained>();
        for (var rep : now.repsOf(manager)) {
            Company.lastQuota(rep, now.today())
                    .filter(quota -> quota.amount().signum() > 0)
                    .ifPresent(quota -> attained.add(new Attained(
                            rep, won(rep, quota, now.wins()) / quota.amount().doubleValue())));
        }
        if (attained.size() < FEWEST_REPS) {
            return new MiddleOfTeam(
                    "Too few to say who is in the middle: %d of your reps had a quota that ended, %d are needed."
                            .formatted(attained.size(), FEWEST_REPS),
                    List.of());
        }
        attained.sort(Comparator.comparingDouble(Attained::share)
                .thenComparing(one -> one.rep().id()));
        var share = now.rulebook().dials().at(Scope.ANY).valueOr(ManagementDials.MIDDLE_SHARE, USUAL_SHARE);
        var outside = (int) Math.round(attained.size() * (1 - share) / 2);
        var middle = attained.subList(outside, attained.size() - outside).stream()
                .map(one -> waiting(one.rep(), now.today()))
                .sorted(Comparator.comparing(MiddleOfTeam::days, Comparator.nullsFirst(Comparator.reverseOrder()))
                        .thenComparing(Waiting::rep))
                .toList();
        return new MiddleOfTeam(
                "The middle %d%% of %d reps by the quota of their last period that ended; who waited longest comes first."
                        .formatted(Math.round(share * PERCENT), attained.size()),
                middle);
    }

    private static @Nullable Long days(Waiting waiting) {
        return waiting.daysSinceSession();
    }

    private static double won(RepHistory rep, RepHistory.Quota quota, List<OpportunityHistory> wins) {
        return wins.stream()
                .filter(win -> rep.id().equals(win.ownerId()) && win.amount() != null)
                .filter(win -> win.closedDate() != null
                        && !win.closedDate().isBefore(quota.from())
                        && !win.closedDate().isAfter(quota.to()))
                .mapToDouble(win -> Objects.requireNonNull(win.amount()).doubleValue())
                .sum();
    }

    private static Waiting waiting(RepHistory rep, LocalDate today) {
        var sessions = Objects.requireNonNullElse(rep.coachingSessions(), List.<CoachingSession>of());
        var last = sessions.stream()
                .map(CoachingSession::held)
                .filter(day -> !day.isAfter(today))
                .max(Comparator.naturalOrder());
        return new Waiting(
                rep.id(),
                rep.name(),
                last.map(day -> ChronoUnit.DAYS.between(day, today)).orElse(null));
    }
}
