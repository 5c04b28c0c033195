/** A rep's work list of one day: the next touches that are worth most, cut to the hours the rep has. */
@NullMarked
package io.salesmanager.engagement.day;

import org.jspecify.annotations.NullMarked;
