/** Opens escalations beside the decisions that ask for them, and says in a decision what became of them. */
@NullMarked
package io.salesmanager.journal.escalation;

import org.jspecify.annotations.NullMarked;
