package io.salesmanager.engine.analysis.solve;

import de.uni_freiburg.informatik.ultimate.logic.Term;
import io.salesmanager.sales.dictionary.Fact;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A fact as the solver sees it.
 *
 * @param key with its argument, such as {@code quiz("discovery")}
 * @param number its value, where it is one; a day is the number of days from today to it
 * @param values for each value that it can have whether it has it, where it is no number
 */
record Variable(
        String key, Fact<?> fact, Term known, @Nullable Term number, Map<String, Term> values) {
    /** Stands for every text that no rule names. */
    static final String OTHER = "\u0000other";

    static final String TRUE = "true";
    static final String FALSE = "false";
}
