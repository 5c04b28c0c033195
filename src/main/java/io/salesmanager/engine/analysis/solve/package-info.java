/** Conditions of rules as formulas over all facts that a deal can have, for a solver to find facts that meet them or to say that there are none. */
@NullMarked
package io.salesmanager.engine.analysis.solve;

import org.jspecify.annotations.NullMarked;
