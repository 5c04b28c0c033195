/** Checks every part of a rule against the dictionary and makes it executable; what is not allowed here cannot run. */
@NullMarked
package io.salesmanager.engine.admission;

import org.jspecify.annotations.NullMarked;
