package io.salesmanager.engine.table;

import io.salesmanager.engine.source.Cell;
import io.salesmanager.engine.source.RuleSource;
import io.salesmanager.engine.table.grid.CsvGrid;
import io.salesmanager.engine.table.grid.Grid;
import io.salesmanager.engine.table.grid.Limits;
import io.salesmanager.engine.table.grid.RowShape;
import io.salesmanager.engine.table.grid.XlsxGrids;
import io.salesmanager.playbook.source.CsvSeparator;
import io.salesmanager.playbook.source.Diagnostics;
import io.salesmanager.playbook.source.Location;
import io.salesmanager.playbook.source.NearestName;
import io.salesmanager.playbook.source.SourceFile;
import io.salesmanager.sales.dictionary.FactType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads decision tables: the first row has headings for people, the second binds each column to a fact or a conclusion, and
 * every other row is a rule.
 */
public final class TableReader {
    private static final int HEADINGS = 1;
    private static final int BINDINGS = 2;

    private final Grid grid;
    private final Diagnostics diagnostics;
    private final Map<Integer, Binding> bindings = new HashMap<>();

    private TableReader(Grid grid, Diagnostics diagnostics) {
        this.grid = grid;
        this.diagnostics = diagnostics;
    }

    /** Whether a file of the rulebook is a table of rules: any CSV or XLSX but the dials and tables of examples. */
    public static boolean isTable(String path) {
        var name = path.substring(path.lastIndexOf('/') + 1);
        return (name.endsWith(".csv") || name.endsWith(".xlsx"))
                && !path.equals("dials.csv")
                && !path.equals("switches.csv")
                && !name.startsWith("examples");
    }

    /** The rules of all tables of a file; rows with an error are left out, and it is said why. */
    public static List<RuleSource> read(SourceFile file, Diagnostics diagnostics) {
        var rules = new ArrayList<RuleSource>();
        for (var grid : grids(file, diagnostics)) {
            rules.addAll(new TableReader(grid, diagnostics).read());
        }
        return rules;
    }

    /** The cells of the row at a place, one for each heading; none where the file has no such table. */
    public static List<Cell> row(Location place, SourceFile file) {
        return grids(file, new Diagnostics()).stream()
                .filter(grid -> Objects.equals(grid.sheet(), place.sheet()))
                .findFirst()
                .map(grid -> cells(grid, place.line()))
                .orElse(List.of());
    }

    private static List<Cell> cells(Grid grid, int number) {
        var headings = grid.row(HEADINGS);
        var bindings = grid.row(BINDINGS);
        var row = grid.row(number);
        return IntStream.rangeClosed(1, headings.cells().size())
                .mapToObj(column -> {
                    var at = grid.at(number, column, headings.cell(column));
                    return new Cell(headings.cell(column), bindings.cell(column), row.cell(column), at, at);
                })
                .toList();
    }

    /** The tables of a file, whatever they mean; none where it is too large or cannot be read, and it is said why. */
    public static List<Grid> grids(SourceFile file, Diagnostics diagnostics) {
        if (!Limits.allow(file, diagnostics)) {
            return List.of();
        }
        return file.path().endsWith(".csv")
                ? CsvGrid.read(file, diagnostics).stream().toList()
                : XlsxGrids.read(file, diagnostics);
    }

    /** The text of each cell of a workbook, with its place: {@code Lines!C7 Platform}. None where it cannot be read. */
    public static List<String> cells(SourceFile workbook) {
        var cells = new ArrayList<String>();
        for (var grid : XlsxGrids.read(workbook, new Diagnostics())) {
            for (var row : grid.rows()) {
                for (var column = 1; column <= row.cells().size(); column++) {
                    if (!row.cell(column).isEmpty()) {
                        var at = grid.at(row.number(), column, null);
                        cells.add("%s!%s %s".formatted(at.sheet(), at.cell(), row.cell(column)));
                    }
                }
            }
        }
        return cells;
    }

