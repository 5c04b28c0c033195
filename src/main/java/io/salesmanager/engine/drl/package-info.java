/** Reads DRL files into rules as their authors wrote them. */
@NullMarked
package io.salesmanager.engine.drl;

import org.jspecify.annotations.NullMarked;
