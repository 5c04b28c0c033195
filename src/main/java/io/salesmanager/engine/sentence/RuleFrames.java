package io.salesmanager.engine.sentence;

import io.salesmanager.playbook.source.Diagnostics;
import io.salesmanager.playbook.source.Location;
import io.salesmanager.playbook.source.SourceFile;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a file into what is DRL (names, annotations and attributes of the rules) and the sentences between {@code when},
 * {@code then} and {@code end}, each of which stands alone on its line. In {@link #drl} the sentences are blank lines, so
 * that the Drools parser reads the rest with its places.
 *
 * @param bodies in order
 */
record RuleFrames(String drl, List<Body> bodies) {
    /** A line with its number, from 1. */
    record Line(String text, int number) {}

    /** @param when number of the line that says so */
    record Body(int when, List<Line> conditions, List<Line> consequences) {}

    private enum Part {
        OUTSIDE,
        WHEN,
        THEN
    }

    static RuleFrames cut(SourceFile file, Diagnostics diagnostics) {
        var drl = new StringBuilder();
        var bodies = new ArrayList<Body>();
        var comments = new Comments();
        var part = Part.OUTSIDE;
        var number = 0;
        for (var line : file.text().split("\n", -1)) {
            number++;
            var bare = part == Part.OUTSIDE
                    ? comments.without(line).strip()
                    : line.strip().startsWith("//") ? "" : line.strip();
            if (part == Part.OUTSIDE) {
                part = bare.equals("when") ? Part.WHEN : Part.OUTSIDE;
                drl.append(line).append('\n');
                if (part == Part.WHEN) {
                    bodies.add(new Body(number, new ArrayList<>(), new ArrayList<>()));
                }
                continue;
            }
            var body = bodies.get(bodies.size() - 1);
            var next = part == Part.WHEN ? "then" : "end";
            if (bare.equals(next)) {
                part = part == Part.WHEN ? Part.THEN : Part.OUTSIDE;
                drl.append(line);
            } else if (bare.startsWith("rule \"") || bare.equals("when")) {
                diagnostics.error(
                        "syntax-error",
                        new Location(file.path(), number, line.indexOf(bare) + 1),
                        bare,
                        "The rule before has no '%s'.".formatted(next),
                        "Write 'when', 'then' and 'end' each on a line of its own.");
                return new RuleFrames("", List.of());
            } else if (!bare.isEmpty()) {
                (part == Part.WHEN ? body.conditions() : body.consequences()).add(new Line(line, number));
            }
            drl.append('\n');
        }
        if (part != Part.OUTSIDE) {
            diagnostics.error(
                    "syntax-error",
                    new Location(file.path(), bodies.get(bodies.size() - 1).when(), 0),
                    "when",
                    "This rule has no '%s'.".formatted(part == Part.WHEN ? "then" : "end"),
                    "Write 'when', 'then' and 'end' each on a line of its own.");
            return new RuleFrames("", List.of());
        }
        return new RuleFrames(drl.toString(), bodies);
    }

    /** Knows whether a line starts within a comment. */
    private static final class Comments {
        private boolean open;

        private String without(String line) {
            var bare = new StringBuilder();
            var at = 0;
            var quote = '\0';
            while (at < line.length()) {
                var c = line.charAt(at);
                if (open) {
                    open = !line.startsWith("*/", at);
                    at += open ? 1 : 2;
                } else if (quote == '\0' && line.startsWith("/*", at)) {
                    open = true;
                    at += 2;
                } else if (quote == '\0' && line.startsWith("//", at)) {
                    return bare.toString();
                } else {
                    if (quote == '\0' ? c == '"' : c == quote) {
                        quote = quote == '\0' ? c : '\0';
                    }
                    bare.append(c);
                    at++;
                }
            }
            return bare.toString();
        }
    }
}
