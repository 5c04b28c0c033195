/** The page of what rules sent up: who is asked, until when, and the answer. */
@NullMarked
package io.salesmanager.console.escalation;

import org.jspecify.annotations.NullMarked;
