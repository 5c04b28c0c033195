/** Keeps the evaluation of FEEL within bounds, for a thread that loops cannot be stopped from outside. */
@NullMarked
package io.salesmanager.engine.dmn.guard;

import org.jspecify.annotations.NullMarked;
