/** Whether two figures rise together. */
@NullMarked
package io.salesmanager.statistics.rank;

import org.jspecify.annotations.NullMarked;
