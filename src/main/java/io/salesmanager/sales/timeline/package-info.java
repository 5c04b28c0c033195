/** The way of a deal through the process: which stages it was in, and which steps it took. */
@NullMarked
package io.salesmanager.sales.timeline;

import org.jspecify.annotations.NullMarked;
