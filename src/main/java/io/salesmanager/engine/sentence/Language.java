package io.salesmanager.engine.sentence;

import io.salesmanager.engine.sentence.Phrase.Token;
import io.salesmanager.playbook.source.Diagnostic;
import io.salesmanager.playbook.source.Diagnostics;
import io.salesmanager.playbook.source.SourceFile;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * All sentences, as a tree of words. Finding one looks at each word of a line once for each branch that fits it, and at no
 * more than a fixed number of them for all rules together.
 */
final class Language {
    private static final int MOST_PHRASES = 500;
    /** Comparing with a sentence costs more than all else; fifty unknown lines and a hundred sentences make so many. */
    private static final int MOST_COMPARISONS = 5_000;
    /** Five thousand rules of eight lines look at less than a million words of a sensible language. */
    private static final int MOST_LOOKS = 1_500_000;

    private final List<Phrase> phrases = new ArrayList<>();
    private final Node conditions = new Node();
    private final Node consequences = new Node();
    private int comparisons;
    private int looks;
    private boolean told;

    private static final class Node {
        private final Map<Token.Literal, Node> words = new HashMap<>();
        private final Map<Kind, Node> holes = new EnumMap<>(Kind.class);
        private final List<Phrase> ends = new ArrayList<>();
    }

    /** A sentence that a line can be, with the words in its placeholders. */
    record Found(Phrase phrase, Map<String, List<Word>> values) {}

    static Language read(List<SourceFile> files, Diagnostics diagnostics) {
        var language = new Language();
        for (var file : files) {
            for (var phrase : LanguageReader.read(file, diagnostics)) {
                language.add(phrase, diagnostics);
            }
        }
        return language;
    }

    private void add(Phrase phrase, Diagnostics diagnostics) {
        if (phrases.size() == MOST_PHRASES) {
            diagnostics.error(
                    "too-many-sentences",
                    phrase.at(),
                    phrase.shown(),
                    "There are more than %d sentences.".formatted(MOST_PHRASES),
                    "Delete those that no rule uses.");
        }
        if (phrases.size() >= MOST_PHRASES) {
            phrases.add(phrase);
            return;
        }
        var node = phrase.concludes() ? consequences : conditions;
        for (var token : phrase.tokens()) {
            node = token instanceof Token.Literal literal
                    ? node.words.computeIfAbsent(literal, key -> new Node())
                    : node.holes.computeIfAbsent(((Token.Hole) token).kind(), key -> new Node());
        }
        for (var other : node.ends) {
            if (other.of().equals(phrase.of())) {
                diagnostics.error(
                        "duplicate-sentence",
                        phrase.at(),
                        phrase.shown(),
                        "This sentence stands in the language already, at %s."
                                .formatted(other.at().shown()),
                        "Delete one of the two.");
                return;
            }
        }
        node.ends.add(phrase);
        phrases.add(phrase);
    }

    boolean isEmpty() {
        return phrases.isEmpty();
    }

    /** The sentences that these words are. */
    List<Found> find(List<Word> words, boolean consequence) {
        return find(words, consequence, true);
    }

    /** The sentences that these words would be with other values in the placeholders. */
    List<Found> almost(List<Word> words, boolean consequence) {
        return find(words, consequence, false);
    }

    private List<Found> find(List<Word> words, boolean consequence, boolean strict) {
        var found = new ArrayList<Found>();
        find(consequence ? consequences : conditions, new Words(words), 0, strict, new ArrayList<>(), found);
        return found;
    }

    private void find(Node node, Words line, int at, boolean strict, List<List<Word>> values, List<Found> found) {
        if (++looks > MOST_LOOKS) {
            return;
        }
        if (at == line.all().size()) {
            node.ends.forEach(phrase -> found.add(new Found(phrase, named(phrase, values))));
            return;
        }
        if (!line.all().get(at).quoted()) {
            var next = node.words.get(line.literal(at));
            if (next != null) {
                find(next, line, at + 1, strict, values, found);
            }
        }
        node.holes.forEach((kind, next) -> {
            var end = line.end(kind, at);
            if (!strict || line.fits(kind, at, end)) {
                values.add(line.all().subList(at, end));
                find(next, line, end, strict, values, found);
                values.remove(values.size() - 1);
            }
        });
    }

    /** Whether so many sentences begin alike that no more lines are looked up. */
    boolean isExhausted() {
        return looks > MOST_LOOKS;
    }

    /** Whether this was never asked before. */
    boolean isFirstToTell() {
        var first = !told;
        told = true;
        return first;
    }

    private static Map<String, List<Word>> named(Phrase phrase, List<List<Word>> values) {
        var named = new LinkedHashMap<String, List<Word>>();
        var at = 0;
        for (var token : phrase.tokens()) {
            if (token instanceof Token.Hole hole) {
                named.put(hole.name(), List.copyOf(values.get(at++)));
            }
        }
        return named;
    }

    /** What to write in place of a line that is no sentence. */
    String advice(String line, Predicate<Phrase> fitting) {
        if (isEmpty()) {
            return "The sentences stand in rules/language/sales.dsl; there is none.";
        }
        comparisons += phrases.size();
        if (comparisons > MOST_COMPARISONS) {
            return "The sentences stand in rules/language.";
        }
        var nearest = new NearestPhrases(line)
                .of(phrases.stream().limit(MOST_PHRASES).filter(fitting).toList());
        return nearest.isEmpty() ? "The sentences stand in rules/language." : nearest;
    }

    /** Tells of the sentences that none of the rules used. */
    void reportUnused(Set<Phrase> used, Diagnostics diagnostics) {
        phrases.stream()
                .filter(phrase -> !used.contains(phrase))
                .forEach(phrase -> diagnostics.add(Diagnostic.info(
                        "unused-sentence",
                        phrase.at(),
                        phrase.shown(),
                        "No rule uses this sentence.",
                        "Nothing has to be done; delete it if it is wrong.")));
    }
}
