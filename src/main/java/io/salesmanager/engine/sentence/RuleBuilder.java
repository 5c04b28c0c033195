package io.salesmanager.engine.sentence;

import io.salesmanager.engine.drl.Quotes;
import io.salesmanager.engine.sentence.Language.Found;
import io.salesmanager.engine.sentence.Phrase.Meaning;
import io.salesmanager.engine.sentence.Phrase.Template;
import io.salesmanager.engine.sentence.RuleFrames.Body;
import io.salesmanager.engine.sentence.RuleFrames.Line;
import io.salesmanager.engine.source.Piece;
import io.salesmanager.engine.source.RuleSource;
import io.salesmanager.engine.source.RuleSource.Format;
import io.salesmanager.engine.source.RuleSource.Part;
import io.salesmanager.engine.source.RuleSource.PatternSource;
import io.salesmanager.playbook.source.Diagnostics;
import io.salesmanager.playbook.source.Location;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Makes a rule of its sentences. */
final class RuleBuilder {
    private static final int LONGEST_LINE = 300;

    private final RuleSource header;
    private final Language language;
    private final Set<Phrase> used;
    private final Diagnostics found;
    private final List<PatternSource> patterns = new ArrayList<>();
    private final List<Piece> calls = new ArrayList<>();
    private final Set<String> bound = new HashSet<>();
    /** Whether nobody can tell what the rule speaks of: a sentence that starts a pattern was not found. */
    private boolean lost;

    RuleBuilder(RuleSource header, Language language, Set<Phrase> used, Diagnostics found) {
        this.header = header;
        this.language = language;
        this.used = used;
        this.found = found;
    }

    /** The rule, complete where nothing was wrong; nothing where it cannot be said what it speaks of. */
    Optional<RuleSource> build(Body body) {
        for (var line : body.conditions()) {
            var match = find(line, false);
            lost |= match.isEmpty()
                    && (language.isExhausted() || !line.text().strip().startsWith("-"));
            match.filter(any -> !lost).ifPresent(sentence -> condition(sentence, line));
        }
        for (var line : body.consequences()) {
            find(line, true).filter(any -> !lost).ifPresent(sentence -> consequence(sentence, line));
        }
        if (lost || (patterns.isEmpty() && found.hasErrors())) {
            return Optional.empty();
        }
        return Optional.of(new RuleSource(
                header.name(),
                header.at(),
                Format.SENTENCES,
                header.annotations(),
                List.copyOf(patterns),
                calls.isEmpty()
                        ? Piece.copied("", header.at())
                        : Piece.joined(calls.get(0).at(), calls),
                header.enabled(),
                header.effective(),
                header.expires(),
                !found.hasErrors()));
    }

    private void condition(Found match, Line line) {
        var at = at(line);
        var values = values(match, line);
        if (match.phrase().meaning() instanceof Meaning.Starts starts) {
            patterns.add(new PatternSource(
                    starts.variable(), starts.type(), starts.part(), filled(starts.conditions(), values, at), at));
            if (starts.part() == Part.EACH) {
                bound.add(starts.type());
            }
            return;
        }
        var last = patterns.isEmpty() ? null : patterns.get(patterns.size() - 1);
        if (last == null) {
            error(
                    "no-pattern",
                    line,
                    "Nothing is spoken of yet.",
                    "Start with a sentence without a hyphen, such as: there is an open opportunity");
            return;
        }
        var of = match.phrase().of();
        if (!of.isEmpty() && !of.equals(last.type())) {
            error(
                    "wrong-subject",
                    line,
                    "This is said of %s; the sentence before it speaks of %s.".formatted(of, last.type()),
                    language.advice(line.text().strip(), fits(false, last.type())));
            return;
        }
        var conditions = new ArrayList<>(last.conditions());
        conditions.addAll(filled(((Meaning.Adds) match.phrase().meaning()).conditions(), values, at));
        patterns.set(
                patterns.size() - 1,
                new PatternSource(last.variable(), last.type(), last.part(), List.copyOf(conditions), last.at()));
    }

    private void consequence(Found match, Line line) {
        var of = match.phrase().of();
        if (!of.isEmpty() && !bound.isEmpty() && !bound.contains(of)) {
            error(
                    "wrong-subject",
                    line,
                    "This is said of %s; the rule speaks of %s.".formatted(of, String.join(" and ", bound)),
                    "Start the rule with a sentence about %s.".formatted(of));
            return;
        }
        calls.add(((Meaning.Concludes) match.phrase().meaning()).calls().filled(values(match, line), at(line)));
    }

