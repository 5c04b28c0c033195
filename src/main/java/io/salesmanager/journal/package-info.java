/** What was decided, from which facts, by which rulebook, and what people said to it; replayable. */
@NullMarked
package io.salesmanager.journal;

import org.jspecify.annotations.NullMarked;
