package io.salesmanager.engine.model;

import io.salesmanager.engine.model.feel.BadFeel;
import io.salesmanager.engine.model.feel.FeelParser;
import io.salesmanager.engine.model.xml.Element;
import io.salesmanager.engine.model.xml.ModelTree;
import io.salesmanager.engine.model.xml.ModelTree.Place;
import io.salesmanager.engine.source.Piece;
import io.salesmanager.playbook.source.Diagnostics;
import io.salesmanager.playbook.source.NearestName;
import io.salesmanager.sales.dictionary.FactType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A decision table: what its columns mean, and its rows.
 *
 * @param name of the decision
 * @param isFirst whether only the first row that matches counts
 */
record Table(
        String name,
        boolean isFirst,
        List<Input> inputs,
        List<Column> outputs,
        List<Column> annotations,
        List<Element> rows) {
    private static final Set<String> EACH_ROW_SPEAKS = Set.of("UNIQUE", "ANY", "COLLECT", "RULE ORDER", "OUTPUT ORDER");
    private static final int MOST_COLUMNS = 100;
    private static final int MOST_ROWS = 5_000;
    private static final int MOST_ROWS_OF_FIRST = 100;

    /**
     * @param shown its expression
     * @param spot null where it could not be read, which was reported
     */
    record Input(String label, String shown, @Nullable Spot spot) {}

    /** @param output null where it is for people, or means nothing, which was reported */
    record Column(String label, @Nullable Output output) {}

    /** What the table speaks of: its conclusions say so. */
    FactType<?> subject() {
        var known = new ArrayList<Output>();
        for (var column : outputs) {
            if (column.output() == null) {
                return FactType.OPPORTUNITY;
            }
            known.add(column.output());
        }
        return Output.subject(
                known,
                () -> inputs.stream()
                        .map(Input::spot)
                        .filter(Objects::nonNull)
                        .anyMatch(spot -> spot.feel().mentions("Team")));
    }

    static Table of(String name, Element table, ModelTree tree, List<String> names, Diagnostics diagnostics) {
        return new Reading(name, table, tree, names, diagnostics).read();
    }

    /** A table while it is read. */
    private record Reading(String name, Element table, ModelTree tree, List<String> names, Diagnostics diagnostics) {

        private Table read() {
            var policy = table.attribute("hitPolicy", "UNIQUE");
            refuseAggregation(policy);
            var columns =
                    table.children("input").size() + table.children("output").size();
            var rows = table.children("rule");
            var isFirst = policy.equals("FIRST");
            if (columns > MOST_COLUMNS || rows.size() > (isFirst ? MOST_ROWS_OF_FIRST : MOST_ROWS)) {
                error(
                        "too-large",
                        table,
                        "",
                        "The table has %d columns and %d rows; at most %d and %d are read."
                                .formatted(
                                        columns, rows.size(), MOST_COLUMNS, isFirst ? MOST_ROWS_OF_FIRST : MOST_ROWS),
                        "Make several tables of it.");
                rows = List.of();
            }
            return new Table(name, isFirst, inputs(), outputs(), annotations(), rows);
        }

        private void refuseAggregation(String policy) {
            if (!EACH_ROW_SPEAKS.contains(policy) && !policy.equals("FIRST")) {
                error(
                        "unsupported-logic",
                        table,
                        policy,
                        "The hit policy %s picks rows by their outputs, which no rule does.".formatted(policy),
                        "Use U, A, C, R or F; which verdict wins is settled by strength, and then by precedence.");
            }
            var aggregation = table.attribute("aggregation");
            if (aggregation != null) {
                error(
                        "unsupported-logic",
                        table,
                        aggregation,
                        "Rows of rules are not added up or counted.",
                        "Use the hit policy C without aggregation: each row that matches speaks.");
            }
        }

        private List<Input> inputs() {
            var inputs = new ArrayList<Input>();
            for (var input : table.children("input")) {
                var expression = input.child("inputExpression");
                var text = expression
                        .flatMap(each -> each.child("text"))
                        .map(each -> tree.text(each, new Place(name, 0, null)));
                var shown = text.map(Piece::text).orElse("");
                inputs.add(new Input(
                        input.attribute("label", shown), shown, text.isEmpty() ? missing(input) : spot(text.get())));
            }
            return inputs;
        }

        private @Nullable Spot missing(Element input) {
            error(
                    "syntax-error",
                    input,
                    "",
                    "This column has no expression.",
                    "Write a fact, such as Opportunity.amount.");
            return null;
        }

        private @Nullable Spot spot(Piece text) {
            try {
                return new Spot(FeelParser.expression(text, names), new Spot.Script(text, null, Map.of()));
            } catch (BadFeel e) {
                e.report(diagnostics);
                return null;
            }
        }

        private List<Column> outputs() {
            var outputs = new ArrayList<Column>();
            var all = table.children("output");
            for (var output : all) {
                refuseDefault(output);
                var called = output.attribute("name", all.size() == 1 ? name : "");
                var known = Output.of(called);
                if (known.isEmpty()) {
                    error(
                            "unknown-output",
                            output,
                            called,
                            "'%s' is nothing that a rule concludes.".formatted(called),
                            NearestName.advice(called, Output.names()));
                } else if (outputs.stream().anyMatch(other -> known.get().equals(other.output()))) {
                    error(
                            "duplicate-column",
                            output,
                            called,
                            "Two outputs are called '%s'.".formatted(called),
                            "Delete one of them; several values stand in a list: [\"a\", \"b\"].");
                }
                outputs.add(new Column(output.attribute("label", called), known.orElse(null)));
            }
            refuseWithoutConclusion(outputs);
            return outputs;
        }

        private void refuseWithoutConclusion(List<Column> outputs) {
            if (outputs.stream()
                    .noneMatch(
                            column -> column.output() == null || column.output().concludes())) {
                error(
                        "no-conclusion",
                        table,
                        name,
                        "No output of this table concludes anything.",
                        "Add an output verdict, require, risk, escalate, engage or another advice.");
            }
        }

        private void refuseDefault(Element output) {
            if (output.child("defaultOutputEntry").isPresent()) {
                error(
                        "unsupported-logic",
                        output,
                        "defaultOutputEntry",
                        "There is no output for deals on which no row speaks.",
                        "Write a row for them, or leave it to the playbook's default.");
            }
        }

        private List<Column> annotations() {
            return table.children("annotation").stream()
                    .map(each -> each.attribute("name", ""))
                    .map(called -> new Column(called, Output.note(called).orElse(null)))
                    .toList();
        }

        private void error(String code, Element element, String text, String message, String advice) {
            diagnostics.error(code, tree.at(element, new Place(name, 0, null)), text, message, advice);
        }
    }
}
