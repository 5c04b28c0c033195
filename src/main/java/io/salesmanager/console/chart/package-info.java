/** Charts with the table of the same numbers behind each. */
@NullMarked
package io.salesmanager.console.chart;

import org.jspecify.annotations.NullMarked;
