/** Writes that may be sent twice and are done once: Idempotency-Key, for every endpoint alike. */
@NullMarked
package io.salesmanager.platform.idempotency;

import org.jspecify.annotations.NullMarked;
