/** The hours that the product gave back in a week, with the arithmetic. */
@NullMarked
package io.salesmanager.coaching.hours;

import org.jspecify.annotations.NullMarked;
