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
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Holds deals against the touch plans of the playbook in force. A plan asks for touches until the deal ends or the buyer does what
 * the plan reacts to; what comes then depends on the buyer and is not held against the rep. For any thread.
 */
public final class Plans {
    private static final Channel[] CHANNELS = Channel.values();
    private static final int SECONDS = 60;

    private final CompanyCount company;
    private final int today;
    private final long lastMinute;
    private final Days days;
    private final Map<Kind, Optional<Plan>> plans = new ConcurrentHashMap<>();

    /** Deals of one kind have the same plan. */
    private record Kind(
            @Nullable String line,
            @Nullable String stage,
            @Nullable String motion,
            @Nullable String segment) {}

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Plan(TouchPlan plan, int[] channels, Map<Integer, int[]> dueDays) {
        static Plan of(TouchPlan plan) {
            return new Plan(
                    plan,
                    plan.steps().stream()
                            .mapToInt(step -> step.channel().ordinal())
                            .toArray(),
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
        return reacts(plan.onBounce()) ? earlier(until, deal.heard().bounce()) : until;
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
                                .map(Plan::of));
    }

    private int[] dueDays(Plan plan, LocalDate started) {
        var known = plan.dueDays().get(Days.number(started));
        return known != null
                ? known
                : plan.dueDays().computeIfAbsent(Days.number(started), day -> dueDays(plan.plan(), started));
    }

    private int[] dueDays(TouchPlan plan, LocalDate started) {
        return plan.steps().stream()
                .mapToInt(step -> Days.number(PlanDays.after(
                        started, step.day() - 1, company.playbook().calendar())))
                .toArray();
    }
}
