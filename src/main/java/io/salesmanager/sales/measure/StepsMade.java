package io.salesmanager.sales.measure;

import io.salesmanager.playbook.Channel;
import io.salesmanager.sales.asof.AsOf;
import io.salesmanager.sales.timeline.PlanEnd;
import java.util.Set;

/**
 * How many steps of its touch plan a deal asked for by now, and how many of them were made: the n-th call of a plan by the n-th call.
 * A talk that goes on for long after the buyer answered makes up for no step.
 */
record StepsMade(int due, int made) {
    private static final StepsMade NOTHING = new StepsMade(0, 0);
    private static final Channel[] CHANNELS = Channel.values();

    /** @param missing the channels of which the CRM keeps nothing */
    static StepsMade of(MeasuredDeal deal, Set<Channel> missing, AsOf asOf) {
        var created = deal.known().createdDate();
        var activities = deal.known().activities();
        var plan = asOf.playbook().touchPlan(deal.scope()).orElse(null);
        if (created == null || activities == null || plan == null) {
            return NOTHING;
        }
        var until = PlanEnd.of(deal.known(), activities, plan, asOf.today(), asOf.playbook());
        var passed = asOf.playbook().calendar().businessDaysBetween(created, until);
        var due = new int[CHANNELS.length];
        for (var step : plan.steps()) {
            due[step.channel().ordinal()] += step.day() <= passed + 1 && !missing.contains(step.channel()) ? 1 : 0;
        }
        var made = new int[CHANNELS.length];
        for (var activity : activities) {
            if (activity.isTouch() && !asOf.dayOf(activity.happened()).isAfter(until)) {
                made[Channel.valueOf(activity.type().name()).ordinal()]++;
            }
        }
        var sum = NOTHING;
        for (var channel = 0; channel < CHANNELS.length; channel++) {
            sum = sum.plus(new StepsMade(due[channel], Math.min(due[channel], made[channel])));
        }
        return sum;
    }

    StepsMade plus(StepsMade other) {
        return new StepsMade(due + other.due, made + other.made);
    }

    /** Unknown where nothing was due. */
    double share() {
        return due == 0 ? Double.NaN : (double) made / due;
    }
}
