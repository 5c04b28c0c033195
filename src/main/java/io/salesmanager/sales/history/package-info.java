/** What is known of a deal, a rep and an account: fields and the events that happened to them, as recorded. */
@NullMarked
package io.salesmanager.sales.history;

import org.jspecify.annotations.NullMarked;
