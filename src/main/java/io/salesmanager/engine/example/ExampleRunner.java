package io.salesmanager.engine.example;

import io.salesmanager.engine.Rulebook;
import io.salesmanager.engine.given.GivenFacts;
import io.salesmanager.playbook.source.Location;
import io.salesmanager.sales.Organization;
import io.salesmanager.sales.Pipeline;
import io.salesmanager.sales.asof.AsOf;
import io.salesmanager.sales.asof.Cohorts;
import io.salesmanager.sales.history.PipelineHistory;
import io.salesmanager.sales.measure.PipelineFacts;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Runs examples against a rulebook. */
public final class ExampleRunner {
    private final Rulebook rulebook;

    public ExampleRunner(Rulebook rulebook) {
        this.rulebook = rulebook;
    }

    /**
     * How an example came out.
     *
     * @param failures what is not as expected; empty where the example holds
     * @param spoken the rules that spoke
     * @param deciding those whose proposals won
     */
    public record Outcome(
            Example example, Location at, List<String> failures, List<String> spoken, List<String> deciding) {
        public boolean holds() {
            return failures.isEmpty();
        }

        public String shown() {
            return "%s '%s': %s".formatted(at.shown(), example.name(), String.join("; ", failures));
        }
    }

    /**
     * The facts of an example, as of its day.
     *
     * @param facts by their names, where it gives them so
     */
    public record Given(Pipeline pipeline, Organization organization, AsOf asOf, Map<String, @Nullable Object> facts) {}

    public Given given(Example example) {
        var facts = example.facts();
        if (facts != null) {
            var given = GivenFacts.of(facts, rulebook, example.asOf());
            return new Given(given.pipeline(), given.organization(), given.asOf(), facts);
        }
        var asOf = rulebook.asOf(
                example.asOf().atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC), cohorts(example.cohorts()));
        var history = new PipelineHistory(
                example.rep(),
                Stream.ofNullable(example.account()).toList(),
                Stream.ofNullable(example.opportunity()).toList());
        return new Given(PipelineFacts.of(history, asOf), Organization.UNKNOWN, asOf, Map.of());
    }

    public Outcome run(ExampleReader.Located located) {
        var example = located.example();
        var given = given(example);
        if (given.pipeline().opportunities().isEmpty()) {
            return failed(located, "the deal does not exist yet on " + example.asOf());
        }
        var stage = stage(example);
        if (stage != null && rulebook.playbook().stage(stage).isEmpty()) {
            return failed(located, "the playbook has no stage '%s'".formatted(stage));
        }
        var expectations = new Expectations(rulebook, given);
        return new Outcome(
                example, located.at(), expectations.failures(example), expectations.spoken(), expectations.deciding());
    }

    private static Outcome failed(ExampleReader.Located located, String failure) {
        return new Outcome(located.example(), located.at(), List.of(failure), List.of(), List.of());
    }

    private static @Nullable String stage(Example example) {
        if (example.facts() != null) {
            return (String) example.facts().get("stage");
        }
        return example.opportunity() == null ? null : example.opportunity().stage();
    }

    private static Cohorts cohorts(Example.@Nullable CohortsGiven given) {
        if (given == null) {
            return Cohorts.NONE;
        }
        var stays = Objects.requireNonNullElse(given.stays(), List.<Example.StayGiven>of()).stream()
                .map(stay -> new Cohorts.Stay(stay.productLine(), stay.stage(), stay.medianDays(), stay.count()))
                .toList();
        var cycles = Objects.requireNonNullElse(given.cycles(), List.<Example.CycleGiven>of()).stream()
                .map(cycle -> new Cohorts.Cycle(
                        cycle.productLine(),
                        cycle.motion(),
                        cycle.p90Days(),
                        cycle.count(),
                        cycle.late(),
                        cycle.lateWon()))
                .toList();
        return new Cohorts(stays, cycles, Objects.requireNonNullElse(given.steps(), List.of()));
    }
}
