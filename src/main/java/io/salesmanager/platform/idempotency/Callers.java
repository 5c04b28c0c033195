package io.salesmanager.platform.idempotency;

import io.quarkus.security.identity.SecurityIdentity;

/** Tells callers apart. Implemented where it is known who they are. */
public interface Callers {
    /** The same text for the same caller with the same rights, so that nobody is answered what another was. */
    String of(SecurityIdentity identity);
}
