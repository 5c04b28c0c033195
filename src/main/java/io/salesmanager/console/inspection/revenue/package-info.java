/** The page of revenue. */
@NullMarked
package io.salesmanager.console.inspection.revenue;

import org.jspecify.annotations.NullMarked;
