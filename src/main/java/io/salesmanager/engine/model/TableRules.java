package io.salesmanager.engine.model;

import com.google.re2j.Pattern;
import io.salesmanager.engine.model.ModelTree.Place;
import io.salesmanager.engine.model.feel.BadFeel;
import io.salesmanager.engine.model.feel.Feel;
import io.salesmanager.engine.model.feel.FeelParser;
import io.salesmanager.engine.source.Piece;
import io.salesmanager.engine.source.RuleSource;
import io.salesmanager.engine.source.RuleSource.Format;
import io.salesmanager.engine.source.RuleSource.Part;
import io.salesmanager.engine.source.RuleSource.PatternSource;
import io.salesmanager.playbook.source.Diagnostics;
import io.salesmanager.sales.dictionary.FactType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes a rule of each row of a decision table. */
final class TableRules {
    private static final Pattern ID = Pattern.compile("[A-Z][A-Z0-9]{0,9}-[0-9A-Za-z]{1,10}");
    private static final int LONGEST_ID = 30;

    private final ModelTree tree;
    private final Table table;
    private final List<String> names;
    private final Diagnostics diagnostics;
    private final FactType<?> subject;
    private final Names meanings;
    /** The tests of the rows before, where only the first row that matches counts. */
    private final List<List<Asked>> before = new ArrayList<>();

    /** What one cell asks. */
    private record Asked(Feel.Tests tests, Spot input, Spot.Script cell) {}

    TableRules(ModelTree tree, Table table, Names meanings, List<String> names, Diagnostics diagnostics) {
        this.tree = tree;
        this.table = table;
        this.meanings = meanings;
        this.names = names;
        this.diagnostics = diagnostics;
        this.subject = table.subject();
    }

    List<RuleSource> read() {
        var rules = new ArrayList<RuleSource>();
        var number = 0;
        for (var row : table.rows()) {
            new Row(row, ++number).read().ifPresent(rules::add);
        }
        return rules;
    }

    private static String variable(FactType<?> type) {
        return "$" + type.name().substring(0, 1).toLowerCase(Locale.ROOT);
    }

    /** One row while it is read. */
    private final class Row {
        private final Element element;
        private final int number;
        private final Place place;
        private final Diagnostics found = new Diagnostics();
        private final FeelConditions conditions = new FeelConditions(subject, meanings);
        private final OutputCells outputs = new OutputCells(conditions.values(), variable(subject));
        private final List<Asked> asked = new ArrayList<>();

        private Row(Element element, int number) {
            this.element = element;
            this.number = number;
            this.place = new Place(table.name(), number, null);
        }

        private Optional<RuleSource> read() {
            var inputs = element.children("inputEntry");
            var concluded = element.children("outputEntry");
            if (inputs.size() != table.inputs().size()
                    || concluded.size() != table.outputs().size()) {
                found.error(
                        "wrong-cell-count",
                        tree.at(element, place),
                        "",
                        "This row has %d cells for %d inputs and %d for %d outputs."
                                .formatted(
                                        inputs.size(),
                                        table.inputs().size(),
                                        concluded.size(),
                                        table.outputs().size()),
                        "Give it one cell for each column; - asks nothing.");
            } else {
                for (var i = 0; i < inputs.size(); i++) {
                    ask(table.inputs().get(i), inputs.get(i));
                }
                for (var i = 0; i < concluded.size(); i++) {
                    conclude(table.outputs().get(i), concluded.get(i));
                }
                annotate();
            }
            return rule();
        }

        private void ask(Table.Input input, Element entry) {
            var text = cell(entry, input.label());
            try {
                var tests = FeelParser.tests(text, names);
                if (!tests.any().isEmpty() && input.spot() != null) {
                    asked.add(new Asked(tests, input.spot(), new Spot.Script(text, input.spot(), Map.of())));
                }
            } catch (BadFeel e) {
                e.report(found);
            }
        }

