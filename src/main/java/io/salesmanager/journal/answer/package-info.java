/** What people say to decisions. */
@NullMarked
package io.salesmanager.journal.answer;

import org.jspecify.annotations.NullMarked;
