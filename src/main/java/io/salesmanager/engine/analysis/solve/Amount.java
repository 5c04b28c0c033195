package io.salesmanager.engine.analysis.solve;

import de.uni_freiburg.informatik.ultimate.logic.Term;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A number as the solver sees it: one case for each way in which the dials in it can stand. Exactly one case is in force. */
record Amount(List<Case> cases) {

    /**
     * @param given when this case is in force
     * @param known whether the number is known then
     * @param value the number
     * @param constant the number, where no fact is in it
     */
    record Case(
            Term given, Term known, Term value, @Nullable BigDecimal constant) {}
}
