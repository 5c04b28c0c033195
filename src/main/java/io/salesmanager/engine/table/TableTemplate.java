package io.salesmanager.engine.table;

import io.salesmanager.engine.table.grid.XlsxGrids;
import io.salesmanager.playbook.Dials;
import io.salesmanager.playbook.Playbook;
import io.salesmanager.playbook.Scope;
import io.salesmanager.playbook.source.NearestName;
import io.salesmanager.sales.dictionary.Fact;
import io.salesmanager.sales.dictionary.FactType;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Writes the workbook that people start a table from: headings in plain words, the bindings in a hidden second row, lists to
 * choose from, and a second sheet with the dictionary of facts and the dials.
 */
public final class TableTemplate {
    private static final String RULES = "Rules";
    private static final int ROWS_WITH_LISTS = 1_000;
    private static final double WIDE = 40;
    private static final double NARROW = 18;
    private static final List<String> NOTES = List.of(
            "One row of the sheet 'Rules' is one rule: it speaks where all its filled cells hold. An empty cell asks nothing.",
            "A cell can hold a value; several with commas (any of them); > 10, >= 10, < 10, <= 10, 10..20 (both included);"
                    + " not VALUE; known; unknown; or dial:name for a number of dials.csv.",
            "The second row of 'Rules' is hidden. It says what each column means; copy it with the column.",
            "'What the rep reads' names facts in braces, such as {amount}.");
    private static final String SHADE = "E8EEF7";

    /** Headings of conclusions on deals, by their names. */
    private static final Map<String, String> ON_DEALS = ordered(
            "verdict", "Verdict",
            "until", "Until the day",
            "require", "Ask for",
            "risk", "Risk to show",
            "escalate", "Escalate to",
            "engage", "Touch the buyer today by",
            "stop", "Stop using");

    private static final Map<String, String> ON_REPS = ordered(
            "eligible", "May sell",
            "conditional", "May sell with a condition",
            "ineligible", "May not sell",
            "strength", "Strong in",
            "coach", "Coach on",
            "quiz", "Quiz to take",
            "profile", "Profile");

    private static final List<String> USUAL_FACTS = List.of("status", "stage", "productLine", "amount");
    private static final List<String> USUAL_CONCLUSIONS = List.of("verdict", "until", "require", "risk", "escalate");

    private final Dials dials;
    private final Choices choices;
    private final List<Column> columns = new ArrayList<>();

    private record Column(String heading, String binding, double width, List<String> choices) {}

    /** A column was asked for that no table can have. */
    public static final class NoSuchColumn extends Exception {
        private static final long serialVersionUID = 1L;
        private final String advice;

        NoSuchColumn(String message, String advice) {
            super(message);
            this.advice = advice;
        }

        public String advice() {
            return advice;
        }
    }

    private TableTemplate(Playbook playbook, Dials dials) {
        this.dials = dials;
        this.choices = new Choices(playbook);
    }

    /**
     * The workbook.
     *
     * @param facts names of facts, each perhaps with an operator behind it; the usual ones where there is none
     * @param conclusions such as {@code verdict} or {@code escalate}; the usual ones where there is none
     * @throws NoSuchColumn if one of them does not exist
     */
    public static byte[] write(List<String> facts, List<String> conclusions, Playbook playbook, Dials dials)
            throws NoSuchColumn {
        var template = new TableTemplate(playbook, dials);
        template.choose(facts.isEmpty() ? USUAL_FACTS : facts, conclusions.isEmpty() ? USUAL_CONCLUSIONS : conclusions);
        return template.write(RULES, NOTES);
    }

    /**
     * A workbook for something else that is written in rows, with the dictionary of facts beside it.
     *
     * @param columns what can be chosen in each, by their headings
     * @param notes that stand above the dictionary
     */
    public static byte[] write(
            String sheet, Map<String, List<String>> columns, List<String> notes, Playbook playbook, Dials dials) {
        var template = new TableTemplate(playbook, dials);
        columns.forEach((name, choices) -> template.columns.add(new Column(name, "", NARROW, choices)));
        return template.write(sheet, notes);
    }

    /** What can be chosen for a fact; empty where it is a number or any text. */
    public static List<String> choices(Fact<?> fact, Playbook playbook) {
        return new Choices(playbook).of(fact);
    }

    private void choose(List<String> facts, List<String> conclusions) throws NoSuchColumn {
        var ofReps = conclusions.stream().anyMatch(ON_REPS::containsKey);
        FactType<?> type = ofReps ? FactType.REP : FactType.OPPORTUNITY;
        columns.add(new Column("Id", ofReps ? "id of Rep" : "id", NARROW, List.of()));
        for (var note : List.of("title", "because", "source", "owner", "strength")) {
            columns.add(new Column(
                    note.equals("because") ? "What the rep reads" : Headings.words(note),
                    note,
                    note.equals("because") ? WIDE : NARROW,
                    choices.of(new Binding.Note(note), "")));
        }
        for (var fact : facts) {
            columns.add(fact(fact.strip(), type));
        }
        var headings = ofReps ? ON_REPS : ON_DEALS;
        for (var conclusion : conclusions) {
            var heading = headings.get(conclusion.strip());
            if (heading == null) {
                throw new NoSuchColumn(
                        "There is no conclusion '%s' about %s.".formatted(conclusion, type.name()),
                        NearestName.advice(conclusion, headings.keySet()));
            }
            columns.add(conclusion(conclusion.strip(), heading));
        }
    }

