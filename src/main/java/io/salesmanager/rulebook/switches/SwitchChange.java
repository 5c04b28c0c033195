package io.salesmanager.rulebook.switches;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is to become of the switch of a rule.
 *
 * @param rule its id
 * @param until the last day on which it is off; null where it stays off, or is on
 */
public record SwitchChange(
        @Nullable String rule,
        @Nullable Boolean on,
        @Nullable LocalDate until,
        @Nullable String why) {
    SwitchChange of(String id) {
        return new SwitchChange(id, on, until, why);
    }
}
