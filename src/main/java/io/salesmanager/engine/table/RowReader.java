package io.salesmanager.engine.table;

import com.google.re2j.Pattern;
import io.salesmanager.engine.source.Piece;
import io.salesmanager.engine.source.RuleSource;
import io.salesmanager.engine.source.RuleSource.Format;
import io.salesmanager.engine.source.RuleSource.Part;
import io.salesmanager.engine.source.RuleSource.PatternSource;
import io.salesmanager.engine.table.grid.Grid;
import io.salesmanager.playbook.Verdict;
import io.salesmanager.playbook.source.Diagnostics;
import io.salesmanager.playbook.source.Location;
import io.salesmanager.playbook.source.NearestName;
import io.salesmanager.sales.dictionary.FactType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes a rule of a row. */
final class RowReader {
    private static final Pattern ID = Pattern.compile("[A-Z][A-Z0-9]{0,9}-[0-9A-Za-z]{1,10}");
    private static final List<String> VERDICTS = Arrays.stream(Verdict.values())
            .filter(verdict -> verdict != Verdict.UNDECIDED && verdict != Verdict.NONE)
            .map(Enum::name)
            .toList();

    private final Grid grid;
    private final Map<Integer, Binding> bindings;
    private final FactType<?> type;
    private final Diagnostics diagnostics;
    private @Nullable String table;

    RowReader(Grid grid, Map<Integer, Binding> bindings, FactType<?> type, Diagnostics diagnostics) {
        this.grid = grid;
        this.bindings = bindings;
        this.type = type;
        this.diagnostics = diagnostics;
    }

    /** The rule, or nothing where a cell is wrong. */
    Optional<RuleSource> read(Grid.Row row) {
        var reading = new Reading(row);
        bindings.keySet().stream().sorted().forEach(reading::cell);
        return reading.rule();
    }

    /** One row while it is read. */
    private final class Reading {
        private final Grid.Row row;
        private final Diagnostics found = new Diagnostics();
        private final Map<String, Piece> notes = new LinkedHashMap<>();
        private final Map<String, LocalDate> days = new HashMap<>();
        private final List<Piece> conditions = new ArrayList<>();
        private final List<Piece> calls = new ArrayList<>();
        private boolean broken;
        private @Nullable Piece id;
        private @Nullable Piece verdict;
        private @Nullable Piece until;

        private Reading(Grid.Row row) {
            this.row = row;
        }

        private void cell(int column) {
            var text = row.cell(column);
            broken |= grid.isBroken(row.number(), column);
            if (text.isEmpty() || grid.isBroken(row.number(), column)) {
                return;
            }
            try {
                take(bindings.getOrDefault(column, new Binding.Remark()), text, at(column));
            } catch (BadCell e) {
                found.error(e.code(), at(column), e.text(), e.problem(), e.advice());
            }
        }

        private void take(Binding binding, String text, Location at) throws BadCell {
            if (binding instanceof Binding.Id) {
                id = Piece.meant(text, at);
            } else if (binding instanceof Binding.Note note) {
                notes.put(note.name(), Piece.meant(text, at));
            } else if (binding instanceof Binding.Day day) {
                days.put(day.name(), LocalDate.parse(CellValues.day(text).replace("\"", "")));
            } else if (binding instanceof Binding.Condition condition) {
                CellConditions.of(condition, text).forEach(each -> conditions.add(Piece.meant(each, at)));
            } else if (binding instanceof Binding.Asked asked) {
                CellConditions.of(asked, text).forEach(each -> conditions.add(Piece.meant(each, at)));
            } else if (binding instanceof Binding.Advice advice) {
                advise(advice, text, at);
            } else if (binding instanceof Binding.VerdictGiven) {
                verdict = Piece.meant(text.toUpperCase(Locale.ROOT), at);
            } else if (binding instanceof Binding.Until) {
                until = Piece.meant(day(text), at);
            }
        }

