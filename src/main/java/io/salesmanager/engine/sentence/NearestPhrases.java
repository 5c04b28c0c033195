package io.salesmanager.engine.sentence;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** The sentences that a line may have meant: those with most of its words, and of these the ones written most alike. */
final class NearestPhrases {
    private static final int SHOWN = 3;
    private static final int COMPARED = 80;

    private final String line;
    private final Set<String> words;

    /** @param likeness 0 to 1 */
    private record Likened(Phrase phrase, double likeness) {}

    NearestPhrases(String line) {
        this.line = start(line.toLowerCase(Locale.ROOT));
        this.words = words(this.line);
    }

    /** Advice that names them and says what goes into their placeholders; empty where there are none. */
    String of(List<Phrase> phrases) {
        var distance = LevenshteinDistance.getDefaultInstance();
        var nearest = phrases.stream()
                .map(phrase -> new Likened(phrase, likeness(phrase)))
                .sorted(Comparator.comparingDouble((Likened one) -> -one.likeness())
                        .thenComparing(
                                one -> distance.apply(line, start(one.phrase().shown()))))
                .limit(SHOWN)
                .toList();
        if (nearest.isEmpty()) {
            return "";
        }
        var best = nearest.get(0).likeness();
        var shown = nearest.stream()
                .filter(one -> one.likeness() * 2 >= best)
                .map(Likened::phrase)
                .toList();
        return (shown.size() == 1 ? "The nearest sentence is: " : "The nearest sentences are: ")
                + shown.stream().map(Phrase::shown).collect(Collectors.joining("; "))
                + holes(shown.get(0));
    }

    /** The share of words that both have: 0 to 1. */
    private double likeness(Phrase phrase) {
        var others = words(phrase.shown().toLowerCase(Locale.ROOT));
        var both = words.stream().filter(others::contains).count();
        return (double) both / (words.size() + others.size() - both);
    }

    private static String holes(Phrase phrase) {
        var kinds = phrase.tokens().stream()
                .flatMap(token -> token instanceof Phrase.Token.Hole hole
                        ? Stream.of(
                                "{%s} is %s".formatted(hole.name(), hole.kind().description()))
                        : Stream.empty())
                .collect(Collectors.joining("; "));
        return kinds.isEmpty() ? "" : " (%s)".formatted(kinds);
    }

    private static Set<String> words(String text) {
        return new HashSet<>(
                Arrays.asList(text.replaceAll("[^\\p{L}\\p{N}-]+", " ").strip().split(" ", -1)));
    }

    private static String start(String text) {
        return text.substring(0, Math.min(COMPARED, text.length()));
    }
}
