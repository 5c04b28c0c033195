/** The dials of the active rulebook, shown and turned: always in a candidate that is looked at before it is published. */
@NullMarked
package io.salesmanager.rulebook.dial;

import org.jspecify.annotations.NullMarked;
