/** Every forecast that was made by the clock, with its outcome, and how much too high or low a rep's were. */
@NullMarked
package io.salesmanager.forecast.kept;

import org.jspecify.annotations.NullMarked;