    private Optional<Found> find(Line line, boolean consequence) {
        var text = line.text().strip();
        var column = line.text().indexOf(text) + 1;
        if (text.length() > LONGEST_LINE) {
            error(
                    "too-long",
                    line,
                    "This sentence is longer than %d characters.".formatted(LONGEST_LINE),
                    "Shorten it.");
            return Optional.empty();
        }
        if (text.startsWith(">")) {
            error(
                    "not-allowed",
                    line,
                    "Rules in sentences have no DRL.",
                    "Write a sentence, or a rule in a .drl file.");
            return Optional.empty();
        }
        var words = Word.of(text, column);
        var matches = language.find(words, consequence);
        if (language.isExhausted()) {
            if (language.isFirstToTell()) {
                error(
                        "too-tangled",
                        line,
                        "Too many sentences begin alike, so that finding one takes too long.",
                        "Start the sentences of the language with words and not with placeholders.");
            }
            return Optional.empty();
        }
        if (matches.size() == 1) {
            used.add(matches.get(0).phrase());
            return Optional.of(matches.get(0));
        }
        if (!matches.isEmpty()) {
            var fitting = bySubject(matches);
            if (fitting.size() == 1) {
                used.add(fitting.get(0).phrase());
                return Optional.of(fitting.get(0));
            }
            error(
                    "ambiguous-sentence",
                    line,
                    "This can be read as more than one sentence: "
                            + matches.stream()
                                    .map(match -> match.phrase().at().shown())
                                    .collect(Collectors.joining(", "))
                            + ".",
                    "Change the wording of one of them in the language.");
            return Optional.empty();
        }
        refuse(line, text, words, consequence);
        return Optional.empty();
    }

    /** The same words can be said of an opportunity and of a rep. */
    private List<Found> bySubject(List<Found> matches) {
        var last = patterns.isEmpty() ? "" : patterns.get(patterns.size() - 1).type();
        return matches.stream()
                .filter(match -> match.phrase().concludes()
                        ? bound.contains(match.phrase().of())
                        : match.phrase().of().equals(last))
                .toList();
    }

    private void refuse(Line line, String text, List<Word> words, boolean consequence) {
        for (var match : language.almost(words, consequence)) {
            for (var token : match.phrase().tokens()) {
                if (token instanceof Phrase.Token.Hole hole) {
                    for (var word : match.values().getOrDefault(hole.name(), List.of())) {
                        if (!hole.kind().accepts(word)) {
                            found.error(
                                    "wrong-value",
                                    new Location(header.at().file(), line.number(), word.column()),
                                    word.text(),
                                    "'%s' is not %s."
                                            .formatted(word.text(), hole.kind().description()),
                                    hole.kind().instead(word) + "The sentence is: "
                                            + match.phrase().shown());
                            return;
                        }
                    }
                }
            }
        }
        var quote = Quotes.typographic(text);
        if (quote >= 0) {
            var at = new Location(header.at().file(), line.number(), at(line).column() + quote);
            found.error("syntax-error", at, text.substring(quote), Quotes.PROBLEM, Quotes.ADVICE);
            return;
        }
        var adds = text.startsWith("-");
        error(
                "unknown-sentence",
                line,
                "The language has no such sentence.",
                consequence || adds || language.find(hyphened(words), false).isEmpty()
                        ? language.advice(
                                text,
                                phrase -> phrase.concludes() == consequence && (consequence || phrase.adds() == adds))
                        : "It adds to the sentence before it: begin the line with a hyphen.");
    }

    private static List<Word> hyphened(List<Word> words) {
        var hyphened = new ArrayList<Word>();
        hyphened.add(new Word("-", 1, false, false));
        hyphened.addAll(words);
        return hyphened;
    }

    private static Predicate<Phrase> fits(boolean consequence, String type) {
        return phrase -> phrase.concludes() == consequence
                && phrase.adds() != consequence
                && (phrase.of().isEmpty() || phrase.of().equals(type));
    }

    private Map<String, Piece> values(Found match, Line line) {
        var values = new HashMap<String, Piece>();
        for (var token : match.phrase().tokens()) {
            if (token instanceof Phrase.Token.Hole hole) {
                var words = match.values().getOrDefault(hole.name(), List.of());
                var at = new Location(
                        header.at().file(), line.number(), words.get(0).column());
                values.put(hole.name(), Piece.meant(hole.kind().value(words), at));
            }
        }
        return values;
    }

    private static List<Piece> filled(List<Template> conditions, Map<String, Piece> values, Location at) {
        return conditions.stream()
                .map(condition -> condition.filled(values, at))
                .toList();
    }

    private Location at(Line line) {
        return new Location(
                header.at().file(),
                line.number(),
                line.text().indexOf(line.text().strip()) + 1);
    }

    private void error(String code, Line line, String message, String advice) {
        found.error(code, at(line), line.text().strip(), message, advice);
    }
}
