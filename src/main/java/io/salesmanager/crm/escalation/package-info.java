/** Questions about deals that go up the chain of managers: who is asked, until when, and what became of them. */
@NullMarked
package io.salesmanager.crm.escalation;

import org.jspecify.annotations.NullMarked;
