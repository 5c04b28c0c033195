/** What an empty list says to do next. */
@NullMarked
package io.salesmanager.console.next;

import org.jspecify.annotations.NullMarked;
