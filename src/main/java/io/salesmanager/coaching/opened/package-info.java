/** Which deals and reports managers opened: a habit, and nothing else. */
@NullMarked
package io.salesmanager.coaching.opened;

import org.jspecify.annotations.NullMarked;