    private Column fact(String asked, FactType<?> type) throws NoSuchColumn {
        var known = BindingReader.find(type, asked);
        var text = known.isPresent() && BindingReader.asksForArgument(known.get()) ? asked + "(?)" : asked;
        try {
            var reader = new BindingReader(type);
            var binding = reader.read(text);
            if (binding instanceof Binding.Asked argument) {
                return new Column(Headings.of(argument), text, NARROW, List.of());
            }
            if (!(binding instanceof Binding.Condition condition)) {
                throw new NoSuchColumn(
                        "'%s' is no fact.".formatted(asked), NearestName.advice(asked, BindingReader.names(type)));
            }
            var name = condition.fact().replaceFirst("\\(.*", "");
            var fact = BindingReader.find(type, name).orElseThrow();
            var unit =
                    condition.kind() == Binding.Kind.NUMBER ? fact.description().unit() : "";
            var bound = new Binding.Condition(condition.fact(), condition.kind(), condition.operator(), unit);
            var full = unit.isEmpty() || !condition.unit().isEmpty() ? text : text + " [" + unit + "]";
            return new Column(Headings.of(bound), full, NARROW, choices.of(fact));
        } catch (BadCell e) {
            throw new NoSuchColumn(e.problem(), e.advice());
        }
    }

    private Column conclusion(String name, String heading) {
        return switch (name) {
            case "verdict" -> new Column(heading, name, NARROW, choices.of(new Binding.VerdictGiven(), name));
            case "until" -> new Column(heading, name, NARROW, List.of());
            default ->
                new Column(
                        heading,
                        "advise." + name + (name.equals("engage") ? "(?, 0)" : "(?)"),
                        NARROW,
                        choices.of(new Binding.Remark(), name));
        };
    }

    private byte[] write(String name, List<String> notes) {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "Virtual sales manager", "1.0")) {
            var sheet = workbook.newWorksheet(name);
            rows(sheet, lists(workbook, notes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private Worksheet lists(Workbook workbook, List<String> notes) {
        dictionary(workbook.newWorksheet(XlsxGrids.DICTIONARY), notes);
        var lists = workbook.newWorksheet(XlsxGrids.LISTS);
        lists.setVisibilityState(VisibilityState.HIDDEN);
        return lists;
    }

    private void rows(Worksheet sheet, Worksheet lists) {
        var bound = columns.stream().anyMatch(column -> !column.binding().isEmpty());
        var first = bound ? 2 : 1;
        for (var i = 0; i < columns.size(); i++) {
            var column = columns.get(i);
            sheet.value(0, i, column.heading());
            if (bound) {
                sheet.value(1, i, column.binding());
            }
            sheet.width(i, column.width());
            if (!column.choices().isEmpty()) {
                for (var row = 0; row < column.choices().size(); row++) {
                    lists.value(row, i, column.choices().get(row));
                }
                sheet.range(first, i, ROWS_WITH_LISTS, i)
                        .validateWithList(lists.range(0, i, column.choices().size() - 1, i))
                        .errorTitle(RULES)
                        .error("Choose from the list, or write a comparison.")
                        .showErrorMessage(false);
            }
        }
        sheet.range(0, 0, 0, columns.size() - 1)
                .style()
                .bold()
                .wrapText(true)
                .fillColor(SHADE)
                .set();
        if (bound) {
            sheet.hideRow(1);
        }
        sheet.freezePane(1, first);
    }

    private void dictionary(Worksheet sheet, List<String> notes) {
        var row = 0;
        for (var line : notes) {
            sheet.value(row++, 0, line);
        }
        row = heading(sheet, row + 1, List.of("Of", "Fact", "Meaning", "Unit", "Can be", "Can be unknown", "Example"));
        for (var type : FactType.all()) {
            row = facts(sheet, row, type);
        }
        row = heading(sheet, row + 1, List.of("Dial", "Name", "Why", "Unit", "Value"));
        for (var name : dials.names()) {
            var dial = dials.at(Scope.ANY).row(dials.indexOf(name));
            row = line(sheet, row, List.of("", "dial:" + name, dial.why(), dial.unit(), String.valueOf(dial.value())));
        }
        for (var column = 0; column < 7; column++) {
            sheet.width(column, column == 2 ? WIDE : NARROW);
        }
    }

    private <T> int facts(Worksheet sheet, int from, FactType<T> type) {
        var row = from;
        for (Fact<T> fact : type.inOrder()) {
            var described = fact.description();
            row = line(
                    sheet,
                    row,
                    List.of(
                            type.name(),
                            fact.name(),
                            described.meaning(),
                            described.unit(),
                            String.join(", ", choices.of(fact)),
                            described.unknown() ? "yes" : "no",
                            described.example()));
        }
        return row;
    }

    private static int heading(Worksheet sheet, int row, List<String> texts) {
        sheet.range(row, 0, row, texts.size() - 1)
                .style()
                .bold()
                .fillColor(SHADE)
                .set();
        return line(sheet, row, texts);
    }

    private static int line(Worksheet sheet, int row, List<String> texts) {
        for (var column = 0; column < texts.size(); column++) {
            sheet.value(row, column, texts.get(column));
        }
        return row + 1;
    }

    private static Map<String, String> ordered(String... pairs) {
        var map = new LinkedHashMap<String, String>();
        for (var i = 0; i < pairs.length; i += 2) {
            map.put(pairs[i], pairs[i + 1]);
        }
        return map;
    }
}
