package io.salesmanager.engine.model;

import io.salesmanager.engine.model.feel.Feel;
import io.salesmanager.engine.model.feel.FeelParser;
import io.salesmanager.engine.model.xml.Element;
import io.salesmanager.engine.model.xml.ModelTree;
import io.salesmanager.engine.model.xml.ModelTree.Place;
import io.salesmanager.engine.source.Piece;
import io.salesmanager.engine.source.RuleSource;
import io.salesmanager.playbook.source.Diagnostics;
import io.salesmanager.playbook.source.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes a rule of each row of a decision table. */
final class TableRules {
    private final ModelTree tree;
    private final Table table;
    private final List<String> names;
    private final Diagnostics diagnostics;
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
    }

    List<RuleSource> read() {
        var rules = new ArrayList<RuleSource>();
        var number = 0;
        for (var row : table.rows()) {
            new Row(row, ++number).read().ifPresent(rules::add);
        }
        return rules;
    }

    /** One row while it is read. */
    private final class Row {
        private final Element element;
        private final int number;
        private final Place place;
        private final Location at;
        private final RuleDraft draft;
        private final List<Asked> asked = new ArrayList<>();

        private Row(Element element, int number) {
            this.element = element;
            this.number = number;
            this.place = new Place(table.name(), number, null);
            this.at = tree.at(element, place);
            this.draft = new RuleDraft(table.name(), number, at, table.subject(), meanings);
        }

        private Optional<RuleSource> read() {
            var inputs = element.children("inputEntry");
            var concluded = element.children("outputEntry");
            if (inputs.size() != table.inputs().size()
                    || concluded.size() != table.outputs().size()) {
                draft.found()
                        .error(
                                "wrong-cell-count",
                                at,
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
            return draft.rule(
                    conditions(),
                    "This row asks nothing, so it would speak always.",
                    "Fill in at least one cell of an input.",
                    diagnostics);
        }

        private void ask(Table.Input input, Element entry) {
            var text = cell(entry, input.label());
            draft.reading(() -> {
                var tests = FeelParser.tests(text, names);
                if (!tests.any().isEmpty() && input.spot() != null) {
                    asked.add(new Asked(tests, input.spot(), new Spot.Script(text, input.spot(), Map.of())));
                }
            });
        }

        private void conclude(Table.Column column, Element entry) {
            var text = cell(entry, column.label());
            var output = column.output();
            if (output == null || text.text().isEmpty() || text.text().equals("-")) {
                return;
            }
            draft.reading(() -> draft.outputs()
                    .concluded(
                            output,
                            new Spot(FeelParser.expression(text, names), new Spot.Script(text, null, Map.of()))));
        }

        private void annotate() {
            var entries = element.children("annotationEntry");
            for (var i = 0; i < Math.min(entries.size(), table.annotations().size()); i++) {
                var column = table.annotations().get(i);
                var text = cell(entries.get(i), column.label());
                var output = column.output();
                if (output != null && !text.text().isEmpty()) {
                    draft.reading(() -> draft.outputs().annotated(output, text));
                }
            }
        }

        private Piece cell(Element entry, String label) {
            return tree.text(entry.child("text").orElse(entry), place.under(label));
        }

        private List<Piece> conditions() {
            var said = new ArrayList<Piece>();
            for (var each : asked) {
                draft.reading(() -> said.addAll(RuleDraft.placed(
                        draft.conditions()
                                .tests(each.tests(), each.input(), each.cell(), false)
                                .conditions(),
                        each.cell().text())));
            }
            if (table.isFirst()) {
                for (var row : before) {
                    notMet(row, said);
                }
                if (asked.isEmpty() && number < table.rows().size()) {
                    draft.found()
                            .error(
                                    "no-condition",
                                    at,
                                    "",
                                    "This row asks nothing, so no row below it would speak.",
                                    "Make it the last row, or fill in a cell of an input.");
                }
                before.add(List.copyOf(asked));
            }
            return said;
        }

        /** That a row before this one does not speak; nothing where it was refused already. */
        private void notMet(List<Asked> row, List<Piece> said) {
            draft.reading(() -> {
                var parts = new ArrayList<Said>();
                for (var each : row) {
                    parts.add(draft.conditions().tests(each.tests(), each.input(), each.cell(), true));
                }
                if (!parts.isEmpty()) {
                    said.addAll(RuleDraft.placed(
                            List.of(Said.joined(at, false, parts).text()), Piece.meant("", at)));
                }
            });
        }
    }
}
