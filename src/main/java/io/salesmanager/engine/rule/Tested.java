package io.salesmanager.engine.rule;

import io.salesmanager.advice.Conclusion;
import io.salesmanager.sales.dictionary.FactType;
import java.util.ArrayList;
import java.util.List;

/**
 * A fact of one pipeline while rules look at it: the outcome of every condition that was tested on it, each tested once, and
 * what rules concluded about it. For one thread.
 */
public final class Tested<T> {
    private static final byte OFFSET = 2;

    private final FactType<T> type;
    private final T fact;
    private final byte[] outcomes;
    private List<Conclusion> conclusions = List.of();
    private List<Conclusion.Proposal> exempted = List.of();

    Tested(FactType<T> type, T fact, int conditions) {
        this.type = type;
        this.fact = fact;
        this.outcomes = new byte[conditions];
    }

    public FactType<T> type() {
        return type;
    }

    public boolean is(FactType<?> other) {
        return type == (Object) other;
    }

    public T fact() {
        return fact;
    }

    /** One of the outcomes of {@link Test}. */
    public int outcome(Numbered<T> condition) {
        var known = outcomes[condition.number()];
        if (known != 0) {
            return known - OFFSET;
        }
        var outcome = condition.condition().test().outcome(fact);
        outcomes[condition.number()] = (byte) (outcome + OFFSET);
        return outcome;
    }

    public boolean meets(Numbered<T> condition) {
        return outcome(condition) == Test.MET;
    }

    /** What rules concluded about this fact, in no particular order. */
    public List<Conclusion> conclusions() {
        return conclusions;
    }

    void add(Conclusion conclusion) {
        if (conclusions.isEmpty()) {
            conclusions = new ArrayList<>(8);
        }
        conclusions.add(conclusion);
    }

    /** What rules proposed that the deal is exempted from, in no particular order. */
    public List<Conclusion.Proposal> exempted() {
        return exempted;
    }

    void addExempted(Conclusion.Proposal proposal) {
        if (exempted.isEmpty()) {
            exempted = new ArrayList<>(1);
        }
        exempted.add(proposal);
    }
}
