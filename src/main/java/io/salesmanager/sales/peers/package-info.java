/** Compares reps with their peers, step by step: one computation for what rules read and for what people are shown. */
@NullMarked
package io.salesmanager.sales.peers;

import org.jspecify.annotations.NullMarked;
