package io.salesmanager.engine.analysis.solve;

import de.uni_freiburg.informatik.ultimate.logic.Term;
import io.salesmanager.engine.rule.Condition;
import java.util.List;
import java.util.Set;

/** What a rule asks, as its {@link FactModel} understands it. */
public final class Formula {
    private final Term met;
    private final Set<String> facts;
    private final boolean whole;
    private final List<Part> parts;

    /** One condition of a rule. */
    public record Part(Condition<?> condition, Formula formula) {}

    Formula(Term met, Set<String> facts) {
        this(met, facts, true, List.of());
    }

    Formula(Term met, Set<String> facts, boolean whole, List<Part> parts) {
        this.met = met;
        this.parts = List.copyOf(parts);
        this.facts = Set.copyOf(facts);
        this.whole = whole;
    }

    Term met() {
        return met;
    }

    /** The facts that it asks, as a deal would ask for them. */
    public Set<String> facts() {
        return facts;
    }

    /** Its conditions, one by one. */
    public List<Part> parts() {
        return parts;
    }

    /** Whether the rule asks nothing else; one that asks about two deals, or whether there is another, asks more. */
    public boolean whole() {
        return whole;
    }
}