        private void conclude(Table.Column column, Element entry) {
            var text = cell(entry, column.label());
            var output = column.output();
            if (output == null || text.text().isEmpty() || text.text().equals("-")) {
                return;
            }
            try {
                outputs.concluded(
                        output, new Spot(FeelParser.expression(text, names), new Spot.Script(text, null, Map.of())));
            } catch (BadFeel e) {
                e.report(found);
            }
        }

        private void annotate() {
            var entries = element.children("annotationEntry");
            for (var i = 0; i < Math.min(entries.size(), table.annotations().size()); i++) {
                var column = table.annotations().get(i);
                var text = cell(entries.get(i), column.label());
                if (column.output() == null || text.text().isEmpty()) {
                    continue;
                }
                try {
                    outputs.annotated(column.output(), text);
                } catch (BadFeel e) {
                    e.report(found);
                }
            }
        }

        private Piece cell(Element entry, String label) {
            return tree.text(entry.child("text").orElse(entry), place.under(label));
        }

        private Optional<RuleSource> rule() {
            var asks = conditions();
            var calls = calls();
            var id = id();
            if (asks.isEmpty() && !found.hasErrors()) {
                found.error(
                        "no-condition",
                        tree.at(element, place),
                        "",
                        "This row asks nothing, so it would speak always.",
                        "Fill in at least one cell of an input.");
            }
            var title = outputs.notes().remove("title");
            var name = id + " " + (title == null ? table.title() : title.text());
            found.all().forEach(each -> diagnostics.add(each.inRule(name)));
            if (found.hasErrors()) {
                return Optional.empty();
            }
            var at = tree.at(element, place);
            return Optional.of(new RuleSource(
                    name,
                    at,
                    Format.DMN,
                    outputs.notes(),
                    List.of(new PatternSource(variable(subject), subject.name(), Part.EACH, asks, at)),
                    calls.isEmpty()
                            ? Piece.meant("", at)
                            : Piece.joined(calls.get(0).at(), calls),
                    true,
                    outputs.day("effective"),
                    outputs.day("expires")));
        }

        private List<Piece> conditions() {
            var said = new ArrayList<Piece>();
            for (var each : asked) {
                try {
                    said.addAll(conditions
                            .tests(each.tests(), each.input(), each.cell(), false)
                            .conditions());
                } catch (BadFeel e) {
                    e.report(found);
                }
            }
            if (table.isFirst()) {
                for (var row : before) {
                    notMet(row).ifPresent(said::add);
                }
                if (asked.isEmpty() && number < table.rows().size()) {
                    found.error(
                            "no-condition",
                            tree.at(element, place),
                            "",
                            "This row asks nothing, so no row below it would speak.",
                            "Make it the last row, or fill in a cell of an input.");
                }
                before.add(List.copyOf(asked));
            }
            return said;
        }

        /** That a row before this one does not speak; nothing where it was refused already. */
        private Optional<Piece> notMet(List<Asked> row) {
            try {
                var parts = new ArrayList<Said>();
                for (var each : row) {
                    parts.add(conditions.tests(each.tests(), each.input(), each.cell(), true));
                }
                return parts.isEmpty()
                        ? Optional.empty()
                        : Optional.of(Said.joined(tree.at(element, place), false, parts)
                                .text());
            } catch (BadFeel e) {
                e.report(found);
                return Optional.empty();
            }
        }

        private List<Piece> calls() {
            try {
                return outputs.calls();
            } catch (BadFeel e) {
                e.report(found);
                return List.of();
            }
        }

        private String id() {
            @Nullable Piece given = outputs.id();
            if (given == null) {
                return letters() + "-" + number;
            }
            if (!ID.matches(given.text())) {
                found.error(
                        "bad-id",
                        given.at(),
                        given.text(),
                        "'%s' is no id of a rule.".formatted(given.text()),
                        "Write the table's letters, a hyphen and the row's number, such as DA-3.");
            }
            return given.text();
        }

        private String letters() {
            var letters = table.letters().isEmpty()
                    ? table.name().toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]+", "-")
                    : table.letters();
            return letters.substring(0, Math.min(letters.length(), LONGEST_ID)).replaceAll("^-+|-+$", "");
        }
    }
}
