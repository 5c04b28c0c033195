package io.salesmanager.playbook.reader;

import io.salesmanager.playbook.Channel;
import io.salesmanager.playbook.Scope;
import io.salesmanager.playbook.Stage;
import io.salesmanager.playbook.TouchPlan;
import io.salesmanager.playbook.TouchPlan.Advance;
import io.salesmanager.playbook.TouchPlan.Reaction;
import io.salesmanager.playbook.TouchPlan.Reaction.Branch;
import io.salesmanager.playbook.TouchPlan.Step;
import io.salesmanager.playbook.source.Diagnostics;
import io.salesmanager.playbook.source.NearestName;
import io.salesmanager.playbook.source.YamlMap;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the touch plans of a playbook and the branches that they may take. */
final class TouchPlanReader {
    private static final int MOST_STEPS = 60;
    private static final int MASS_MAIL_STEPS = 3;
    private static final List<String> REACTIONS = List.of("continue", "pause", "stop");
    private static final String STEP_ADVICE = "Write {day: 1, channel: CALL, purpose: \"...\"}.";

    private final ContactingReader contacting;
    private final List<Stage> stages;
    private final Diagnostics diagnostics;
    private final Map<String, Branch> branches = new LinkedHashMap<>();

    TouchPlanReader(ContactingReader contacting, List<Stage> stages, Diagnostics diagnostics) {
        this.contacting = contacting;
        this.stages = stages;
        this.diagnostics = diagnostics;
    }

    /** @param scope reads which deals a plan is for */
    List<TouchPlan> read(YamlMap playbook, Function<YamlMap, Scope> scope) {
        for (var map : playbook.maps("touchBranches")) {
            branch(map);
        }
        var plans = new ArrayList<TouchPlan>();
        for (var map : playbook.maps("touchPlans")) {
            var resumeAfter = days(map, "resumeAfter");
            plans.add(new TouchPlan(
                    map.required("name"),
                    scope.apply(map),
                    steps(map),
                    reaction(map, "onReply", resumeAfter),
                    reaction(map, "onMeeting", resumeAfter),
                    reaction(map, "onBounce", resumeAfter),
                    days(map, "stopAfter"),
                    advance(map, resumeAfter)));
            map.refuseOthers();
        }
        return plans;
    }

    private void branch(YamlMap map) {
        var name = map.required("name");
        var then = map.text("then");
        if (then != null && !then.equals("stop") && !then.equals("resume")) {
            diagnostics.error(
                    "unknown-value",
                    map.at("then"),
                    then,
                    "'%s' is no value of 'then'.".formatted(then),
                    "Write 'then: resume' to go on with the plan, or 'then: stop'.");
        }
        var branch = new Branch(name, steps(map), "resume".equals(then));
        if (REACTIONS.contains(name) || branches.putIfAbsent(name, branch) != null) {
            diagnostics.error(
                    "duplicate-branch",
                    map.at("name"),
                    name,
                    "The name '%s' is taken.".formatted(name),
                    "Give this branch another name.");
        }
        map.refuseOthers();
    }

    private List<Step> steps(YamlMap map) {
        var steps = new ArrayList<Step>();
        for (var step : map.maps("steps")) {
            var day = step.whole("day");
            var channel = step.constant("channel", Channel.class);
            var purpose = step.required("purpose");
            var slot = contacting.slot(step);
            if (day == null || channel == null || day < 1) {
                diagnostics.error(
                        "bad-step", step.at("day"), "", "A step has a day from 1 and a channel.", STEP_ADVICE);
            } else {
                steps.add(new Step(day, channel, purpose, slot));
            }
            step.refuseOthers();
        }
        steps.sort(Comparator.comparingInt(Step::day));
        check(map, steps);
        return steps;
    }

    private void check(YamlMap map, List<Step> steps) {
        if (steps.size() > MOST_STEPS) {
            diagnostics.error(
                    "too-many-steps",
                    map.at("steps"),
                    "",
                    "There are %d steps; a plan has at most %d.".formatted(steps.size(), MOST_STEPS),
                    "Nobody is touched so often; end the plan earlier.");
        }
        if (steps.size() >= MASS_MAIL_STEPS && steps.stream().allMatch(step -> step.channel() == Channel.EMAIL)) {
            diagnostics.error(
                    "mass-mail",
                    map.at("steps"),
                    "",
                    "All %d steps are e-mails; that is mass mail and no sales process.".formatted(steps.size()),
                    "Make one of them a CALL, a MEETING or a SOCIAL touch.");
        }
    }

    private Reaction reaction(YamlMap map, String key, @Nullable Integer resumeAfter) {
        var given = map.text(key);
        if (given == null || given.equals("continue")) {
            return new Reaction.GoOn();
        }
        if (given.equals("pause")) {
            return new Reaction.Pause(resumeAfter);
        }
        if (given.equals("stop")) {
            return new Reaction.Stop();
        }
        var branch = branches.get(given);
        if (branch == null) {
            var names = new ArrayList<>(REACTIONS);
            names.addAll(branches.keySet());
            diagnostics.error(
                    "unknown-branch",
                    map.at(key),
                    given,
                    "'%s' is neither continue, pause, stop nor one of 'touchBranches'.".formatted(given),
                    NearestName.advice(given, names));
            return new Reaction.GoOn();
        }
        return branch;
    }

    private @Nullable Advance advance(YamlMap map, @Nullable Integer resumeAfter) {
        var given = map.text("lastStage");
        var then = map.text("onAdvance") == null ? new Reaction.Stop() : reaction(map, "onAdvance", resumeAfter);
        if (given == null) {
            if (map.text("onAdvance") != null) {
                diagnostics.error(
                        "missing-key",
                        map.at("onAdvance"),
                        "lastStage",
                        "'onAdvance' says what follows after a stage, and 'lastStage' does not say after which.",
                        "Add lastStage: with the last stage that the plan is for.");
            }
            return null;
        }
        var names = stages.stream().map(Stage::name).toList();
        var last = names.indexOf(given);
        if (last < 0) {
            diagnostics.error(
                    "unknown-stage",
                    map.at("lastStage"),
                    given,
                    "The playbook has no stage '%s'.".formatted(given),
                    NearestName.advice(given, names));
            return null;
        }
        return new Advance(stages.get(last).order(), then);
    }

    private @Nullable Integer days(YamlMap map, String key) {
        var days = map.whole(key);
        if (days != null && days < 1) {
            diagnostics.error(
                    "bad-days",
                    map.at(key),
                    days.toString(),
                    "'%s' counts business days from 1.".formatted(key),
                    "Write a number from 1, or leave it out.");
            return null;
        }
        return days;
    }
}
