/** What is sold, and to whom. */
@NullMarked
package io.salesmanager.sample.market;

import org.jspecify.annotations.NullMarked;
