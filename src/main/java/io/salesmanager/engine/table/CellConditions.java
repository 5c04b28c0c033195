package io.salesmanager.engine.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The conditions that a cell means. */
final class CellConditions {
    private static final List<String> COMPARISONS = List.of(">=", "<=", "!=", "<", ">");
    private static final String NOT = "not ";

    private CellConditions() {}

    static List<String> of(Binding.Condition binding, String cell) throws BadCell {
        var fact = binding.fact();
        return switch (cell.toLowerCase(Locale.ROOT)) {
            case "", "-" -> List.of();
            case "known" -> List.of("known(" + fact + ")");
            case "unknown" -> List.of("!known(" + fact + ")");
            default -> ofValue(binding, cell);
        };
    }

    private static List<String> ofValue(Binding.Condition binding, String cell) throws BadCell {
        return switch (binding.kind()) {
            case NUMBER, DAY -> compared(binding, cell);
            case FLAG -> List.of(flag(binding, cell));
            case TEXT, CONSTANT -> List.of(among(binding, cell));
            case TEXTS -> contained(binding.fact(), cell);
        };
    }

    /** A condition whose argument the cell gives. */
    static List<String> of(Binding.Asked binding, String cell) throws BadCell {
        if (cell.isEmpty() || cell.equals("-")) {
            return List.of();
        }
        var argument = CellValues.isDial(cell) ? CellValues.dial(cell) : CellValues.quoted(cell);
        return List.of(binding.before() + argument + binding.after());
    }

    private static List<String> compared(Binding.Condition binding, String cell) throws BadCell {
        var fact = binding.fact();
        if (!binding.operator().isEmpty()) {
            return List.of(fact + " " + binding.operator() + " " + value(binding, cell));
        }
        var dots = cell.indexOf("..");
        if (dots > 0) {
            return List.of(
                    fact + " >= " + value(binding, cell.substring(0, dots).strip()),
                    fact + " <= " + value(binding, cell.substring(dots + 2).strip()));
        }
        var conditions = new ArrayList<String>();
        for (var part : cell.split(",", -1)) {
            conditions.add(comparison(binding, part.strip(), cell.contains(",")));
        }
        return conditions;
    }

    private static String comparison(Binding.Condition binding, String part, boolean several) throws BadCell {
        for (var operator : COMPARISONS) {
            if (part.startsWith(operator)) {
                return binding.fact() + " " + operator + " "
                        + value(binding, part.substring(operator.length()).strip());
            }
        }
        if (several) {
            throw new BadCell(
                    "bad-cell",
                    part,
                    "'%s' is no comparison.".formatted(part),
                    "Between commas stand comparisons, such as: > 10, <= 20. Write 10000 without a comma.");
        }
        return binding.fact() + " == " + value(binding, part);
    }

    private static String value(Binding.Condition binding, String text) throws BadCell {
        return binding.kind() == Binding.Kind.DAY ? CellValues.day(text) : CellValues.number(text, binding.unit());
    }

    private static String flag(Binding.Condition binding, String cell) throws BadCell {
        return switch (cell.toLowerCase(Locale.ROOT)) {
            case "yes", "true" -> binding.fact();
            case "no", "false" -> binding.fact() + " == false";
            default ->
                throw new BadCell(
                        "bad-cell",
                        cell,
                        "'%s' is neither yes nor no.".formatted(cell),
                        "Write yes, no, known or unknown, or leave the cell empty.");
        };
    }

    private static String among(Binding.Condition binding, String cell) throws BadCell {
        var operator = binding.operator();
        if (operator.equals("matches") || operator.equals("contains")) {
            return binding.fact() + " " + operator + " " + CellValues.quoted(cell);
        }
        var negated = operator.equals("!=") || cell.startsWith("!=") || cell.startsWith(NOT);
        var values = CellValues.list(
                cell.startsWith("!=")
                        ? cell.substring(2).strip()
                        : cell.startsWith(NOT) ? cell.substring(NOT.length()).strip() : cell);
        var written = new ArrayList<String>();
        for (var value : values) {
            written.add(
                    binding.kind() == Binding.Kind.CONSTANT ? CellValues.constant(value) : CellValues.quoted(value));
        }
        if (written.size() == 1) {
            return binding.fact() + (negated ? " != " : " == ") + written.get(0);
        }
        return binding.fact()
                + (negated ? " not in " : " in ")
                + written.stream().collect(Collectors.joining(", ", "(", ")"));
    }

    private static List<String> contained(String fact, String cell) throws BadCell {
        var conditions = new ArrayList<String>();
        for (var value : CellValues.list(cell)) {
            conditions.add(fact + " contains " + CellValues.quoted(value));
        }
        return conditions;
    }
}
