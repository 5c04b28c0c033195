package io.salesmanager.rulebook.switches;

import io.salesmanager.engine.RuleInfo;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The switch of a rule of the active rulebook.
 *
 * @param on whether it counts today, as far as switches go
 * @param until the last day on which it is off, where that is set
 * @param why why it is off, null where it is on
 * @param at where it is switched off, such as {@code rules/switches.csv:3} or the place of the rule, whose text says so
 * @param history how it was switched while versions were active, the latest first; null in a list of switches
 */
public record SwitchView(
        String rule,
        String title,
        boolean on,
        @Nullable LocalDate until,
        @Nullable String why,
        @Nullable String at,
        @Nullable List<Turn> history) {

    /** How it was switched when a version became active; null for a rule without a row, which is on. */
    public record Turn(
            Instant when,
            @Nullable Setting from,
            @Nullable Setting to,
            String by,
            String why,
            String publishedBy,
            String version) {}

    /** A row of the file. */
    public record Setting(boolean on, @Nullable LocalDate until, String why) {}

    static SwitchView of(RuleInfo rule, LocalDate today, @Nullable List<Turn> history) {
        var off = rule.off();
        var on = off == null || (off.until() != null && today.isAfter(off.until()));
        return new SwitchView(
                rule.id(),
                rule.title(),
                on,
                off == null ? null : off.until(),
                off == null ? null : off.why(),
                off == null ? null : off.at(),
                history);
    }
}