        private void advise(Binding.Advice advice, String text, Location at) throws BadCell {
            if (!advice.argument()) {
                var yes = text.equalsIgnoreCase("yes") || text.equalsIgnoreCase("x");
                if (!yes && !text.equalsIgnoreCase("no") && !text.equals("-")) {
                    throw new BadCell(
                            "bad-cell",
                            text,
                            "'%s' is neither yes nor no.".formatted(text),
                            "Write yes, or leave the cell empty.");
                }
                if (yes) {
                    calls.add(Piece.meant(advice.before(), at));
                }
            } else if (!text.equals("-")) {
                for (var value : CellValues.list(text)) {
                    var argument = CellValues.isDial(value) ? CellValues.dial(value) : CellValues.quoted(value);
                    calls.add(Piece.meant(advice.before() + argument + advice.after(), at));
                }
            }
        }

        private static String day(String text) throws BadCell {
            if (CellValues.isDial(text)) {
                return CellValues.dial(text);
            }
            return CellValues.isFact(text) ? CellValues.fact(text) : CellValues.day(text);
        }

        private Optional<RuleSource> rule() {
            if (row.isBlank()) {
                return Optional.empty();
            }
            propose();
            checkId();
            if (conditions.isEmpty() && !broken && !found.hasErrors()) {
                found.error(
                        "no-condition",
                        first(),
                        "",
                        "This row has no condition, so it would speak always.",
                        "Fill in at least one cell of a condition.");
            }
            var name = id == null ? "" : id.text();
            found.all().forEach(diagnostic -> diagnostics.add(name.isEmpty() ? diagnostic : diagnostic.inRule(name)));
            if (id == null || broken || found.hasErrors()) {
                return Optional.empty();
            }
            var title = notes.remove("title");
            var pattern = new PatternSource(
                    BindingReader.variable(type), type.name(), Part.EACH, List.copyOf(conditions), id.at());
            return Optional.of(new RuleSource(
                    title == null ? name : name + " " + title.text(),
                    id.at(),
                    Format.TABLE,
                    notes,
                    List.of(pattern),
                    calls.isEmpty()
                            ? Piece.meant("", id.at())
                            : Piece.joined(calls.get(0).at(), calls),
                    true,
                    days.get("effective"),
                    days.get("expires")));
        }

        /** The proposal of a verdict, which two columns make together. */
        private void propose() {
            if (verdict == null) {
                if (until != null) {
                    found.error(
                            "wrong-argument",
                            until.at(),
                            until.text(),
                            "There is a day, but no verdict that it belongs to.",
                            "Write POSTPONE or REVISIT into the column of the verdict.");
                }
                return;
            }
            var word = verdict.text();
            if (!VERDICTS.contains(word)) {
                found.error(
                        "unknown-value",
                        verdict.at(),
                        word,
                        "'%s' is no verdict that a rule proposes.".formatted(word),
                        NearestName.advice(word, VERDICTS));
                return;
            }
            var call = "advise." + word.toLowerCase(Locale.ROOT) + "(" + BindingReader.variable(type);
            calls.add(
                    until == null
                            ? Piece.meant(call + ");", verdict.at())
                            : Piece.joined(
                                    verdict.at(),
                                    List.of(
                                            Piece.meant(call + ", ", verdict.at()),
                                            until,
                                            Piece.meant(");", verdict.at()))));
        }

        private void checkId() {
            if (id == null) {
                found.error(
                        "no-id",
                        first(),
                        "",
                        "This row has no id.",
                        "Write the table's letters, a hyphen and the row's number, such as DA-3.");
                return;
            }
            var prefix = id.text().substring(0, Math.max(0, id.text().indexOf('-')));
            if (!ID.matches(id.text())) {
                badId("'%s' is no id of a rule.".formatted(id.text()));
            } else if (table == null) {
                table = prefix;
            } else if (!table.equals(prefix)) {
                badId("The ids of this table start with %s-, and this one does not.".formatted(table));
            }
        }

        private void badId(String message) {
            if (id != null) {
                found.error(
                        "bad-id",
                        id.at(),
                        id.text(),
                        message,
                        "Write the table's letters, a hyphen and the row's number, such as %s-3."
                                .formatted(table == null ? "DA" : table));
            }
        }

        /** Where the row starts that has no better place. */
        private Location first() {
            if (id != null) {
                return id.at();
            }
            var column = bindings.entrySet().stream()
                    .filter(entry -> entry.getValue() instanceof Binding.Id)
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .orElse(1);
            return at(column);
        }

        private Location at(int column) {
            return grid.at(row.number(), column, grid.row(1).cell(column));
        }
    }
}
