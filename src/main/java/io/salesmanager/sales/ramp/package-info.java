/** What is expected of a rep who is new. */
@NullMarked
package io.salesmanager.sales.ramp;

import org.jspecify.annotations.NullMarked;
