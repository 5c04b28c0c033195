package io.salesmanager.inspection.adherence;

import io.salesmanager.engagement.clock.PlanDays;
import io.salesmanager.inspection.column.Days;
import io.salesmanager.inspection.count.CompanyCount;
import io.salesmanager.inspection.count.CountedAccount;
import io.salesmanager.inspection.count.CountedDeal;
import io.salesmanager.inspection.count.CountedDeal.End;
import io.salesmanager.inspection.count.TouchesMade;
import io.salesmanager.playbook.Channel;
import io.salesmanager.playbook.TouchPlan;
import io.salesmanager.playbook.TouchPlan.Reaction;
import io.salesmanager.playbook.TouchPlan.Step;
import io.salesmanager.sales.timeline.KeptChannels;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Holds deals against the touch plans of the playbook in force. A plan asks for touches until the deal ends or goes beyond the stages
 * that the plan is for, or the buyer does what the plan reacts to; what comes then depends on the buyer and is not held against the rep. For any thread.
 */
public final class Plans {
    private static final Channel[] CHANNELS = Channel.values();
    private static final int SECONDS = 60;
    private static final int MOST_LOOKED_AT = 100_000;

    private final CompanyCount company;
    private final int today;
    private final long lastMinute;
    private final Days days;
    private final KeptChannels kept;
    private final Set<Channel> missing;
    private final Map<Kind, Optional<Plan>> plans = new ConcurrentHashMap<>();

    /** Deals of one kind have the same plan. */
    private record Kind(
            @Nullable String line,
            @Nullable String stage,
            @Nullable String motion,
            @Nullable String segment) {}

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Plan(TouchPlan plan, List<Step> steps, int[] channels, Map<Integer, int[]> dueDays) {
        static Plan of(TouchPlan plan, Set<Channel> missing) {
            var steps = plan.steps().stream()
                    .filter(step -> !missing.contains(step.channel()))
                    .toList();
            return new Plan(
                    plan,
                    steps,
                    steps.stream().mapToInt(step -> step.channel().ordinal()).toArray(),
                    new ConcurrentHashMap<>());
        }
    }

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
        this.today = Days.number(company.today());
        this.lastMinute = Math.floorDiv(company.asOf().getEpochSecond(), SECONDS);
        this.days = company.days();
        this.kept = keptChannels(company);
        this.missing = company.playbook().touchPlans().stream()
                .flatMap(plan -> plan.steps().stream())
                .map(Step::channel)
                .filter(kept.missing()::contains)
                .collect(Collectors.toSet());
    }

    /** What is in none of so many touches is not kept; the deals are in order of id, so the same are looked at each time. */
    private static KeptChannels keptChannels(CompanyCount company) {
        var kept = new KeptChannels();
        for (var deal : company.deals()) {
            var touches = deal.touches();
            for (var i = 0; touches != null && i < touches.size(); i++) {
                kept.add(touches.channel(i));
            }
            if (kept.areAllSeen() || kept.touches() > MOST_LOOKED_AT) {
                break;
            }
        }
        return kept;
    }

    /** The channels of steps of which the CRM keeps nothing; these steps are left out. */
    public Set<Channel> missing() {
        return missing;
    }

    /** Of how many touches none went through them. */
    public int looked() {
        return kept.touches();
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
        if (plan == null || started == null || touches == null || (deal.end() != End.OPEN && deal.closed() == null)) {
            return null;
        }
        var until = until(deal, plan.plan());
        var made = made(touches, until);
        var all = dueDays(plan, started);
        var planned = 0;
        while (planned < all.length && all[planned] <= until) {
            planned++;
        }
        return new PlanKept(Arrays.copyOf(all, planned), done(plan, planned, touches, made), until, made);
    }

    /** The days of the touches up to a day. */
    private int[] made(TouchesMade touches, int until) {
        var made = new int[touches.size()];
        var count = 0;
        while (count < made.length && touches.minute(count) <= lastMinute) {
            var day = days.of(touches.minute(count));
            if (day > until) {
                break;
            }
            made[count++] = day;
        }
        return count == made.length ? made : Arrays.copyOf(made, count);
    }

    /** The first step of a channel is done by its first touch, and so on. */
    private static int[] done(Plan plan, int planned, TouchesMade touches, int[] made) {
        var done = new int[planned];
        var next = new int[CHANNELS.length];
        for (var step = 0; step < planned; step++) {
            var channel = plan.channels()[step];
            var touch = next[channel];
            while (touch < made.length && touches.channel(touch).ordinal() != channel) {
                touch++;
            }
            done[step] = touch < made.length ? made[touch] : Days.UNKNOWN;
            next[channel] = touch + 1;
        }
        return done;
    }

    private int until(CountedDeal deal, TouchPlan plan) {
        var until = today;
        if (deal.end() != End.OPEN) {
            until = earlier(until, deal.closed());
        }
        until = reacts(plan.onReply()) ? earlier(until, deal.heard().reply()) : until;
        until = reacts(plan.onMeeting()) ? earlier(until, deal.heard().meeting()) : until;
        until = Math.min(until, advanced(deal, plan));
        return reacts(plan.onBounce()) ? earlier(until, deal.heard().bounce()) : until;
    }

    /** The day on which it went beyond the stages that its plan is for; later than any where it did not, or nobody knows when. */
    private int advanced(CountedDeal deal, TouchPlan plan) {
        var advance = plan.advance();
        var stays = deal.stays();
        if (advance == null || stays == null || !reacts(advance.then())) {
            return Integer.MAX_VALUE;
        }
        var first = stays.size();
        while (first > 0 && stays.stage(first - 1, company.playbook()).order() > advance.lastStage()) {
            first--;
        }
        return first < stays.size() && stays.isStartKnown(first) ? days.of(stays.minute(first)) : Integer.MAX_VALUE;
    }

    private static boolean reacts(Reaction reaction) {
        return !(reaction instanceof Reaction.GoOn);
    }

    private static int earlier(int day, @Nullable LocalDate other) {
        return other == null ? day : Math.min(day, Days.number(other));
    }

    private Optional<Plan> plan(CountedDeal deal) {
        var segment = company.accountOf(deal).map(CountedAccount::segment).orElse(null);
        var kind = new Kind(deal.line(), deal.stage(), deal.motion(), segment);
        var known = plans.get(kind);
        return known != null
                ? known
                : plans.computeIfAbsent(
                        kind,
                        each -> company.playbook()
                                .touchPlan(company.scopeOf(deal))
                                .map(plan -> Plan.of(plan, missing)));
    }

    private int[] dueDays(Plan plan, LocalDate started) {
        var known = plan.dueDays().get(Days.number(started));
        return known != null
                ? known
                : plan.dueDays().computeIfAbsent(Days.number(started), day -> dueDays(plan.steps(), started));
    }

    private int[] dueDays(List<Step> steps, LocalDate started) {
        return steps.stream()
                .mapToInt(step -> Days.number(PlanDays.after(
                        started, step.day() - 1, company.playbook().calendar())))
                .toArray();
    }
}
