/** Months and quarters by name. */
@NullMarked
package io.salesmanager.inspection.period;

import org.jspecify.annotations.NullMarked;
