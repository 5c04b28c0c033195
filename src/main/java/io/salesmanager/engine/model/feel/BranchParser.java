package io.salesmanager.engine.model.feel;

import io.salesmanager.engine.model.feel.Branch.Choice;
import io.salesmanager.engine.model.feel.Branch.Conclusion;
import io.salesmanager.engine.model.feel.Branch.Entry;
import io.salesmanager.engine.model.feel.Branch.Nothing;
import io.salesmanager.engine.model.feel.Branch.Written;
import io.salesmanager.engine.model.feel.FeelLexer.Kind;
import io.salesmanager.engine.source.Piece;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;

/** Reads a decision that is written as {@code if ... then ... else ...} around contexts. */
public final class BranchParser {
    private static final int LONGEST = 20_000;
    private static final int MOST_TOKENS = 5_000;
    private static final String SHAPE =
            "Write if condition then {verdict: \"...\", because: \"...\"} else null, or another if behind else.";

    private final Piece piece;
    private final FeelCursor tokens;

    private BranchParser(Piece piece, Collection<String> names) throws BadFeel {
        this.piece = piece;
        this.tokens = new FeelCursor(piece, names, LONGEST, MOST_TOKENS);
    }

    /** Whether a text is such a decision, and not a value that others use. */
    public static boolean isMeant(Piece piece) {
        var text = piece.text().stripLeading();
        return text.startsWith("{") || text.matches("(?s)if\\b.*");
    }

    /** @param names that have blanks or other unusual characters in them */
    public static Branch branch(Piece piece, Collection<String> names) throws BadFeel {
        var parser = new BranchParser(piece, names);
        var branch = parser.branch();
        parser.tokens.expectEnd();
        return branch;
    }

    /** Each else that goes on with another if stands as deep as the first one. */
    private Branch branch() throws BadFeel {
        var choices = new ArrayList<Choice>();
        while (tokens.peek().is("if")) {
            choices.add(choice());
        }
        var branch = leaf();
        for (var i = choices.size() - 1; i >= 0; i--) {
            var choice = choices.get(i);
            branch = new Choice(choice.test(), choice.then(), branch, choice.offset());
        }
        return branch;
    }

    /** Up to behind its else. */
    private Choice choice() throws BadFeel {
        var offset = tokens.next().offset();
        var test = written();
        tokens.expect("then", SHAPE);
        tokens.deeper();
        var then = branch();
        tokens.higher();
        tokens.expect("else", SHAPE);
        return new Choice(test, then, new Nothing(offset), offset);
    }

    private Branch leaf() throws BadFeel {
        var token = tokens.next();
        switch (token.text()) {
            case "null" -> {
                return new Nothing(token.offset());
            }
            case "{" -> {
                return conclusion(token.offset());
            }
            case "(" -> {
                tokens.deeper();
                var inner = branch();
                tokens.higher();
                tokens.expect(")", "Close the parenthesis.");
                return inner;
            }
            default -> throw tokens.unexpected(token, SHAPE);
        }
    }

    private Conclusion conclusion(int offset) throws BadFeel {
        var entries = new ArrayList<Entry>();
        var once = new HashSet<String>();
        do {
            var name = tokens.next();
            if (name.kind() != Kind.NAME && name.kind() != Kind.TEXT) {
                throw tokens.unexpected(name, "An entry of a context is written verdict: \"ARCHIVE\".");
            }
            var called = name.kind() == Kind.TEXT ? name.value().text() : name.text();
            if (!once.add(called)) {
                throw tokens.bad(
                        "duplicate-column",
                        name.offset(),
                        called,
                        "'%s' is said twice.".formatted(called),
                        "Delete one of them; several values stand in a list: [\"a\", \"b\"].");
            }
            tokens.expect(":", "Behind the name of an entry stands a colon.");
            entries.add(new Entry(called, written()));
        } while (tokens.nextIs(","));
        tokens.expect("}", "Close the brace.");
        return new Conclusion(entries, offset);
    }

    private Written written() throws BadFeel {
        var from = tokens.peek().offset();
        var feel = FeelParser.expression(tokens);
        var text = piece.text().substring(from, tokens.peek().offset());
        return new Written(feel, piece.part(from, from + text.stripTrailing().length()));
    }
}
