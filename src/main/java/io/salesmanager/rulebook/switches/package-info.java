/** The switches of the active rulebook's rules, shown and turned: always in a candidate, as dials are. */
@NullMarked
package io.salesmanager.rulebook.switches;

import org.jspecify.annotations.NullMarked;
