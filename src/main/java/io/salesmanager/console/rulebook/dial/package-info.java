/** Dials and switches: read, turned together, and proposed as one candidate. */
@NullMarked
package io.salesmanager.console.rulebook.dial;

import org.jspecify.annotations.NullMarked;
