/** The pages' data out of the journal, the store and the active rulebook. */
@NullMarked
package io.salesmanager.console.stored;

import org.jspecify.annotations.NullMarked;
