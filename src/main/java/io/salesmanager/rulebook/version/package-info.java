/** Versions of the rulebook: who made them, what they hold, and which was active when. */
@NullMarked
package io.salesmanager.rulebook.version;

import org.jspecify.annotations.NullMarked;
