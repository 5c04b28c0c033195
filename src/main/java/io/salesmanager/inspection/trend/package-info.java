/** Measures over time, with the limits of their usual movement. */
@NullMarked
package io.salesmanager.inspection.trend;

import org.jspecify.annotations.NullMarked;
