package io.salesmanager.engine.analysis;

import io.salesmanager.engine.analysis.solve.FactModel;
import io.salesmanager.engine.given.GivenFacts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Every set of facts that the solver found, with the rules whose conditions it meets. What was found for one question answers
 * many others, and asking compiled conditions costs a hundredth of asking the solver.
 */
final class Pool {
    private final Trial trial;
    private final List<Analysed> rules;
    private final LocalDate today;
    private final List<Entry> entries = new ArrayList<>();

    /** @param met by number of the rule */
    record Entry(Map<String, @Nullable Object> facts, BitSet met) {}

    Pool(Trial trial, List<Analysed> rules, LocalDate today) {
        this.trial = trial;
        this.rules = rules;
        this.today = today;
    }

    /** Keeps facts; answers which rules they meet, or nothing where there can be no such facts. */
    BitSet add(Map<String, @Nullable Object> facts) {
        var given = trial.given(facts, today);
        var met = new BitSet(rules.size());
        given.ifPresent(each -> {
            for (var rule : rules) {
                if (meets(rule, each)) {
                    met.set(rule.number());
                }
            }
            entries.add(new Entry(facts, met));
        });
        return met;
    }

    private static boolean meets(Analysed rule, GivenFacts.Given given) {
        return rule.formula().whole() && Trial.meets(rule.rule(), given);
    }

    /** Facts that meet both rules, if there are any here. */
    @Nullable Map<String, @Nullable Object> meeting(Analysed one, Analysed other) {
        for (var entry : entries) {
            if (entry.met().get(one.number()) && entry.met().get(other.number())) {
                return entry.facts();
            }
        }
        return null;
    }

    /** Facts that meet both, found here or by the solver; the compiled conditions confirm them. */
    Optional<Map<String, @Nullable Object>> meetingOrAsked(Analysed one, Analysed other, FactModel model) {
        var known = meeting(one, other);
        if (known != null) {
            return Optional.of(known);
        }
        var answer = model.find(List.of(one.formula(), other.formula()), List.of());
        if (!answer.found()) {
            return Optional.empty();
        }
        var met = add(answer.facts());
        return met.get(one.number()) && met.get(other.number()) ? Optional.of(answer.facts()) : Optional.empty();
    }

    /** Whether some facts here meet the one and not the other. */
    boolean parts(Analysed met, Analysed notMet) {
        return entries.stream()
                .anyMatch(entry -> entry.met().get(met.number()) && !entry.met().get(notMet.number()));
    }
}
