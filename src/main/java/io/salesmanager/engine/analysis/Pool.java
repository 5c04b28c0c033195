package io.salesmanager.engine.analysis;

import io.salesmanager.advice.Conclusion;
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

    /** Facts, what was made of them, and what was found out about them so far. */
    static final class Entry {
        private final Map<String, @Nullable Object> facts;
        private final GivenFacts.Given given;
        private final BitSet met;
        private @Nullable List<Conclusion> conclusions;

        private Entry(Map<String, @Nullable Object> facts, GivenFacts.Given given, BitSet met) {
            this.facts = facts;
            this.given = given;
            this.met = met;
        }

        Map<String, @Nullable Object> facts() {
            return facts;
        }

        GivenFacts.Given given() {
            return given;
        }

        private boolean meets(Analysed rule) {
            return met.get(rule.number());
        }
    }

    Pool(Trial trial, List<Analysed> rules, LocalDate today) {
        this.trial = trial;
        this.rules = rules;
        this.today = today;
    }

    /** Keeps facts, unless there can be none such. */
    Optional<Entry> add(Map<String, @Nullable Object> facts) {
        var given = trial.given(facts, today);
        return given.map(each -> {
            var met = new BitSet(rules.size());
            for (var rule : rules) {
                if (meets(rule, each)) {
                    met.set(rule.number());
                }
            }
            var entry = new Entry(facts, each, met);
            entries.add(entry);
            return entry;
        });
    }

    /** What the engine concludes of facts, whatever it was asked for first. */
    List<Conclusion> conclusions(Entry entry) {
        var known = entry.conclusions;
        if (known == null) {
            known = trial.conclusions(entry.given);
            entry.conclusions = known;
        }
        return known;
    }

    private static boolean meets(Analysed rule, GivenFacts.Given given) {
        return rule.formula().whole() && Trial.meets(rule.rule(), given);
    }

    /** Facts that meet both rules, found here or by the solver; the compiled conditions confirm them. */
    Optional<Entry> meeting(Analysed one, Analysed other, FactModel model) {
        for (var entry : entries) {
            if (entry.meets(one) && entry.meets(other)) {
                return Optional.of(entry);
            }
        }
        var answer = model.find(List.of(one.formula(), other.formula()), List.of());
        return answer.found()
                ? add(answer.facts()).filter(entry -> entry.meets(one) && entry.meets(other))
                : Optional.empty();
    }

    /** Whether some facts here meet the one and not the other. */
    boolean parts(Analysed met, Analysed notMet) {
        return entries.stream().anyMatch(entry -> entry.meets(met) && !entry.meets(notMet));
    }
}
