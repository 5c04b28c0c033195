package io.salesmanager.engine.expression;

import java.util.ArrayList;
import java.util.List;

/** Cuts an expression into tokens. */
final class Lexer {
    private static final List<String> SYMBOLS =
            List.of("&&", "||", "==", "!=", "<=", ">=", "<", ">", "!", "(", ")", ",", "+", "-", "*", "/", ";");
    /** What is longer is a list that belongs into a dial or a measure; the readers of expressions are recursive. */
    private static final int MOST_TOKENS = 2_000;

    private final String text;
    private int at;

    private Lexer(String text) {
        this.text = text;
    }

    static List<Token> tokens(String text) throws SyntaxError {
        var lexer = new Lexer(text);
        var tokens = new ArrayList<Token>();
        Token token;
        do {
            token = lexer.next();
            tokens.add(token);
            if (tokens.size() > MOST_TOKENS) {
                throw new SyntaxError(token.offset(), token.text(), "This is too long.", "Use two rules.");
            }
        } while (token.kind() != Token.Kind.END);
        return tokens;
    }

    private Token next() throws SyntaxError {
        skipBlank();
        if (at >= text.length()) {
            return new Token(Token.Kind.END, "", text.length());
        }
        var c = text.charAt(at);
        if (c == '"' || c == '\'') {
            return quoted(c);
        }
        if (Character.isDigit(c)) {
            return run(Token.Kind.NUMBER);
        }
        if (Character.isJavaIdentifierStart(c)) {
            return run(Token.Kind.NAME);
        }
        for (var symbol : SYMBOLS) {
            if (text.startsWith(symbol, at)) {
                at += symbol.length();
                return new Token(Token.Kind.SYMBOL, symbol, at - symbol.length());
            }
        }
        throw new SyntaxError(
                at,
                String.valueOf(c),
                "'%s' is not expected here.".formatted(c),
                "Conditions are made of facts, dial(\"...\"), known(...), texts in quotes and == != < <= > >= in matches contains && || !.");
    }

    private void skipBlank() {
        while (at < text.length()) {
            if (Character.isWhitespace(text.charAt(at))) {
                at++;
            } else if (text.startsWith("//", at)) {
                at = end(text.indexOf('\n', at));
            } else if (text.startsWith("/*", at)) {
                var close = text.indexOf("*/", at + 2);
                at = close < 0 ? text.length() : close + 2;
            } else {
                return;
            }
        }
    }

    private int end(int index) {
        return index < 0 ? text.length() : index;
    }

    private Token run(Token.Kind kind) {
        var start = at;
        while (at < text.length()
                && (Character.isJavaIdentifierPart(text.charAt(at))
                        || (text.charAt(at) == '.'
                                && at + 1 < text.length()
                                && Character.isJavaIdentifierPart(text.charAt(at + 1))))) {
            at++;
        }
        return new Token(kind, text.substring(start, at), start);
    }

    private Token quoted(char quote) throws SyntaxError {
        var start = at++;
        var value = new StringBuilder();
        while (at < text.length() && text.charAt(at) != quote) {
            if (text.charAt(at) == '\\' && at + 1 < text.length()) {
                at++;
            }
            value.append(text.charAt(at++));
        }
        if (at >= text.length()) {
            throw new SyntaxError(
                    start, text.substring(start), "This text has no closing quote.", "Add a " + quote + ".");
        }
        at++;
        return new Token(Token.Kind.TEXT, value.toString(), start);
    }
}
