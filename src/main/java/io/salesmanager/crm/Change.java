package io.salesmanager.crm;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What became of a fact that was sent. */
public enum Change {
    CREATED,
    CHANGED,
    UNCHANGED,
    REJECTED;

    @JsonValue
    public String shown() {
        return name().toLowerCase(Locale.ROOT);
    }
}
