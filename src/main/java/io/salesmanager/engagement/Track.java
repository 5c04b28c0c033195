package io.salesmanager.engagement;

import io.salesmanager.playbook.TouchPlan.Step;
import java.util.ArrayList;
import java.util.List;

/**
 * The steps of a plan or branch with what is asked of them again and again. A touch does the first step of its channel that is
 * not done, so a step is done once there were as many touches through its channel as it and the steps before it need.
 *
 * @param needed how many touches through its channel each step needs to be done
 * @param sentences why each step is the next touch
 * @param allMade what to say when none is left
 */
record Track(String name, List<Step> steps, int[] needed, List<String> sentences, String allMade) {

    static Track of(String name, List<Step> steps) {
        var needed = new int[steps.size()];
        var sentences = new ArrayList<String>();
        var soFar = Made.NOTHING;
        for (var i = 0; i < steps.size(); i++) {
            var step = steps.get(i);
            soFar = Made.plus(soFar, step.channel());
            needed[i] = Made.through(soFar, step.channel());
            sentences.add(
                    "Step %d of %d of the plan %s: %s.".formatted(i + 1, steps.size(), name, end(step.purpose())));
        }
        var allMade =
                "All %d touches of the plan %s were made; agree on a dated next step.".formatted(steps.size(), name);
        return new Track(name, steps, needed, List.copyOf(sentences), allMade);
    }

    boolean isDone(int step, long made) {
        return Made.through(made, steps.get(step).channel()) >= needed[step];
    }

    /** The first step from {@code from} on that is not done and whose channel is open, or -1. */
    int next(int from, long made, Channels open) {
        for (var i = from; i < steps.size(); i++) {
            if (!isDone(i, made) && open.has(steps.get(i).channel())) {
                return i;
            }
        }
        return -1;
    }

    /** How many steps are not done, whatever their channel. */
    int left(long made) {
        var left = 0;
        for (var i = 0; i < steps.size(); i++) {
            left += isDone(i, made) ? 0 : 1;
        }
        return left;
    }

    private static String end(String purpose) {
        return purpose.endsWith(".") ? purpose.substring(0, purpose.length() - 1) : purpose;
    }
}
