package io.salesmanager.sales.dictionary;

import io.salesmanager.sales.Conversion;
import io.salesmanager.sales.Rep;
import java.util.function.ToDoubleFunction;

/** What a rule can ask of a rep at each step, beside the peers. */
final class StepFacts {
    private StepFacts() {}

    static void add(FactType.Catalogue<Rep> facts) {
        facts.from("opportunities", true);
        step(
                facts,
                "step",
                "0 to 1",
                "0.31",
                "Share of the rep's deals that took the step, as in step(\"CALL_TO_MEETING\").",
                conversion -> conversion.own().share());
        step(
                facts,
                "stepCount",
                "count",
                "210",
                "How many deals tried it; 0 where none is known.",
                conversion -> conversion.own().trials());
        step(
                facts,
                "stepLow",
                "0 to 1",
                "0.25",
                "Where the share truly lies, lower end, 95% by Wilson.",
                conversion -> conversion.interval().low());
        step(
                facts,
                "stepHigh",
                "0 to 1",
                "0.38",
                "Where the share truly lies, upper end, 95% by Wilson.",
                conversion -> conversion.interval().high());
        step(
                facts,
                "stepPeers",
                "0 to 1",
                "0.46",
                "What peers reach with deals of the same region, motion, lead source and age; peers have the same role and are new, or not.",
                Conversion::usual);
        step(
                facts,
                "stepPeersCount",
                "count",
                "5400",
                "How many of their deals tried it; 0 where none is known.",
                conversion -> conversion.peers().trials());
        facts.function(new Fact.FlagOfText<>(
                "stepDiffers",
                facts.described(
                        "Whether the rep differs from the peers by more than chance explains, with all comparisons of the company corrected together.",
                        "",
                        true,
                        "true"),
                Fact.Argument.STEP,
                (rep, step) -> rep.conversions().of(step).differs()));
    }

    private static void step(
            FactType.Catalogue<Rep> facts,
            String name,
            String unit,
            String example,
            String meaning,
            ToDoubleFunction<Conversion> read) {
        facts.function(new Fact.NumberOfText<>(
                name,
                facts.described(meaning, unit, true, example),
                Fact.Argument.STEP,
                (rep, step) -> read.applyAsDouble(rep.conversions().of(step))));
    }
}
