/** Decisions on facts that come with the question, one call or a stream of them; nothing that is stored is read. */
@NullMarked
package io.salesmanager.review.decide;

import org.jspecify.annotations.NullMarked;
