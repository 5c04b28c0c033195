package io.salesmanager.playbook;

import java.util.List;

/**
 * When and how a buyer is to be touched, counted from the creation of the deal.
 *
 * @param steps in order of day
 */
public record TouchPlan(String name, Scope scope, List<Step> steps) {
    public TouchPlan {
        steps = List.copyOf(steps);
    }

    /** One planned touch, on a business day from 1. */
    public record Step(int day, Channel channel, String purpose) {}

    /** How many touches are due once {@code businessDays} business days have passed. */
    public int plannedBy(long businessDays) {
        return (int)
                steps.stream().filter(step -> step.day() <= businessDays + 1).count();
    }
}
