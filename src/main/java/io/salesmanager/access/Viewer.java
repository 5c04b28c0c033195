package io.salesmanager.access;

import org.jspecify.annotations.Nullable;

/** Who is asking, for the length of one request. Inject it where something is read or changed for a person. */
public interface Viewer {
    /** Name of the user, or of the key. */
    String name();

    Role role();

    ViewScope scope();

    /** The rep or manager of the CRM who this is; null for those who are neither. */
    default @Nullable String personId() {
        return null;
    }
}
