/** The next touch of each deal beside the journal, for work lists: one row a deal, written with its newest live decision. */
@NullMarked
package io.salesmanager.journal.touch;

import org.jspecify.annotations.NullMarked;
