/** Intervals that say how much a share, or the difference of two shares, can be trusted. */
@NullMarked
package io.salesmanager.statistics;

import org.jspecify.annotations.NullMarked;
