/** The page of the forecast. */
@NullMarked
package io.salesmanager.console.forecast;

import org.jspecify.annotations.NullMarked;
