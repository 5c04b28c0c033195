/** Keeps forecasts by the clock, and gives them their outcome when their period is over. */
@NullMarked
package io.salesmanager.forecast.keep;

import org.jspecify.annotations.NullMarked;