    private List<RuleSource> read() {
        var type = type();
        if (type == null) {
            return List.of();
        }
        bind(type);
        var shape = new RowShape(grid, columns(), diagnostics);
        var rows = grid.rows().stream()
                .filter(row -> row.number() <= BINDINGS || shape.fits(row))
                .toList();
        refuseUnbound(rows);
        var reader = new RowReader(grid, bindings, type, diagnostics);
        return rows.stream()
                .filter(row -> row.number() > BINDINGS)
                .map(reader::read)
                .flatMap(Optional::stream)
                .toList();
    }

    private int columns() {
        return Math.max(
                RowShape.filled(grid.row(HEADINGS).cells()),
                RowShape.filled(grid.row(BINDINGS).cells()));
    }

    /** What the table is about: its id column says so. */
    private @Nullable FactType<?> type() {
        var row = grid.row(BINDINGS);
        for (var column = 1; column <= row.cells().size(); column++) {
            var name = BindingReader.typeOf(row.cell(column));
            if (name.isPresent()) {
                var type = FactType.find(name.get());
                if (type.isEmpty()) {
                    var names = FactType.all().stream().map(FactType::name).toList();
                    diagnostics.error(
                            "unknown-type",
                            at(BINDINGS, column),
                            name.get(),
                            "There is no type of fact '%s'.".formatted(name.get()),
                            NearestName.advice(name.get(), names));
                }
                return type.orElse(null);
            }
        }
        var separator = CsvSeparator.problem(grid.row(HEADINGS).cells());
        if (separator.isPresent()) {
            diagnostics.error(
                    "bad-csv", at(HEADINGS, 1), grid.row(HEADINGS).cell(1), separator.get(), CsvSeparator.ADVICE);
            return null;
        }
        diagnostics.error(
                "no-id-column",
                at(BINDINGS, 1),
                row.cell(1),
                "The second row binds no column to the rules' ids.",
                "Write id into it; for a table about reps, id of Rep. GET /api/v1/rulebook/template.xlsx gives a table to start from.");
        return null;
    }

    private void bind(FactType<?> type) {
        var reader = new BindingReader(type);
        var row = grid.row(BINDINGS);
        Set<String> once = new HashSet<>();
        for (var column = 1; column <= row.cells().size(); column++) {
            var text = row.cell(column);
            if (text.isEmpty() || grid.isBroken(BINDINGS, column)) {
                continue;
            }
            try {
                var binding = reader.read(text);
                if (binding instanceof Binding.Condition
                        || binding instanceof Binding.Asked
                        || binding instanceof Binding.Advice
                        || binding instanceof Binding.Remark
                        || once.add(binding instanceof Binding.Id ? "id" : text)) {
                    bindings.put(column, binding);
                } else {
                    throw new BadCell(
                            "duplicate-column",
                            text,
                            "Two columns are bound to '%s'.".formatted(text),
                            "Delete one of them.");
                }
            } catch (BadCell e) {
                diagnostics.error(e.code(), at(BINDINGS, column), e.text(), e.problem(), e.advice());
                bindings.put(column, new Binding.Remark());
            }
        }
    }

    /** A column that somebody filled in and nobody reads is a rule that means something else than it says. */
    private void refuseUnbound(List<Grid.Row> rows) {
        Set<Integer> reported = new HashSet<>();
        for (var row : rows) {
            for (var column = 1; column <= row.cells().size(); column++) {
                if (!row.cell(column).isEmpty() && !bindings.containsKey(column) && reported.add(column)) {
                    diagnostics.error(
                            "unbound-column",
                            at(row.number(), column),
                            row.cell(column),
                            "The second row does not say what this column means.",
                            "Bind it, for instance to: discountPercent > [percent]; or to remark, if it is for people.");
                }
            }
        }
    }

    private Location at(int row, int column) {
        return grid.at(row, column, grid.row(HEADINGS).cell(column));
    }
}
