/** Which rulebook is active, what was refused, and every version that ever decided. */
@NullMarked
package io.salesmanager.rulebook;

import org.jspecify.annotations.NullMarked;
