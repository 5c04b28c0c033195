package io.salesmanager.access;

/** Who is asking, for the length of one request. Inject it where something is read or changed for a person. */
public interface Viewer {
    /** Name of the user, or of the key. */
    String name();

    Role role();

    ViewScope scope();
}
