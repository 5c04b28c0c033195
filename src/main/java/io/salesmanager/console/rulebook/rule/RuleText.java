package io.salesmanager.console.rulebook.rule;

import com.google.re2j.Pattern;
import io.salesmanager.engine.model.ModelRules;
import io.salesmanager.engine.source.Cell;
import io.salesmanager.engine.source.Piece;
import io.salesmanager.engine.source.RuleSource;
import io.salesmanager.engine.source.RuleSource.Format;
import io.salesmanager.engine.table.TableReader;
import io.salesmanager.playbook.source.Location;
import io.salesmanager.playbook.source.SourceFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A rule as its author wrote it, each condition marked: the lines of a text, or the cells of a row.
 *
 * @param lines none for a table
 * @param cells none for a text
 */
record RuleText(List<Line> lines, List<ShownCell> cells) {
    private static final String ASKS_NOTHING = "-";
    private static final Pattern END = Pattern.compile("(^|.*[\\s;])end\\s*$");

    /** @param number in the file, from 1 */
    record Line(int number, List<Part> parts) {}

    /** @param condition whether it is one, so that it is marked */
    record Part(String text, boolean condition, Shade shade) {}

    /**
     * @param binding what the column is bound to; empty where the heading says it
     */
    record ShownCell(String heading, String binding, String text, String place, Shade shade) {}

    /** What stands from {@code from} to before {@code to}. */
    private record Mark(int from, int to, Shade shade) {}

    static RuleText of(RuleSource rule, SourceFile file, Shades shades) {
        if (rule.format() == Format.TABLE || rule.format() == Format.DMN) {
            return new RuleText(
                    List.of(),
                    cells(rule, file).stream()
                            .filter(cell ->
                                    !cell.text().isEmpty() && !cell.text().equals(ASKS_NOTHING))
                            .map(cell -> new ShownCell(
                                    cell.heading().isEmpty() ? cell.binding() : cell.heading(),
                                    cell.binding().equals(cell.heading()) ? "" : cell.binding(),
                                    cell.text(),
                                    place(cell.at()),
                                    shades.within(cell)))
                            .toList());
        }
        var text = file.text();
        var marks = pieces(rule).stream()
                .map(piece -> mark(piece, text, shades))
                .sorted(Comparator.comparingInt(Mark::from))
                .toList();
        return new RuleText(lines(rule.at(), text, marks), List.of());
    }

    private static List<Cell> cells(RuleSource rule, SourceFile file) {
        return rule.format() == Format.DMN ? ModelRules.cells(rule.at(), file) : TableReader.row(rule.at(), file);
    }

    private static String place(Location at) {
        if (at.file().endsWith(".dmn")) {
            return "line " + at.line();
        }
        return at.cell() == null ? "line %d, field %d".formatted(at.line(), at.column()) : "cell " + at.cell();
    }

    /** The same without its marks, for comparing two versions. */
    String plain() {
        return lines.isEmpty()
                ? cells.stream().map(cell -> cell.heading() + "=" + cell.text()).collect(Collectors.joining("\n"))
                : lines.stream()
                        .map(line -> line.parts().stream().map(Part::text).collect(Collectors.joining()))
                        .collect(Collectors.joining("\n"));
    }

    private static List<Piece> pieces(RuleSource rule) {
        return rule.patterns().stream()
                .flatMap(pattern -> pattern.conditions().stream())
                .toList();
    }

    /** A condition stands in the file as it is read; of a sentence, all of the line is the condition. */
    private static Mark mark(Piece piece, String text, Shades shades) {
        var from = offset(text, piece.at());
        var condition = piece.text();
        if (text.startsWith(condition, from)) {
            var blanks = condition.length() - condition.stripLeading().length();
            return new Mark(from + blanks, from + condition.stripTrailing().length(), shades.at(piece.at()));
        }
        var end = text.indexOf('\n', from);
        var line = text.substring(from, end < 0 ? text.length() : end);
        return new Mark(from, from + line.stripTrailing().length(), shades.at(piece.at()));
    }

    private static int offset(String text, Location at) {
        return lineStart(text, at.line()) + Math.max(0, at.column() - 1);
    }

    private static int lineStart(String text, int line) {
        var start = 0;
        for (var i = 1; i < line; i++) {
            start = text.indexOf('\n', start) + 1;
        }
        return start;
    }

    private static List<Line> lines(Location at, String text, List<Mark> marks) {
        var lines = new ArrayList<Line>();
        var start = lineStart(text, at.line());
        for (var number = at.line(); start < text.length(); number++) {
            var next = text.indexOf('\n', start);
            var end = next < 0 ? text.length() : next;
            lines.add(new Line(number, parts(text, start, end, marks)));
            if (END.matches(text.substring(start, end))) {
                break;
            }
            start = end + 1;
        }
        return List.copyOf(lines);
    }

    private static List<Part> parts(String text, int start, int end, List<Mark> marks) {
        var parts = new ArrayList<Part>();
        var at = start;
        for (var mark : marks) {
            var from = mark.from() < start ? firstNonBlank(text, start, end) : Math.max(at, mark.from());
            var to = Math.min(end, mark.to());
            if (from < to) {
                add(parts, text.substring(at, from), false, Shade.PLAIN);
                add(parts, text.substring(from, to), true, mark.shade());
                at = to;
            }
        }
        add(parts, text.substring(at, end), false, Shade.PLAIN);
        return List.copyOf(parts);
    }

    /** A condition goes on below its beginning, behind the indentation. */
    private static int firstNonBlank(String text, int start, int end) {
        var first = start;
        while (first < end && Character.isWhitespace(text.charAt(first))) {
            first++;
        }
        return first;
    }

    private static void add(List<Part> parts, String text, boolean condition, Shade shade) {
        if (!text.isEmpty()) {
            parts.add(new Part(text, condition, shade));
        }
    }
}
