/** Values of many things side by side in arrays of numbers, for a million objects take several times as much memory. */
@NullMarked
package io.salesmanager.inspection.column;

import org.jspecify.annotations.NullMarked;
