package io.salesmanager.engine.analysis.solve;

import de.uni_freiburg.informatik.ultimate.logic.Term;

/** When a condition is met, and when it is failed; else a fact that it asks is unknown. */
record Meaning(Term met, Term failed) {
    @SuppressWarnings("ArgumentSelectionDefectChecker") // the outcomes change places on purpose
    Meaning negated() {
        return new Meaning(failed, met);
    }
}
