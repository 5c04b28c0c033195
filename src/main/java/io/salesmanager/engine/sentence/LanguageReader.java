package io.salesmanager.engine.sentence;

import io.salesmanager.engine.expression.ExpressionParser;
import io.salesmanager.engine.expression.SyntaxError;
import io.salesmanager.engine.sentence.Phrase.Meaning;
import io.salesmanager.engine.sentence.Phrase.Template;
import io.salesmanager.engine.sentence.Phrase.Token;
import io.salesmanager.engine.source.Piece;
import io.salesmanager.playbook.source.Diagnostics;
import io.salesmanager.playbook.source.Location;
import io.salesmanager.playbook.source.NearestName;
import io.salesmanager.playbook.source.SourceFile;
import io.salesmanager.sales.dictionary.FactType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Reads a {@code .dsl} file in the form that Drools uses: {@code [condition][Opportunity]- sentence with {limit:dial}=meaning}.
 * A placeholder has a kind where Drools has a regular expression.
 */
final class LanguageReader {
    private static final List<String> SECTIONS = List.of("condition", "when", "consequence", "then");
    private static final String NOT_IN_WORDS = "\\*+?|()[]^$\"<>";
    private static final int MOST_WORDS = 40;

    private final SourceFile file;
    private final Diagnostics diagnostics;
    private final List<Phrase> phrases = new ArrayList<>();

    private LanguageReader(SourceFile file, Diagnostics diagnostics) {
        this.file = file;
        this.diagnostics = diagnostics;
    }

    static List<Phrase> read(SourceFile file, Diagnostics diagnostics) {
        var reader = new LanguageReader(file, diagnostics);
        var number = 1;
        for (var line : file.text().split("\r?\n", -1)) {
            if (!line.isBlank() && !line.startsWith("#") && !line.startsWith("//")) {
                reader.line(line, number);
            }
            number++;
        }
        return reader.phrases;
    }

    private void line(String text, int number) {
        var first = bracketed(text, 0);
        var second = first < 0 ? -1 : bracketed(text, first);
        var equals = second < 0 ? -1 : text.indexOf('=', second);
        if (equals < 0 || text.substring(equals + 1).isBlank()) {
            bad(
                    number,
                    1,
                    text,
                    "This is no sentence of the language.",
                    "Write [condition][Opportunity]sentence=meaning, or [consequence][Opportunity]sentence=meaning.");
            return;
        }
        var section = text.substring(1, first - 1);
        var of = text.substring(first + 1, second - 1);
        if (!SECTIONS.contains(section)) {
            bad(
                    number,
                    1,
                    section,
                    "There is no section '%s'.".formatted(section),
                    NearestName.advice(section, SECTIONS));
            return;
        }
        if (!of.isEmpty() && FactType.find(of).isEmpty()) {
            var types = FactType.all().stream().map(FactType::name).toList();
            bad(number, first + 1, of, "There is no type of fact '%s'.".formatted(of), NearestName.advice(of, types));
            return;
        }
        var holes = new LinkedHashMap<String, Kind>();
        var tokens = tokens(text.substring(second, equals), number, second + 1, holes);
        if (tokens.isEmpty()) {
            return;
        }
        var consequence = SECTIONS.indexOf(section) > 1;
        var adds = !consequence && tokens.get().get(0).equals(new Token.Literal("-", false));
        var template = new TemplateReader(file.path(), number, text, holes, diagnostics);
        meaning(template, equals + 1, text.length(), consequence, adds)
                .map(meaning -> new Phrase(
                        of, tokens.get(), meaning, shown(tokens.get()), new Location(file.path(), number, second + 1)))
                .filter(phrase -> readable(phrase, holes))
                .ifPresent(phrases::add);
    }

    private static Optional<Meaning> meaning(
            TemplateReader template, int start, int end, boolean consequence, boolean adds) {
        if (consequence) {
            return template.template(start, end).map(Meaning.Concludes::new);
        }
        return adds ? template.conditions(start, end).map(Meaning.Adds::new) : template.starts(start);
    }

