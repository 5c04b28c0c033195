/** One rule: its text, coloured by a decision, and everything that is known of it. */
@NullMarked
package io.salesmanager.console.rulebook.rule;

import org.jspecify.annotations.NullMarked;
