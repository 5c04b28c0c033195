/** What people answer to what is said of them; it stands beside it and is never changed. */
@NullMarked
package io.salesmanager.coaching.reply;

import org.jspecify.annotations.NullMarked;
