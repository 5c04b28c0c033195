/** Versions of the rulebook: what they change, what they would do, and who publishes them. */
@NullMarked
package io.salesmanager.console.rulebook.version;

import org.jspecify.annotations.NullMarked;
