package io.salesmanager.sales.timeline;

import io.salesmanager.playbook.Channel;
import io.salesmanager.playbook.Motion;
import io.salesmanager.playbook.Playbook;
import io.salesmanager.playbook.Playbook.InTime;
import io.salesmanager.playbook.Scope;
import io.salesmanager.sales.history.Activity;
import io.salesmanager.sales.history.OpportunityHistory;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Whether what a deal asked of its rep was done in time, by business days: CRMs keep the day on which a deal was created, not the
 * minute. Empty where nothing was asked, or it is not known what was done.
 */
final class DoneInTime {
    private static final int PERCENT = 100;

    private final Playbook playbook;
    private final InTime inTime;

    DoneInTime(Playbook playbook) {
        this.playbook = playbook;
        this.inTime = playbook.coaching().inTime();
    }

    /** Whether a buyer who came to us had an answer in time. One who was gone before that says nothing. */
    Optional<Boolean> answered(OpportunityHistory deal) {
        var created = deal.createdDate();
        var activities = deal.activities();
        if (!Boolean.TRUE.equals(deal.inbound()) || created == null || activities == null) {
            return Optional.empty();
        }
        var first = first(activities, each -> each.isTouch() || isTakenCall(each), Instant.MIN);
        if (first != null && passed(created, day(first)) <= inTime.answerDays()) {
            return Optional.of(true);
        }
        var ended = deal.closedDate();
        var hadTime = ended == null ? first != null : passed(created, ended) > inTime.answerDays();
        return hadTime ? Optional.of(false) : Optional.empty();
    }

    /**
     * Whether the touch plan was kept until the deal ended or the buyer did what the plan reacts to. A touch was due where its time
     * to be late was over by then; the n-th call of a plan is done by the n-th call.
     *
     * @param segment of the account; null where it is not known
     */
    Optional<Boolean> planKept(OpportunityHistory deal, @Nullable String segment) {
        var created = deal.createdDate();
        var ended = deal.closedDate();
        var activities = deal.activities();
        if (created == null || ended == null || activities == null) {
            return Optional.empty();
        }
        return playbook.touchPlan(scope(deal, segment)).flatMap(plan -> {
            var open = passed(created, PlanEnd.of(deal, activities, plan, ended, playbook));
            var made = made(activities, created);
            var due = 0;
            var done = 0;
            var asked = new EnumMap<Channel, Integer>(Channel.class);
            for (var step : plan.steps()) {
                var last = step.day() - 1 + inTime.touchDays();
                if (last > open) {
                    break;
                }
                var nth = asked.merge(step.channel(), 1, Integer::sum);
                var through = made.getOrDefault(step.channel(), List.of());
                due++;
                done += through.size() >= nth && through.get(nth - 1) <= last ? 1 : 0;
            }
            return due == 0 ? Optional.empty() : Optional.of(done * PERCENT >= due * inTime.keptPercent());
        });
    }

    private Scope scope(OpportunityHistory deal, @Nullable String segment) {
        return new Scope(
                playbook.productLine(deal.productLine())
                        .map(line -> line.name())
                        .orElse(null),
                playbook.stage(deal.stage()).map(stage -> stage.name()).orElse(null),
                deal.motion() == Motion.UNKNOWN ? null : deal.motion(),
                segment);
    }

    /** Business days from the creation of the deal to each touch, by channel and in order of time. */
    private EnumMap<Channel, List<Integer>> made(List<Activity> activities, LocalDate created) {
        var made = new EnumMap<Channel, List<Integer>>(Channel.class);
        activities.stream()
                .filter(Activity::isTouch)
                .sorted(Comparator.comparing(Activity::happened))
                .forEach(touch -> made.computeIfAbsent(
                                Channel.valueOf(touch.type().name()), channel -> new ArrayList<>())
                        .add(passed(created, day(touch.happened()))));
        return made;
    }

    private static boolean isTakenCall(Activity activity) {
        return activity.type() == Activity.Type.CALL
                && activity.direction() == Activity.Direction.INBOUND
                && activity.outcome() == Activity.Outcome.ANSWERED;
    }

    private static @Nullable Instant first(List<Activity> activities, Predicate<Activity> which, Instant from) {
        return activities.stream()
                .filter(which)
                .map(Activity::happened)
                .filter(happened -> !happened.isBefore(from))
                .min(Instant::compareTo)
                .orElse(null);
    }

    private LocalDate day(Instant event) {
        return LocalDate.ofInstant(event, playbook.calendar().zone());
    }

    private int passed(LocalDate created, LocalDate day) {
        return playbook.calendar().businessDaysBetween(created, day);
    }
}
