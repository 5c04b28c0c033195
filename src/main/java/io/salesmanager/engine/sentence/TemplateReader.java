package io.salesmanager.engine.sentence;

import io.salesmanager.engine.sentence.Phrase.Meaning;
import io.salesmanager.engine.sentence.Phrase.Template;
import io.salesmanager.engine.sentence.Phrase.Template.Section;
import io.salesmanager.engine.source.Piece;
import io.salesmanager.engine.source.RuleSource.Part;
import io.salesmanager.playbook.source.Diagnostics;
import io.salesmanager.playbook.source.Location;
import io.salesmanager.playbook.source.NearestName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what a sentence means: the part of a line of the language behind the equals sign. */
final class TemplateReader {
    private final String file;
    private final int line;
    private final String text;
    private final Map<String, Kind> holes;
    private final Diagnostics diagnostics;

    /** @param text the whole line */
    TemplateReader(String file, int line, String text, Map<String, Kind> holes, Diagnostics diagnostics) {
        this.file = file;
        this.line = line;
        this.text = text;
        this.holes = holes;
        this.diagnostics = diagnostics;
    }

    /** The pattern that is written from {@code start} on: {@code $o : Opportunity( open )}, or with not or exists before it. */
    Optional<Meaning> starts(int start) {
        var head = skipBlanks(start);
        var colon = head < text.length() && text.charAt(head) == '$' ? text.indexOf(':', head) : -1;
        var variable = colon < 0 ? null : text.substring(head, colon).strip();
        var word = skipBlanks(colon < 0 ? head : colon + 1);
        var part =
                text.startsWith("not ", word) ? Part.NOT : text.startsWith("exists ", word) ? Part.EXISTS : Part.EACH;
        var name = part == Part.EACH ? word : skipBlanks(text.indexOf(' ', word));
        var open = text.indexOf('(', name);
        var end = text.stripTrailing().length();
        if (open < 0 || text.charAt(end - 1) != ')') {
            return noPattern(head);
        }
        var type = text.substring(name, open).strip();
        return conditions(open + 1, end - 1).map(found -> new Meaning.Starts(variable, type, part, found));
    }

    /** The conditions with commas between them from {@code start} to before {@code end}. */
    Optional<List<Template>> conditions(int start, int end) {
        var found = new ArrayList<Template>();
        var from = start;
        var depth = 0;
        var quote = '\0';
        var good = true;
        for (var i = start; i <= end; i++) {
            var c = i == end ? ',' : text.charAt(i);
            if (quote != '\0' && i < end) {
                quote = c == quote ? '\0' : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '(' || c == ')') {
                depth += c == '(' ? 1 : -1;
            } else if (c == ',' && (depth == 0 || i == end)) {
                if (!text.substring(from, i).isBlank()) {
                    var template = template(from, i);
                    good &= template.isPresent();
                    template.ifPresent(found::add);
                }
                from = i + 1;
            }
        }
        return good ? Optional.of(found) : Optional.empty();
    }

    /** The text from {@code start} to before {@code end} with its placeholders; nothing where one of them is wrong. */
    Optional<Template> template(int start, int end) {
        var sections = new ArrayList<Section>();
        var at = skipBlanks(start);
        var stop = at + text.substring(at, end).stripTrailing().length();
        var from = at;
        var quote = '\0';
        while (at < stop) {
            var c = text.charAt(at);
            if (quote == '\0' && (text.startsWith("//", at) || text.startsWith("/*", at))) {
                bad(
                        at,
                        text.substring(at, stop),
                        "A meaning has no comments: they would swallow the sentences that follow.",
                        "Write the comment on a line of its own, behind a #.");
                return Optional.empty();
            }
            if (c == '{') {
                var close = text.indexOf('}', at);
                if (close < 0 || close >= stop) {
                    bad(at, text.substring(at, stop), "This '{' is never closed.", "Add a '}' after the name.");
                    return Optional.empty();
                }
                var name = text.substring(at + 1, close);
                if (!isHole(name, at, quote)) {
                    return Optional.empty();
                }
                add(sections, from, at);
                sections.add(new Section(piece(at, close + 1), name));
                at = close + 1;
                from = at;
            } else {
                quote = quote == '\0' ? (c == '"' || c == '\'' ? c : '\0') : c == quote ? '\0' : quote;
                at++;
            }
        }
        add(sections, from, stop);
        return Optional.of(new Template(List.copyOf(sections)));
    }

    private boolean isHole(String name, int at, char quote) {
        if (quote != '\0') {
            bad(
                    at,
                    name,
                    "A placeholder stands between quotes.",
                    "Write {%s} alone; it brings its quotes.".formatted(name));
            return false;
        }
        if (!holes.containsKey(name)) {
            bad(
                    at,
                    name,
                    "The sentence has no placeholder '%s'.".formatted(name),
                    NearestName.advice(name, holes.keySet()));
            return false;
        }
        return true;
    }

    private void add(List<Section> sections, int from, int to) {
        if (to > from) {
            sections.add(new Section(piece(from, to), null));
        }
    }

    private Piece piece(int from, int to) {
        return Piece.copied(text.substring(from, to), new Location(file, line, from + 1));
    }

    private Optional<Meaning> noPattern(int at) {
        bad(
                at,
                text.substring(Math.min(at, text.length())),
                "This sentence has to mean a pattern.",
                "Write for instance $o : Opportunity( open ), or start the sentence with '- ' to add a condition.");
        return Optional.empty();
    }

    private void bad(int at, String word, String message, String advice) {
        diagnostics.error("bad-language", new Location(file, line, at + 1), word, message, advice);
    }

    private int skipBlanks(int from) {
        var at = from;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }
}
