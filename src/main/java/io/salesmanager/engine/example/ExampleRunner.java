package io.salesmanager.engine.example;

import io.salesmanager.advice.Conclusion;
import io.salesmanager.advice.Decision;
import io.salesmanager.advice.WhyNot;
import io.salesmanager.engine.Rulebook;
import io.salesmanager.playbook.source.Location;
import io.salesmanager.sales.Pipeline;
import io.salesmanager.sales.history.PipelineHistory;
import io.salesmanager.sales.measure.AsOf;
import io.salesmanager.sales.measure.Cohorts;
import io.salesmanager.sales.measure.PipelineFacts;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Runs examples against a rulebook. */
public final class ExampleRunner {
    private final Rulebook rulebook;

    public ExampleRunner(Rulebook rulebook) {
        this.rulebook = rulebook;
    }

    /** @param failures what is not as expected; empty where the example holds */
    public record Outcome(Example example, Location at, List<String> failures) {
        public boolean holds() {
            return failures.isEmpty();
        }

        public String shown() {
            return "%s '%s': %s".formatted(at.shown(), example.name(), String.join("; ", failures));
        }
    }

    /** The facts of an example, as of its day. */
    public record Given(Pipeline pipeline, AsOf asOf) {}

    public Given given(Example example) {
        var asOf = rulebook.asOf(
                example.asOf().atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC), cohorts(example.cohorts()));
        var history = new PipelineHistory(
                example.rep(), Stream.ofNullable(example.account()).toList(), List.of(example.opportunity()));
        return new Given(PipelineFacts.of(history, asOf), asOf);
    }

    public Outcome run(ExampleReader.Located located) {
        var given = given(located.example());
        return new Outcome(located.example(), located.at(), check(located.example(), given.pipeline(), given.asOf()));
    }

    private List<String> check(Example example, Pipeline pipeline, AsOf asOf) {
        var failures = new ArrayList<String>();
        if (pipeline.opportunities().isEmpty()) {
            return List.of("the deal does not exist yet on " + example.asOf());
        }
        var stage = example.opportunity().stage();
        if (stage != null && rulebook.playbook().stage(stage).isEmpty()) {
            return List.of("the playbook has no stage '%s'".formatted(stage));
        }
        checkRule(example, pipeline, asOf, failures);
        var expected = example.expect();
        if (expected != null) {
            var decision = rulebook.decide(pipeline, asOf, true).get(0);
            checkDecision(expected, decision, failures);
            if (expected.because() != null
                    && example.rule() == null
                    && !expected.because().equals(decision.headline())) {
                failures.add("expected headline '%s', got '%s'".formatted(expected.because(), decision.headline()));
            }
        }
        return failures;
    }

    private void checkRule(Example example, Pipeline pipeline, AsOf asOf, List<String> failures) {
        var rule = example.rule();
        if (rule == null) {
            return;
        }
        if (rulebook.rule(rule).isEmpty()) {
            failures.add("there is no rule '%s'".formatted(rule));
            return;
        }
        var spoken = rulebook.conclusionsOf(pipeline, asOf, false).stream()
                .map(Conclusion::reason)
                .filter(reason -> reason.rule().equals(rule))
                .findFirst();
        if (example.fires() != null && example.fires() != spoken.isPresent()) {
            failures.add(
                    spoken.isPresent()
                            ? "%s speaks and should not: %s"
                                    .formatted(rule, spoken.get().because())
                            : "%s should speak and does not: %s"
                                    .formatted(rule, notMet(example, rule, pipeline, asOf)));
        }
        var because = example.expect() == null ? null : example.expect().because();
        if (because != null
                && spoken.isPresent()
                && !because.equals(spoken.get().because())) {
            failures.add(
                    "expected '%s', got '%s'".formatted(because, spoken.get().because()));
        }
    }

    /** What of a rule is not met, with the values it was judged by. */
    private String notMet(Example example, String rule, Pipeline pipeline, AsOf asOf) {
        return rulebook.conditionsOf(rule, pipeline, asOf, example.opportunity().id()).stream()
                .filter(condition -> condition.outcome() != WhyNot.Outcome.MET)
                .map(condition -> "not met is %s, with %s"
                        .formatted(
                                condition.text(),
                                Stream.concat(
                                                condition.facts().stream()
                                                        .map(fact -> fact.name() + " = "
                                                                + (fact.value() == null ? "unknown" : fact.value())),
                                                condition.dials().stream()
                                                        .map(dial -> dial.name() + " = " + dial.value()))
                                        .collect(Collectors.joining(", "))))
                .collect(Collectors.joining("; "));
    }

    private static void checkDecision(Example.Expected expected, Decision decision, List<String> failures) {
        if (expected.verdict() != null && expected.verdict() != decision.verdict()) {
            failures.add("expected %s, got %s (%s; overruled: %s)"
                    .formatted(
                            expected.verdict(),
                            decision.verdict(),
                            decision.reasons().stream()
                                    .map(reason -> reason.rule())
                                    .toList(),
                            decision.overruled().stream()
                                    .map(overruled -> overruled.rule() + " " + overruled.lostBecause())
                                    .toList()));
        }
        if (expected.until() != null && !Objects.equals(expected.until(), decision.until())) {
            failures.add("expected until %s, got %s".formatted(expected.until(), decision.until()));
        }
    }

    private static Cohorts cohorts(Example.@org.jspecify.annotations.Nullable CohortsGiven given) {
        if (given == null) {
            return Cohorts.NONE;
        }
        var stays = Objects.requireNonNullElse(given.stays(), List.<Example.StayGiven>of()).stream()
                .map(stay -> new Cohorts.Stay(stay.productLine(), stay.stage(), stay.medianDays(), stay.count()))
                .toList();
        var cycles = Objects.requireNonNullElse(given.cycles(), List.<Example.CycleGiven>of()).stream()
                .map(cycle -> new Cohorts.Cycle(cycle.productLine(), cycle.motion(), cycle.p90Days(), cycle.count()))
                .toList();
        return new Cohorts(stays, cycles, Objects.requireNonNullElse(given.steps(), List.of()));
    }
}
