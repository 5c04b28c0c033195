package io.salesmanager.engine.example;

import io.salesmanager.engine.example.Example.Expected;
import io.salesmanager.engine.example.ExampleReader.Located;
import io.salesmanager.engine.given.FactValue;
import io.salesmanager.engine.given.FactValue.NotAFact;
import io.salesmanager.engine.table.TableReader;
import io.salesmanager.engine.table.grid.Grid;
import io.salesmanager.playbook.Verdict;
import io.salesmanager.playbook.source.Diagnostics;
import io.salesmanager.playbook.source.Location;
import io.salesmanager.playbook.source.SourceFile;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code examples.csv} and {@code examples.xlsx}: many cases, one a row. The first row names the columns: {@code case},
 * {@code day}, facts by their names, and what is expected.
 */
final class ExampleTable {
    static final String CASE = "case";
    static final String DAY = "day";
    /** What a case can expect. */
    static final List<String> EXPECTATIONS =
            List.of("verdict", "until", "because", "speaks", "silent", "decides", "concludes");

    private final Grid grid;
    private final Diagnostics diagnostics;
    private final Map<Integer, String> columns = new LinkedHashMap<>();

    private ExampleTable(Grid grid, Diagnostics diagnostics) {
        this.grid = grid;
        this.diagnostics = diagnostics;
    }

    /** Whether a file of the rulebook is a table of examples. */
    static boolean isTable(String path) {
        var name = path.substring(path.lastIndexOf('/') + 1);
        return name.startsWith("examples") && (name.endsWith(".csv") || name.endsWith(".xlsx"));
    }

    static List<Located> read(SourceFile file, Diagnostics diagnostics) {
        var found = new ArrayList<Located>();
        for (var grid : TableReader.grids(file, diagnostics)) {
            if (grid.rows().isEmpty()) {
                continue;
            }
            found.addAll(new ExampleTable(grid, diagnostics).read());
        }
        return found;
    }

    private List<Located> read() {
        var found = new ArrayList<Located>();
        var head = grid.rows().get(0);
        if (!readHead(head)) {
            return found;
        }
        for (var row : grid.rows()) {
            if (row.number() > head.number()) {
                read(row, found);
            }
        }
        return found;
    }

    private boolean readHead(Grid.Row head) {
        for (var column = 1; column <= head.cells().size(); column++) {
            var name = head.cell(column);
            if (name.isEmpty()) {
                continue;
            }
            try {
                if (!name.equals(CASE) && !name.equals(DAY) && !EXPECTATIONS.contains(name)) {
                    FactValue.checkName(name);
                }
                columns.put(column, name);
            } catch (NotAFact e) {
                error(e, head.number(), column, name);
            }
        }
        for (var needed : List.of(CASE, DAY)) {
            if (!columns.containsValue(needed)) {
                diagnostics.error(
                        "bad-examples",
                        at(head.number(), 1),
                        head.cell(1),
                        "The first row names no column '%s'.".formatted(needed),
                        "Write case, day, then facts by their names, then any of %s."
                                .formatted(String.join(", ", EXPECTATIONS)));
                return false;
            }
        }
        return true;
    }

    private void read(Grid.Row row, List<Located> found) {
        var facts = new LinkedHashMap<String, @Nullable Object>();
        var given = new LinkedHashMap<String, String>();
        var broken = false;
        for (var column : columns.entrySet()) {
            var text = row.cell(column.getKey());
            var name = column.getValue();
            broken |= grid.isBroken(row.number(), column.getKey());
            if (text.isEmpty()) {
                continue;
            }
            if (name.equals(CASE) || name.equals(DAY) || EXPECTATIONS.contains(name)) {
                given.put(name, text);
                broken |= !isReadable(name, text, row.number(), column.getKey());
                continue;
            }
            try {
                facts.put(name, FactValue.read(name, text));
            } catch (NotAFact e) {
                error(e, row.number(), column.getKey(), text);
                broken = true;
            }
        }
        for (var needed : List.of(CASE, DAY)) {
            if (!given.containsKey(needed)) {
                diagnostics.error(
                        "bad-example",
                        at(row.number(), column(needed)),
                        "",
                        "This case has no %s.".formatted(needed.equals(CASE) ? "name" : needed),
                        "Every row has a name and the day on which it is decided.");
                broken = true;
            }
        }
        if (!broken) {
            var location = at(row.number(), column(CASE));
            found.add(new Located(
                    Example.ofFacts(
                            given.getOrDefault(CASE, ""), LocalDate.parse(given.get(DAY)), facts, expected(given)),
                    location));
        }
    }

    private boolean isReadable(String name, String text, int row, int column) {
        if (name.equals(DAY) || name.equals("until")) {
            try {
                LocalDate.parse(text);
            } catch (DateTimeParseException e) {
                diagnostics.error(
                        "not-a-day",
                        at(row, column),
                        text,
                        "'%s' is no day.".formatted(text),
                        "Write it as 2026-12-31.");
                return false;
            }
        }
        if (name.equals("verdict")
                && Arrays.stream(Verdict.values())
                        .noneMatch(verdict -> verdict.name().equals(upper(text)))) {
            diagnostics.error(
                    "unknown-value",
                    at(row, column),
                    text,
                    "'%s' is no verdict.".formatted(text),
                    "Write one of " + Arrays.toString(Verdict.values()) + ".");
            return false;
        }
        return true;
    }

    private static Expected expected(Map<String, String> given) {
        var verdict = given.get("verdict");
        var until = given.get("until");
        return new Expected(
                verdict == null ? null : Verdict.valueOf(upper(verdict)),
                until == null ? null : LocalDate.parse(until),
                given.get("because"),
                list(given.get("speaks")),
                list(given.get("silent")),
                list(given.get("decides")),
                list(given.get("concludes")));
    }

    private static @Nullable List<String> list(@Nullable String text) {
        return text == null
                ? null
                : Arrays.stream(text.split("[,;]", -1))
                        .map(String::strip)
                        .filter(each -> !each.isEmpty())
                        .toList();
    }

    private static String upper(String text) {
        return text.toUpperCase(Locale.ROOT);
    }

    private int column(String name) {
        return columns.entrySet().stream()
                .filter(column -> column.getValue().equals(name))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(1);
    }

    private void error(NotAFact e, int row, int column, String text) {
        diagnostics.error(e.code(), at(row, column), text, e.problem(), e.advice());
    }

    private Location at(int row, int column) {
        return grid.at(row, column, columns.get(column));
    }
}
