/** The company's deals in the few figures that inspection counts, gathered in one pass. */
@NullMarked
package io.salesmanager.inspection.count;

import org.jspecify.annotations.NullMarked;
