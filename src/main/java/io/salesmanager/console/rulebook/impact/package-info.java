/** What a version would change: how far the comparison is, and what came out. */
@NullMarked
package io.salesmanager.console.rulebook.impact;

import org.jspecify.annotations.NullMarked;
