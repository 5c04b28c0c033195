/** What was known of a deal at an instant, and what was usual then. */
@NullMarked
package io.salesmanager.sales.asof;

import org.jspecify.annotations.NullMarked;
