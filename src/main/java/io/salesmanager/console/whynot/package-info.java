/** What would have led to another verdict for a deal. */
@NullMarked
package io.salesmanager.console.whynot;

import org.jspecify.annotations.NullMarked;
