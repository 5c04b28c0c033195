package io.salesmanager.playbook.reader;

import de.siegmar.fastcsv.reader.CsvRecord;
import io.salesmanager.playbook.source.Diagnostics;
import io.salesmanager.playbook.source.NearestName;
import io.salesmanager.playbook.source.SourceFile;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Reads {@code switches.csv}: which rules are switched off, whatever they are written in. A rule without a row is on. */
public final class SwitchesReader {
    public static final List<String> HEADER = List.of("rule", "on", "until", "why");
    private static final int RULE = 0;
    private static final int ON = 1;
    private static final int UNTIL = 2;
    private static final int WHY = 3;

    private final SettingsTable table;
    private final Diagnostics diagnostics;
    private final Map<String, Switch> switches = new LinkedHashMap<>();

    private SwitchesReader(SourceFile file, Diagnostics diagnostics) {
        this.table = new SettingsTable(file, HEADER, diagnostics);
        this.diagnostics = diagnostics;
    }

    /**
     * Reads every row that makes sense, by the rule's id, and reports every one that does not.
     *
     * @param rules ids of the rules that there are
     * @param unread whether a rule of that id may stand where nothing could be read, which is told already
     */
    public static Map<String, Switch> read(
            SourceFile file, Collection<String> rules, Predicate<String> unread, Diagnostics diagnostics) {
        var reader = new SwitchesReader(file, diagnostics);
        reader.table.lines().ifPresent(lines -> lines.forEach(line -> reader.row(line, rules, unread)));
        return reader.switches;
    }

    private void row(CsvRecord line, Collection<String> rules, Predicate<String> unread) {
        var rule = line.getField(RULE).strip();
        if (!rules.contains(rule) && !unread.test(rule)) {
            diagnostics.error(
                    "unknown-rule",
                    table.at(line, RULE),
                    rule,
                    "There is no rule '%s' to switch.".formatted(rule),
                    NearestName.advice(rule, rules));
        }
        var on = on(line);
        var until = until(line, on);
        if (line.getField(WHY).isBlank()) {
            diagnostics.error(
                    "no-reason",
                    table.at(line, WHY),
                    "",
                    "The switch of '%s' has no reason.".formatted(rule),
                    "Say in 'why' why the rule is switched.");
        }
        var given = new Switch(rule, on, until, line.getField(WHY).strip(), table.at(line, RULE));
        var before = switches.putIfAbsent(rule, given);
        if (before != null) {
            diagnostics.error(
                    "duplicate-switch",
                    table.at(line, RULE),
                    rule,
                    "'%s' is switched twice, first at %s."
                            .formatted(rule, before.at().shown()),
                    "Delete one of the two rows.");
        }
    }

    private boolean on(CsvRecord line) {
        var given = line.getField(ON).strip().toLowerCase(Locale.ROOT);
        if (!given.equals("yes") && !given.equals("no")) {
            diagnostics.error(
                    "bad-switch",
                    table.at(line, ON),
                    line.getField(ON),
                    "'%s' in column 'on' is neither yes nor no.".formatted(line.getField(ON)),
                    "Write no to switch the rule off, yes to have it on.");
        }
        return !given.equals("no");
    }

    private @Nullable LocalDate until(CsvRecord line, boolean on) {
        var given = line.getField(UNTIL).strip();
        if (given.isEmpty()) {
            return null;
        }
        if (on) {
            diagnostics.error(
                    "bad-switch",
                    table.at(line, UNTIL),
                    given,
                    "A rule that is on has no last day of being off.",
                    "Leave 'until' empty; the days on which a rule speaks stand in the rule.");
            return null;
        }
        try {
            return LocalDate.parse(given);
        } catch (DateTimeParseException e) {
            diagnostics.error(
                    "not-a-day",
                    table.at(line, UNTIL),
                    given,
                    "'%s' is no day.".formatted(given),
                    "Write the last day on which the rule is off as 2026-12-31, or nothing.");
            return null;
        }
    }
}
