/** How likely an open deal is won within a span of days, from what became of deals at the same stage and age. */
@NullMarked
package io.salesmanager.forecast.chance;

import org.jspecify.annotations.NullMarked;
