package io.salesmanager.engagement;

import io.salesmanager.engagement.clock.Limits;
import io.salesmanager.playbook.Dials;
import io.salesmanager.playbook.Playbook;
import io.salesmanager.playbook.Scope;
import io.salesmanager.playbook.TouchPlan;
import io.salesmanager.playbook.TouchPlan.Reaction;
import io.salesmanager.playbook.TouchPlan.Reaction.Branch;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What holds for all deals of one scope: their touch plan and their limits.
 *
 * @param plan null where no plan covers them
 */
record Cadence(
        @Nullable TouchPlan plan,
        @Nullable Track track,
        Map<Branch, Track> branches,
        Limits limits,
        Sentences sentences) {

    /**
     * What is said of many deals alike; made once, since formatting costs more than planning.
     *
     * @param advanced null where the plan goes on in every stage
     */
    record Sentences(
            String unknownSteps,
            String undated,
            String tooLong,
            String firstResponse,
            @Nullable String advanced) {
        static Sentences of(
                String plan,
                int steps,
                @Nullable Integer stopAfter,
                int firstResponseMinutes,
                @Nullable String lastStage) {
            return new Sentences(
                    "Activities are not known, so nobody can say which of the %d steps of the plan %s were made."
                            .formatted(steps, plan),
                    "The day of creation is not known, so the plan %s has no days.".formatted(plan),
                    "The plan %s ends after %s business days without a word; agree on a dated next step."
                            .formatted(plan, stopAfter),
                    "They came to us and nobody has answered them: do it within %d minutes."
                            .formatted(firstResponseMinutes),
                    lastStage == null
                            ? null
                            : "The plan %s is for deals up to %s, and when this one went on is not known; agree on a dated next step."
                                    .formatted(plan, lastStage));
        }
    }

    static Cadence of(Scope scope, Playbook playbook, Dials dials) {
        var limits = Limits.of(dials.at(scope));
        var plan = playbook.touchPlan(scope).orElse(null);
        if (plan == null) {
            var none = Sentences.of("", 0, null, limits.firstResponseMinutes(), null);
            return new Cadence(null, null, Map.of(), limits, none);
        }
        var branches = new IdentityHashMap<Branch, Track>();
        add(branches, plan.onReply());
        add(branches, plan.onMeeting());
        add(branches, plan.onBounce());
        if (plan.advance() != null) {
            add(branches, plan.advance().then());
        }
        var sentences = Sentences.of(
                plan.name(),
                plan.steps().size(),
                plan.stopAfter(),
                limits.firstResponseMinutes(),
                lastStage(plan, playbook));
        return new Cadence(plan, Track.of(plan.name(), plan.steps()), branches, limits, sentences);
    }

    /** @param branch of the plan */
    Track track(Branch branch) {
        return Objects.requireNonNull(branches.get(branch));
    }

    /** Null where the plan goes on in every stage. */
    private static @Nullable String lastStage(TouchPlan plan, Playbook playbook) {
        var advance = plan.advance();
        return advance == null || advance.then() instanceof Reaction.GoOn
                ? null
                : playbook.stages().get(advance.lastStage() - 1).name();
    }

    private static void add(Map<Branch, Track> branches, Reaction reaction) {
        if (reaction instanceof Branch branch) {
            branches.put(branch, Track.of(branch.name(), branch.steps()));
        }
    }
}
