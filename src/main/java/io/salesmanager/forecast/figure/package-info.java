/** The forecast of a group of reps for a period, and the deals and past periods behind it. */
@NullMarked
package io.salesmanager.forecast.figure;

import org.jspecify.annotations.NullMarked;
