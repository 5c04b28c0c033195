/** How good forecasts were: how often their range held, and how far off they were. */
@NullMarked
package io.salesmanager.forecast.score;

import org.jspecify.annotations.NullMarked;
