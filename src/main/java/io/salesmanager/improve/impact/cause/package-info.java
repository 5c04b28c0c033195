/** What makes a deal flip: a rule, a dial, or the playbook. */
@NullMarked
package io.salesmanager.improve.impact.cause;

import org.jspecify.annotations.NullMarked;
