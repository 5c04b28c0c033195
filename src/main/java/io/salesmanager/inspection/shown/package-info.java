/** Deals behind a number, and how numbers are said. */
@NullMarked
package io.salesmanager.inspection.shown;

import org.jspecify.annotations.NullMarked;
