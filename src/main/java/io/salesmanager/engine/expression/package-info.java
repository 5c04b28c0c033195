/** The expressions that stand in conditions, sentences and arguments: text to tree. */
@NullMarked
package io.salesmanager.engine.expression;

import org.jspecify.annotations.NullMarked;
