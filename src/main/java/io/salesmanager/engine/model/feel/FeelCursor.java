package io.salesmanager.engine.model.feel;

import io.salesmanager.engine.model.feel.FeelLexer.Kind;
import io.salesmanager.engine.model.feel.FeelLexer.Token;
import io.salesmanager.engine.source.Piece;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The tokens of a text while they are read, and what is said where they cannot be. */
final class FeelCursor {
    private static final int DEEPEST = 30;
    private static final int LONGEST = 2_000;
    private static final int MOST_TOKENS = 1_000;
    private static final Map<String, String> REFUSED = Map.of(
            "if", "Write one row for each case; a decision without a table may be if ... then {...} else ....",
            "for", "Rules do not loop; use a fact that counts, or ask for one.",
            "some", "Write list contains(fact, \"...\").",
            "every", "Write list contains(fact, \"...\").",
            "function", "Rules define no functions; write the calculation itself, or a decision that others use.",
            "instance of",
                    "Facts have their types from the dictionary; to ask whether one is known, compare with null.",
            "{", "Write a boxed context as a decision of its own; contexts that conclude stand behind then and else.",
            "**", "Write a product.");

    private final Piece piece;
    private final List<Token> tokens;
    private int at;
    private int depth;

    FeelCursor(Piece piece, Collection<String> names) throws BadFeel {
        this(piece, names, LONGEST, MOST_TOKENS);
    }

    FeelCursor(Piece piece, Collection<String> names, int longest, int mostTokens) throws BadFeel {
        this.piece = piece;
        if (piece.text().length() > longest) {
            throw bad(
                    "too-long",
                    0,
                    piece.text().substring(0, 40) + "...",
                    "This has %d characters; at most %d are read."
                            .formatted(piece.text().length(), longest),
                    "Split it into several rows or decisions.");
        }
        this.tokens = FeelLexer.tokens(piece, names, mostTokens);
    }

    Token peek() {
        return tokens.get(Math.min(at, tokens.size() - 1));
    }

    Token next() {
        return tokens.get(Math.min(at++, tokens.size() - 1));
    }

    /** Goes on where this symbol stands here. */
    boolean nextIs(String symbol) {
        var found = peek().is(symbol);
        if (found) {
            next();
        }
        return found;
    }

    void goBack() {
        at--;
    }

    void goTo(int index) {
        at = index;
    }

    boolean isOnly(String symbol) {
        return tokens.size() == 2 && tokens.get(0).is(symbol);
    }

    /** Whether the text starts with {@code not(}. */
    boolean opensNot() {
        return tokens.get(0).is("not") && tokens.get(1).is("(");
    }

    void deeper() throws BadFeel {
        if (++depth > DEEPEST) {
            throw bad(
                    "too-deep",
                    peek().offset(),
                    peek().text(),
                    "This is nested too deeply.",
                    "Use fewer parentheses, or several rows.");
        }
    }

    void higher() {
        depth--;
    }

    void refuseUnknown(Token token) throws BadFeel {
        @Nullable String advice = REFUSED.get(token.text());
        if (advice != null) {
            throw bad(
                    "unsupported-feel",
                    token.offset(),
                    token.text(),
                    "'%s' is FEEL, but no rule can say it.".formatted(token.text()),
                    advice);
        }
    }

    void expect(String symbol, String advice) throws BadFeel {
        if (!peek().is(symbol)) {
            refuseUnknown(peek());
            throw bad(
                    "syntax-error", peek().offset(), peek().text(), "'%s' is missing here.".formatted(symbol), advice);
        }
        next();
    }

    void expectEnd() throws BadFeel {
        if (peek().kind() != Kind.END) {
            refuseUnknown(peek());
            throw unexpected(peek(), "Join two conditions with and or or; put texts in double quotes.");
        }
    }

    BadFeel unexpected(Token token, String advice) {
        return bad(
                "syntax-error",
                token.offset(),
                token.text(),
                token.kind() == Kind.END
                        ? "This ends too early."
                        : "'%s' is not expected here.".formatted(token.text()),
                advice);
    }

    BadFeel bad(String code, int offset, String found, String problem, String advice) {
        return new BadFeel(code, piece.at(offset), found, problem, advice);
    }
}
