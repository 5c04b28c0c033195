/** Forecasts of the stored deals, with their reasons in words. */
@NullMarked
package io.salesmanager.forecast.answer;

import org.jspecify.annotations.NullMarked;
