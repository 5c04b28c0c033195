/** A rep's work list of a day over HTTP, from the next touches of the newest decisions, and what the rep says of it. */
@NullMarked
package io.salesmanager.review.day;

import org.jspecify.annotations.NullMarked;
