package io.salesmanager.engine.sentence;

import com.google.re2j.Pattern;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What may stand in a placeholder of a sentence. Each kind has a shape of its own and is written as exactly one value, so that
 * nothing that an author puts there can become a condition, a call or anything else.
 */
enum Kind {
    DIAL("the name of a dial, such as silence-days", "[a-z][a-z0-9]*(-[a-z0-9]+)*"),
    FACT("the name of a fact, such as daysSinceActivity", "[a-z][A-Za-z0-9]*(\\.[a-z][A-Za-z0-9]*)?"),
    CONSTANT("a constant, such as CAN_BUY", "[A-Z][A-Z0-9_]*"),
    CONSTANTS("constants with commas between them, such as BEST_CASE, COMMIT", "[A-Z][A-Z0-9_]*"),
    WORD("a word in small letters, such as manager", "[a-z][a-z0-9]*(-[a-z0-9]+)*"),
    TEXT("a text in double quotes", "[^\\pC\"\\\\]*"),
    TEXTS("texts in double quotes with commas between them", "[^\\pC\"\\\\]*"),
    DAY("a day, such as 2026-12-31", "[0-9]{4}-[0-9]{2}-[0-9]{2}");

    private static final int LONGEST = 200;

    private final String description;
    private final Pattern shape;

    Kind(String description, String shape) {
        this.description = description;
        this.shape = Pattern.compile(shape);
    }

    static Optional<Kind> find(String name) {
        return Arrays.stream(values())
                .filter(kind -> kind.written().equals(name))
                .findFirst();
    }

    static List<String> names() {
        return Arrays.stream(values()).map(Kind::written).toList();
    }

    /** As the language names it. */
    String written() {
        return name().toLowerCase(Locale.ROOT);
    }

    String description() {
        return description;
    }

    boolean isList() {
        return this == CONSTANTS || this == TEXTS;
    }

    boolean accepts(Word word) {
        var quoted = this == TEXT || this == TEXTS;
        return word.quoted() == quoted
                && (isList() || !word.comma())
                && word.text().length() <= LONGEST
                && shape.matches(word.text());
    }

    /** What to write in place of a word that does not fit, as a sentence with a blank behind it; empty where nobody can tell. */
    String instead(Word word) {
        var quoted = this == TEXT || this == TEXTS;
        if (quoted) {
            return word.quoted() ? "" : "Put it in double quotes. ";
        }
        var bare = this == WORD || this == DIAL
                ? word.text().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-")
                : this == CONSTANT || this == CONSTANTS
                        ? word.text().toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]+", "_")
                        : word.text();
        var other = new Word(bare, word.column(), false, isList() && word.comma());
        return accepts(other) ? "Write %s%s. ".formatted(bare, word.quoted() ? ", without quotes" : "") : "";
    }

    /** The value that the words stand for, in the language of conditions. */
    String value(List<Word> words) {
        var values = words.stream().map(this::value).collect(Collectors.joining(", "));
        return isList() ? "(" + values + ")" : values;
    }

    private String value(Word word) {
        return switch (this) {
            case DIAL -> "dial(\"" + word.text() + "\")";
            case FACT, CONSTANT, CONSTANTS -> word.text();
            case WORD, TEXT, TEXTS, DAY -> '"' + word.text() + '"';
        };
    }

    /** Words that this kind accepts, to try a sentence with. */
    List<Word> sample() {
        var text = switch (this) {
            case FACT -> "amount";
            case CONSTANT, CONSTANTS -> "CALL";
            case DAY -> "2026-12-31";
            default -> "sample";
        };
        return List.of(new Word(text, 1, this == TEXT || this == TEXTS, false));
    }
}
