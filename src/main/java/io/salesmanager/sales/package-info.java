/** Facts as of an instant: immutable, derived, no I/O. */
@NullMarked
package io.salesmanager.sales;

import org.jspecify.annotations.NullMarked;
