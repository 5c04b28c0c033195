package io.salesmanager.engine.model.feel;

import io.salesmanager.engine.source.Piece;
import io.salesmanager.playbook.source.Location;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Cuts FEEL into tokens. Names may have blanks and hyphens in them; which ones there are has to be known beforehand. */
final class FeelLexer {
    private static final List<String> SYMBOLS = List.of(
            "..", "**", "<=", ">=", "!=", "->", "<", ">", "=", "(", ")", "[", "]", "{", "}", ",", ".", "+", "-", "*",
            "/", "?", "@", ":");
    /** Functions of FEEL, whose names are read as one, so that what is refused is named. */
    private static final List<String> LONG_NAMES = List.of(
            "list contains",
            "starts with",
            "ends with",
            "date and time",
            "years and months duration",
            "string length",
            "string join",
            "upper case",
            "lower case",
            "substring before",
            "substring after",
            "distinct values",
            "insert before",
            "index of",
            "list replace",
            "get value",
            "get entries",
            "context put",
            "context merge",
            "day of week",
            "day of year",
            "week of year",
            "month of year",
            "is defined",
            "met by",
            "started by",
            "finished by",
            "overlaps before",
            "overlaps after",
            "round up",
            "round down",
            "round half up",
            "round half down",
            "instance of");

    private final Piece piece;
    private final String text;
    private final List<String> names;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    /** @param value of a text what stands between its quotes */
    record Token(Kind kind, String text, Piece value, int offset) {
        boolean is(String symbolOrWord) {
            return (kind == Kind.SYMBOL || kind == Kind.NAME) && text.equals(symbolOrWord);
        }
    }

    enum Kind {
        NAME,
        NUMBER,
        TEXT,
        SYMBOL,
        END
    }

    private FeelLexer(Piece piece, Collection<String> names) {
        this.piece = piece;
        this.text = piece.text();
        this.names = Stream.concat(
                        names.stream().filter(name -> !name.chars().allMatch(Character::isJavaIdentifierPart)),
                        LONG_NAMES.stream())
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    static List<Token> tokens(Piece piece, Collection<String> names, int most) throws BadFeel {
        var lexer = new FeelLexer(piece, names);
        do {
            lexer.next();
            if (lexer.tokens.size() > most) {
                throw lexer.bad(
                        "too-long", lexer.at, "", "This is too long.", "Split it into several rows or decisions.");
            }
        } while (lexer.tokens.get(lexer.tokens.size() - 1).kind() != Kind.END);
        return lexer.tokens;
    }

    private void next() throws BadFeel {
        skipBlank();
        if (at >= text.length()) {
            add(Kind.END, "", text.length());
            return;
        }
        var start = at;
        var c = text.charAt(at);
        if (c == '"') {
            quoted();
        } else if (isDigit(at) || (c == '.' && isDigit(at + 1))) {
            number();
            add(Kind.NUMBER, text.substring(start, at), start);
        } else if (Character.isJavaIdentifierStart(c)) {
            add(Kind.NAME, name(), start);
        } else {
            for (var symbol : SYMBOLS) {
                if (text.startsWith(symbol, at)) {
                    at += symbol.length();
                    add(Kind.SYMBOL, symbol, start);
                    return;
                }
            }
            throw bad(
                    "syntax-error",
                    at,
                    String.valueOf(c),
                    "'%s' is not expected here.".formatted(c),
                    "FEEL is made of names, numbers, texts in double quotes, comparisons, and, or, in, between and functions.");
        }
    }

    private void add(Kind kind, String said, int offset) {
        tokens.add(new Token(kind, said, piece.part(offset, offset), offset));
    }

    private boolean isDigit(int index) {
        return index < text.length() && text.charAt(index) >= '0' && text.charAt(index) <= '9';
    }

    private void number() {
        digits();
        if (at < text.length() && text.charAt(at) == '.' && isDigit(at + 1)) {
            at++;
            digits();
        }
        if (at < text.length() && Character.toLowerCase(text.charAt(at)) == 'e') {
            var exponent = at + 1 < text.length() && "+-".indexOf(text.charAt(at + 1)) >= 0 ? at + 2 : at + 1;
            if (isDigit(exponent)) {
                at = exponent;
                digits();
            }
        }
    }

    private void digits() {
        while (isDigit(at)) {
            at++;
        }
    }

    private String name() {
        for (var name : names) {
            var end = endOf(name);
            if (end > at && (end == text.length() || !Character.isJavaIdentifierPart(text.charAt(end)))) {
                at = end;
                return name;
            }
        }
        var start = at;
        while (at < text.length() && Character.isJavaIdentifierPart(text.charAt(at))) {
            at++;
        }
        return text.substring(start, at);
    }

    /** Where the name ends that stands here, however wide its blanks are; -1 where it does not stand here. */
    private int endOf(String name) {
        var to = at;
        for (var i = 0; i < name.length(); i++) {
            if (to >= text.length()) {
                return -1;
            }
            if (name.charAt(i) == ' ' && Character.isWhitespace(text.charAt(to))) {
                while (to < text.length() && Character.isWhitespace(text.charAt(to))) {
                    to++;
                }
            } else if (name.charAt(i) == text.charAt(to)) {
                to++;
            } else {
                return -1;
            }
        }
        return to;
    }

    private void skipBlank() {
        while (at < text.length()) {
            var c = text.charAt(at);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                at++;
            } else if (text.startsWith("//", at)) {
                var end = text.indexOf('\n', at);
                at = end < 0 ? text.length() : end;
            } else if (text.startsWith("/*", at)) {
                var close = text.indexOf("*/", at + 2);
                at = close < 0 ? text.length() : close + 2;
            } else {
                return;
            }
        }
    }