    private Optional<List<Token>> tokens(String sentence, int line, int column, Map<String, Kind> holes) {
        var tokens = new ArrayList<Token>();
        for (var word : Word.of(sentence, column)) {
            if (!word.text().startsWith("{") || word.quoted()) {
                if (word.quoted() || word.text().chars().anyMatch(c -> NOT_IN_WORDS.indexOf(c) >= 0 || c == '{')) {
                    bad(
                            line,
                            word.column(),
                            word.text(),
                            "'%s' is no word: a sentence has no patterns.".formatted(word.text()),
                            "Write words, and {name:kind} for what varies; for two wordings write two sentences.");
                    return Optional.empty();
                }
                tokens.add(new Token.Literal(word.text().toLowerCase(Locale.ROOT), word.comma()));
            } else {
                var hole = hole(word, line);
                if (hole.isEmpty() || holes.put(hole.get().name(), hole.get().kind()) != null) {
                    return hole.isPresent() ? twice(word, line) : Optional.empty();
                }
                tokens.add(hole.get());
            }
        }
        if (tokens.isEmpty() || tokens.get(0) instanceof Token.Hole || tokens.size() > MOST_WORDS) {
            bad(
                    line,
                    column,
                    sentence,
                    "A sentence has 1 to %d words, and starts with one of its own.".formatted(MOST_WORDS),
                    "Write the sentence before the '='.");
            return Optional.empty();
        }
        return Optional.of(tokens);
    }

    private Optional<List<Token>> twice(Word word, int line) {
        bad(line, word.column(), word.text(), "Two placeholders have this name.", "Give one of them another name.");
        return Optional.empty();
    }

    private Optional<Token.Hole> hole(Word word, int line) {
        var colon = word.text().indexOf(':');
        var end = word.text().length() - 1;
        var kind = colon < 0 || !word.text().endsWith("}")
                ? Optional.<Kind>empty()
                : Kind.find(word.text().substring(colon + 1, end));
        if (kind.isEmpty()) {
            bad(
                    line,
                    word.column(),
                    word.text(),
                    "'%s' is no placeholder with a kind.".formatted(word.text()),
                    "Write {name:kind}; the kinds are " + String.join(", ", Kind.names()) + ".");
            return Optional.empty();
        }
        return Optional.of(new Token.Hole(word.text().substring(1, colon), kind.get()));
    }

    /** Whether the meaning can be read, tried with a sample in each placeholder. What it means is checked where it is used. */
    private boolean readable(Phrase phrase, Map<String, Kind> holes) {
        var values = new HashMap<String, Piece>();
        holes.forEach((name, kind) -> values.put(name, Piece.meant(kind.value(kind.sample()), phrase.at())));
        var good = true;
        if (phrase.meaning() instanceof Meaning.Concludes concludes) {
            return readable(concludes.calls(), values, phrase, true);
        }
        var conditions = phrase.meaning() instanceof Meaning.Starts starts
                ? starts.conditions()
                : ((Meaning.Adds) phrase.meaning()).conditions();
        for (var condition : conditions) {
            good &= readable(condition, values, phrase, false);
        }
        return good;
    }

    private boolean readable(Template template, Map<String, Piece> values, Phrase phrase, boolean calls) {
        var piece = template.filled(values, phrase.at());
        try {
            if (calls) {
                ExpressionParser.parseCalls(piece.text());
            } else {
                ExpressionParser.parse(piece.text());
            }
            return true;
        } catch (SyntaxError e) {
            diagnostics.error("bad-language", piece.at(e.offset()), e.found(), e.problem(), e.advice());
            return false;
        }
    }

    /** The index after the closing bracket of what opens at {@code from}, or -1. */
    private static int bracketed(String text, int from) {
        var close = from < text.length() && text.charAt(from) == '[' ? text.indexOf(']', from) : -1;
        return close < 0 ? -1 : close + 1;
    }

    private static String shown(List<Token> tokens) {
        var shown = new StringBuilder();
        for (var token : tokens) {
            shown.append(shown.isEmpty() ? "" : " ");
            if (token instanceof Token.Literal literal) {
                shown.append(literal.word()).append(literal.comma() ? "," : "");
            } else {
                shown.append('{').append(((Token.Hole) token).name()).append('}');
            }
        }
        return shown.toString();
    }

    private void bad(int line, int column, String text, String message, String advice) {
        diagnostics.error("bad-language", new Location(file.path(), line, column), text, message, advice);
    }
}
