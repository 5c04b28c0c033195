package io.salesmanager.engine.sentence;

import io.salesmanager.engine.sentence.Phrase.Token;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The words of a line while it is looked up. What a word can be is found out once, however many branches ask. */
final class Words {
    private final List<Word> words;
    private final List<Token.Literal> literals;
    private final Map<Kind, boolean[]> accepted = new EnumMap<>(Kind.class);

    Words(List<Word> words) {
        this.words = words;
        this.literals = words.stream()
                .map(word -> new Token.Literal(word.text().toLowerCase(Locale.ROOT), word.comma()))
                .toList();
    }

    List<Word> all() {
        return words;
    }

    Token.Literal literal(int at) {
        return literals.get(at);
    }

    /** The index after the words that a placeholder of this kind takes from there. */
    int end(Kind kind, int start) {
        var end = start;
        while (kind.isList() && end < words.size() - 1 && words.get(end).comma()) {
            end++;
        }
        return end + 1;
    }

    boolean fits(Kind kind, int start, int end) {
        var accepts = accepted.computeIfAbsent(kind, this::accepts);
        for (var at = start; at < end; at++) {
            if (!accepts[at]) {
                return false;
            }
        }
        return true;
    }

    private boolean[] accepts(Kind kind) {
        var accepts = new boolean[words.size()];
        for (var at = 0; at < accepts.length; at++) {
            accepts[at] = kind.accepts(words.get(at));
        }
        return accepts;
    }
}
