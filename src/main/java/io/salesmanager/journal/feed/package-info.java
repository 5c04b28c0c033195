/** What is new in the journal, for programs that follow it. */
@NullMarked
package io.salesmanager.journal.feed;

import org.jspecify.annotations.NullMarked;
