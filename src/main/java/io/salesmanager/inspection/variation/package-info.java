/** Differences between reps, teams, lines and the like, told apart from chance. */
@NullMarked
package io.salesmanager.inspection.variation;

import org.jspecify.annotations.NullMarked;
