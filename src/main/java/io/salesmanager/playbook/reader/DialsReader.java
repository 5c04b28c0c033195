package io.salesmanager.playbook.reader;

import de.siegmar.fastcsv.reader.CsvRecord;
import io.salesmanager.playbook.DialRow;
import io.salesmanager.playbook.Dials;
import io.salesmanager.playbook.Motion;
import io.salesmanager.playbook.Playbook;
import io.salesmanager.playbook.Scope;
import io.salesmanager.playbook.source.Diagnostics;
import io.salesmanager.playbook.source.Location;
import io.salesmanager.playbook.source.NearestName;
import io.salesmanager.playbook.source.SourceFile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads {@code dials.csv}. In a location the column is the number of the field, from 1. */
public final class DialsReader {
    public static final List<String> HEADER =
            List.of("dial", "stage", "motion", "product_line", "segment", "value", "unit", "min", "max", "why");
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    private final SettingsTable table;
    private final Playbook playbook;
    private final Diagnostics diagnostics;
    private final List<DialRow> rows = new ArrayList<>();
    private final Map<String, Location> faulty = new LinkedHashMap<>();

    private DialsReader(SourceFile file, Playbook playbook, Diagnostics diagnostics) {
        this.table = new SettingsTable(file, HEADER, diagnostics);
        this.playbook = playbook;
        this.diagnostics = diagnostics;
    }

    /** Reads every row that makes sense and reports every one that does not. */
    public static Dials read(SourceFile file, Playbook playbook, Diagnostics diagnostics) {
        return new DialsReader(file, playbook, diagnostics).read();
    }

    private Dials read() {
        var lines = table.lines();
        if (lines.isEmpty()) {
            return new Dials(List.of());
        }
        lines.get().forEach(this::row);
        checkGeneralRows();
        declareFaulty();
        return new Dials(rows);
    }

    private void row(CsvRecord line) {
        var errorsBefore = diagnostics.all().size();
        var name = line.getField(0);
        if (!NAME.matcher(name).matches()) {
            diagnostics.error(
                    "bad-dial-name",
                    table.at(line, 0),
                    name,
                    "'%s' is no name for a dial.".formatted(name),
                    "Use small letters, digits and hyphens, such as postpone-after-days.");
        }
        var scope = new Scope(
                known(line, 3, playbook.productLineNames()),
                known(line, 1, playbook.stageNames()),
                motion(line),
                known(line, 4, playbook.segmentNames()));
        var value = number(line, 5, "value");
        var min = number(line, 7, "min");
        var max = number(line, 8, "max");
        if (min > max) {
            diagnostics.error(
                    "empty-range",
                    table.at(line, 7),
                    line.getField(7),
                    "min %s is above max %s.".formatted(min, max),
                    "Swap them.");
        } else if (value < min || value > max) {
            diagnostics.error(
                    "dial-out-of-range",
                    table.at(line, 5),
                    line.getField(5),
                    "%s of '%s' is outside its range %s to %s."
                            .formatted(line.getField(5), name, line.getField(7), line.getField(8)),
                    "Choose a value inside the range, or widen the range and say why.");
        }
        if (line.getField(9).isBlank()) {
            diagnostics.error(
                    "no-reason",
                    table.at(line, 9),
                    "",
                    "The dial '%s' has no reason.".formatted(name),
                    "Say in 'why' where the number comes from.");
        }
        if (diagnostics.all().size() == errorsBefore) {
            rows.add(new DialRow(name, scope, value, line.getField(6), min, max, line.getField(9), table.at(line, 5)));
        } else {
            faulty.putIfAbsent(name, table.at(line, 5));
        }
    }

    /** A dial that is set wrongly is a dial all the same: rules that use it are not at fault. */
    private void declareFaulty() {
        rows.forEach(row -> faulty.remove(row.dial()));
        faulty.forEach((name, at) -> rows.add(new DialRow(name, Scope.ANY, 0, "", 0, 0, "", at)));
    }

    private @Nullable String known(CsvRecord line, int field, List<String> names) {
        var given = line.getField(field).strip();
        if (given.isEmpty() || names.contains(given)) {
            return given.isEmpty() ? null : given;
        }
        diagnostics.error(
                "unknown-" + HEADER.get(field).replace('_', '-'),
                table.at(line, field),
                given,
                "The playbook has no %s '%s'.".formatted(HEADER.get(field).replace('_', ' '), given),
                NearestName.advice(given, names));
        return null;
    }

    private @Nullable Motion motion(CsvRecord line) {
        var given = line.getField(2).strip();
        if (given.isEmpty()) {
            return null;
        }
        var names = Arrays.stream(Motion.values()).map(Enum::name).toList();
        if (names.contains(given.toUpperCase(Locale.ROOT))) {
            return Motion.valueOf(given.toUpperCase(Locale.ROOT));
        }
        diagnostics.error(
                "unknown-motion",
                table.at(line, 2),
                given,
                "There is no motion '%s'.".formatted(given),
                NearestName.advice(given, names));
        return null;
    }

    private double number(CsvRecord line, int field, String what) {
        try {
            var value = Double.parseDouble(line.getField(field).strip());
            if (Double.isFinite(value)) {
                return value;
            }
        } catch (NumberFormatException e) {
            // reported below, together with infinite values
        }
        diagnostics.error(
                "not-a-number",
                table.at(line, field),
                line.getField(field),
                "'%s' in column '%s' is not a number.".formatted(line.getField(field), what),
                "Write digits with a point, such as 0.35.");
        return Double.NaN;
    }

    private void checkGeneralRows() {
        Map<String, DialRow> first = new HashMap<>();
        var general = new HashSet<String>();
        var scopes = new HashMap<String, Location>();
        for (var row : rows) {
            first.putIfAbsent(row.dial(), row);
            if (row.scope().equals(Scope.ANY)) {
                general.add(row.dial());
            }
            var before = scopes.putIfAbsent(row.dial() + row.scope(), row.at());
            if (before != null) {
                diagnostics.error(
                        "duplicate-dial",
                        row.at(),
                        row.dial(),
                        "'%s' is set twice for the same deals, first at %s.".formatted(row.dial(), before.shown()),
                        "Delete one of the two rows.");
            }
        }
        for (var row : first.values()) {
            if (!general.contains(row.dial())) {
                diagnostics.error(
                        "no-general-row",
                        row.at(),
                        row.dial(),
                        "'%s' has no row for all other deals.".formatted(row.dial()),
                        "Add a row with stage, motion, product_line and segment left empty.");
                rows.add(new DialRow(
                        row.dial(), Scope.ANY, row.value(), row.unit(), row.min(), row.max(), row.why(), row.at()));
            }
        }
    }
}
