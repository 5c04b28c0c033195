package io.salesmanager.inspection.behind;

import io.salesmanager.platform.Problem;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How deals stand. */
public enum Which {
    ALL("All deals"),
    OPEN("Open deals"),
    WON("Won deals"),
    LOST("Lost deals"),
    SET_ASIDE("Deals that were archived or disqualified"),
    /** That count for a measure: succeeded or failed. */
    DECIDED("Deals that count for the %s"),
    TAKEN("Deals that succeeded at the %s"),
    UNDECIDED("Deals that may still decide the %s"),
    /** That came to a step and ended. */
    CAME("Deals that ended and had come to the step of the %s");

    private final String words;

    Which(String words) {
        this.words = words;
    }

    boolean needsMeasure() {
        return this == DECIDED || this == TAKEN || this == UNDECIDED || this == CAME;
    }

    String words(String measure) {
        return words.formatted(measure);
    }

    static Which named(@Nullable String name) {
        return name == null || name.isBlank()
                ? ALL
                : Arrays.stream(values())
                        .filter(each -> each.name().equalsIgnoreCase(name.strip()))
                        .findFirst()
                        .orElseThrow(() -> Problem.ofField(
                                "unknown-selection",
                                "which",
                                "There is no selection '%s'.".formatted(name),
                                "Send one of: %s."
                                        .formatted(Arrays.stream(values())
                                                .map(Enum::name)
                                                .collect(Collectors.joining(", ")))));
    }
}
