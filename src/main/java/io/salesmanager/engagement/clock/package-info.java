/** The hour of a touch: by the buyer's clock, on a business day, within the limits of how often a buyer is touched. */
@NullMarked
package io.salesmanager.engagement.clock;

import org.jspecify.annotations.NullMarked;
