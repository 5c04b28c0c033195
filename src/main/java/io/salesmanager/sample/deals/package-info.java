/** Two years of deals: what is said, asked, offered and written down on the way. */
@NullMarked
package io.salesmanager.sample.deals;

import org.jspecify.annotations.NullMarked;
