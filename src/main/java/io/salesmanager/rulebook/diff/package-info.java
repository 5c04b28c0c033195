/** What differs between two versions of the rulebook, as its authors speak of it and as text. */
@NullMarked
package io.salesmanager.rulebook.diff;

import org.jspecify.annotations.NullMarked;
