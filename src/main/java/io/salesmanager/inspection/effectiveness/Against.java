package io.salesmanager.inspection.effectiveness;

import io.salesmanager.platform.Problem;
import java.util.Locale;

/** What a touch is compared with. */
public enum Against {
    /** No touch then: does it help at all? */
    NONE,
    /** The other touches: does it help more than they do? */
    OTHERS;

    /**
     * By name, whatever the case.
     *
     * @throws Problem 422 where there is none of that name
     */
    public static Against named(String name) {
        return switch (name.strip().toUpperCase(Locale.ROOT)) {
            case "NONE" -> NONE;
            case "OTHERS" -> OTHERS;
            default ->
                throw Problem.ofField(
                        "unknown-choice",
                        "against",
                        "Touches cannot be compared with '%s'.".formatted(name),
                        "Send NONE for no touch at that age, or OTHERS for the other touches.");
        };
    }
}
