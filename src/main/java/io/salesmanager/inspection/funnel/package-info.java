/** How many deals take each step of the process, by when they started. */
@NullMarked
package io.salesmanager.inspection.funnel;

import org.jspecify.annotations.NullMarked;
