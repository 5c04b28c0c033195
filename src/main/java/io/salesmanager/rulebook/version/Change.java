package io.salesmanager.rulebook.version;

import org.jspecify.annotations.Nullable;

/**
 * Who made a version, and why.
 *
 * @param base the version that it was made from
 */
public record Change(
        String by, String why, Origin origin, @Nullable String base) {

    /** Where a version came from. */
    public enum Origin {
        /** The rules folder. */
        FOLDER,
        /** Files that were sent. */
        UPLOAD,
        /** Files that were edited in the browser. */
        EDITOR,
        /** Dials that were turned. */
        DIALS,
        /** Rules that were switched on or off. */
        SWITCHES
    }
}
