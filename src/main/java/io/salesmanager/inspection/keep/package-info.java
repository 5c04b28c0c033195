/** Counted deals as rows: counted anew where something changed, by one process at a time, and read by all. */
@NullMarked
package io.salesmanager.inspection.keep;

import org.jspecify.annotations.NullMarked;
