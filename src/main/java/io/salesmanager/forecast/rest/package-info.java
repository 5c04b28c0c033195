/** Forecasts over HTTP. */
@NullMarked
package io.salesmanager.forecast.rest;

import org.jspecify.annotations.NullMarked;
