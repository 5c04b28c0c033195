package io.salesmanager.inspection.adherence;

import io.salesmanager.engagement.clock.PlanDays;
import io.salesmanager.inspection.adherence.PlanKept.Due;
import io.salesmanager.inspection.count.CompanyCount;
import io.salesmanager.inspection.count.CountedDeal;
import io.salesmanager.inspection.count.CountedDeal.End;
import io.salesmanager.playbook.Channel;
import io.salesmanager.playbook.Scope;
import io.salesmanager.playbook.TouchPlan;
import io.salesmanager.playbook.TouchPlan.Reaction;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Holds deals against the touch plans of the playbook in force. A plan asks for touches until the deal ends or the buyer does what
 * the plan reacts to; what comes then depends on the buyer and is not held against the rep. Not for several threads.
 */
public final class Plans {
    private final CompanyCount company;
    private final LocalDate today;
    private final ZoneId zone;
    private final Map<Scope, Optional<TouchPlan>> plans = new HashMap<>();
    private final Map<Start, LocalDate[]> days = new HashMap<>();

    private record Start(TouchPlan plan, LocalDate day) {}

    /** Why a deal cannot be held against a plan. */
    public enum Why {
        NO_ACTIVITIES("no activities are known"),
        NO_START("the day of creation is not known"),
        NO_PLAN("no plan says what is to be done (most plans ask for a motion, such as new business)"),
        NO_END("the day of the end is not known");

        private final String words;

        Why(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    public Plans(CompanyCount company) {
        this.company = company;
        this.today = company.today();
        this.zone = company.playbook().calendar().zone();
    }

    /** Why this deal cannot be held against a plan; null where it can. */
    public @Nullable Why whyNot(CountedDeal deal) {
        if (deal.started() == null) {
            return Why.NO_START;
        }
        if (plan(deal).isEmpty()) {
            return Why.NO_PLAN;
        }
        if (deal.touches() == null) {
            return Why.NO_ACTIVITIES;
        }
        return deal.end() != End.OPEN && deal.closed() == null ? Why.NO_END : null;
    }

    /** What became of its plan; null where {@link #whyNot} says why that is not known. */
    public @Nullable PlanKept of(CountedDeal deal) {
        var plan = plan(deal).orElse(null);
        var started = deal.started();
        var touches = deal.touches();
        if (plan == null || started == null || touches == null || whyNot(deal) != null) {
            return null;
        }
        var until = until(deal, plan);
        var made = new ArrayList<LocalDate>(touches.size());
        var through = new EnumMap<Channel, List<LocalDate>>(Channel.class);
        for (var i = 0; i < touches.size() && !touches.happened(i).isAfter(company.asOf()); i++) {
            var day = LocalDate.ofInstant(touches.happened(i), zone);
            if (!day.isAfter(until)) {
                made.add(day);
                through.computeIfAbsent(touches.channel(i), channel -> new ArrayList<>())
                        .add(day);
            }
        }
        var due = new ArrayList<Due>(plan.steps().size());
        var dueDays = days.computeIfAbsent(new Start(plan, started), this::daysOf);
        var needed = new EnumMap<Channel, Integer>(Channel.class);
        for (var i = 0; i < dueDays.length && !dueDays[i].isAfter(until); i++) {
            var channel = plan.steps().get(i).channel();
            var nth = needed.merge(channel, 1, Integer::sum);
            var done = through.getOrDefault(channel, List.of());
            due.add(new Due(dueDays[i], channel, done.size() < nth ? null : done.get(nth - 1)));
        }
        return new PlanKept(due, until, made);
    }

    private LocalDate until(CountedDeal deal, TouchPlan plan) {
        var until = today;
        if (deal.end() != End.OPEN) {
            until = earlier(until, deal.closed());
        }
        until = reacts(plan.onReply()) ? earlier(until, deal.heard().reply()) : until;
        until = reacts(plan.onMeeting()) ? earlier(until, deal.heard().meeting()) : until;
        return reacts(plan.onBounce()) ? earlier(until, deal.heard().bounce()) : until;
    }

    private static boolean reacts(Reaction reaction) {
        return !(reaction instanceof Reaction.GoOn);
    }

    private static LocalDate earlier(LocalDate day, @Nullable LocalDate other) {
        return other != null && other.isBefore(day) ? other : day;
    }

    private Optional<TouchPlan> plan(CountedDeal deal) {
        return plans.computeIfAbsent(company.scopeOf(deal), company.playbook()::touchPlan);
    }

    private LocalDate[] daysOf(Start start) {
        return start.plan().steps().stream()
                .map(step -> PlanDays.after(
                        start.day(), step.day() - 1, company.playbook().calendar()))
                .toArray(LocalDate[]::new);
    }
}
