/** Rules that passed admission and can run: their conditions with three outcomes, their sentences and what they conclude. */
@NullMarked
package io.salesmanager.engine.rule;

import org.jspecify.annotations.NullMarked;