    private void quoted() throws BadFeel {
        var start = at++;
        var parts = new ArrayList<Piece>();
        var from = at;
        while (at < text.length() && text.charAt(at) != '"') {
            if (text.charAt(at) != '\\') {
                at++;
                continue;
            }
            parts.add(piece.part(from, at));
            var escape = at;
            parts.add(Piece.meant(escaped(), piece.at(escape)));
            from = at;
        }
        if (at >= text.length()) {
            throw bad(
                    "syntax-error",
                    start,
                    text.substring(start),
                    "This text has no closing quote.",
                    "Add a double quote.");
        }
        parts.add(piece.part(from, at));
        at++;
        var value = parts.size() == 1 ? parts.get(0) : Piece.joined(piece.at(start + 1), parts);
        tokens.add(new Token(Kind.TEXT, text.substring(start, at), value, start));
    }

    private String escaped() throws BadFeel {
        var kind = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
        var plain = "nrtbf\"'\\".indexOf(kind);
        if (plain >= 0) {
            at += 2;
            return String.valueOf("\n\r\t\b\f\"'\\".charAt(plain));
        }
        var length = kind == 'u' ? 4 : kind == 'U' ? 6 : 0;
        var digits = text.substring(Math.min(text.length(), at + 2), Math.min(text.length(), at + 2 + length));
        if (length == 0 || digits.length() < length || !digits.matches("[0-9A-Fa-f]+")) {
            throw badEscape();
        }
        var code = Integer.parseInt(digits, 16);
        if (!Character.isValidCodePoint(code)) {
            throw badEscape();
        }
        at += 2 + length;
        return Character.toString(code);
    }

    private BadFeel badEscape() {
        return bad(
                "syntax-error",
                at,
                text.substring(at, Math.min(text.length(), at + 2)),
                "A backslash stands before n, r, t, u with four digits, a quote or another backslash.",
                "To write a backslash, write two.");
    }

    private BadFeel bad(String code, int offset, String found, String problem, String advice) {
        Location place = piece.at(offset);
        return new BadFeel(code, place, found, problem, advice);
    }
}
