package io.salesmanager.engine.model.feel;

import io.salesmanager.engine.model.feel.FeelLexer.Kind;
import io.salesmanager.engine.model.feel.FeelLexer.Token;
import io.salesmanager.engine.source.Piece;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Reads the part of FEEL that a rule can say. What else FEEL has is refused by name, where it stands. */
public final class FeelParser {
    private static final Set<String> COMPARISONS = Set.of("=", "!=", "<", "<=", ">", ">=");
    private static final String PARTS =
            "A rule knows facts, dial(\"...\"), texts, numbers, days, true, false, null, comparisons, ranges, and, or, not, in, between.";
    private final FeelCursor tokens;

    private FeelParser(Piece piece, Collection<String> names) throws BadFeel {
        this(new FeelCursor(piece, names));
    }

    private FeelParser(FeelCursor tokens) {
        this.tokens = tokens;
    }

    /** The expression that stands here. */
    static Feel expression(FeelCursor tokens) throws BadFeel {
        return new FeelParser(tokens).or();
    }

    /** @param names that have blanks or other unusual characters in them */
    public static Feel expression(Piece piece, Collection<String> names) throws BadFeel {
        var parser = new FeelParser(piece, names);
        var expression = parser.or();
        parser.tokens.expectEnd();
        return expression;
    }

    /** What a cell asks of the value of its column. */
    public static Feel.Tests tests(Piece piece, Collection<String> names) throws BadFeel {
        var parser = new FeelParser(piece, names);
        if (parser.tokens.peek().kind() == Kind.END || parser.tokens.isOnly("-")) {
            return new Feel.Tests(List.of(), false);
        }
        if (parser.tokens.opensNot()) {
            parser.tokens.goTo(2);
            var tests = parser.tests();
            parser.tokens.expect(")", "Close the parenthesis of not(...).");
            if (parser.tokens.peek().kind() == Kind.END) {
                return new Feel.Tests(tests, true);
            }
            parser.tokens.goTo(0);
        }
        var tests = parser.tests();
        parser.tokens.expectEnd();
        return new Feel.Tests(tests, false);
    }

    private List<Feel> tests() throws BadFeel {
        var tests = new ArrayList<Feel>();
        tests.add(test());
        while (tokens.peek().is(",")) {
            tokens.next();
            tests.add(test());
        }
        return tests;
    }

    private Feel test() throws BadFeel {
        var operator = tokens.peek();
        if (operator.kind() == Kind.SYMBOL && COMPARISONS.contains(operator.text())) {
            tokens.next();
            return new Feel.Compared(operator.text(), sum(), operator.offset());
        }
        return or();
    }

    private Feel or() throws BadFeel {
        tokens.deeper();
        var left = and();
        while (tokens.peek().is("or")) {
            var operator = tokens.next();
            left = new Feel.Binary("or", left, and(), operator.offset());
        }
        tokens.higher();
        return left;
    }

    private Feel and() throws BadFeel {
        var left = comparison();
        while (tokens.peek().is("and")) {
            var operator = tokens.next();
            left = new Feel.Binary("and", left, comparison(), operator.offset());
        }
        return left;
    }

    private Feel comparison() throws BadFeel {
        var left = sum();
        var word = tokens.peek();
        if (word.kind() == Kind.SYMBOL && COMPARISONS.contains(word.text())) {
            tokens.next();
            return new Feel.Binary(word.text(), left, sum(), left.offset());
        }
        if (word.is("between")) {
            tokens.next();
            var low = sum();
            tokens.expect("and", "Write: between 10 and 20.");
            return new Feel.Between(left, low, sum(), left.offset());
        }
        if (word.is("in")) {
            tokens.next();
            return new Feel.In(left, among(), left.offset());
        }
        return left;
    }

    /** What stands behind {@code in}: one test, or several in parentheses. */
    private List<Feel> among() throws BadFeel {
        if (!tokens.peek().is("(")) {
            return List.of(test());
        }
        var open = tokens.next();
        tokens.deeper();
        var first = test();
        tokens.higher();
        if (tokens.peek().is("..")) {
            return List.of(range(first, false, open.offset()));
        }
        var tests = new ArrayList<Feel>();
        tests.add(first);
        while (tokens.peek().is(",")) {
            tokens.next();
            tests.add(test());
        }
        tokens.expect(")", "Close the parenthesis.");
        return tests;
    }

    private Feel sum() throws BadFeel {
        var left = product();
        while (tokens.peek().is("+") || tokens.peek().is("-")) {
            var operator = tokens.next();
            left = new Feel.Binary(operator.text(), left, product(), operator.offset());
        }
        return left;
    }

    private Feel product() throws BadFeel {
        var left = primary();
        while (tokens.peek().is("*") || tokens.peek().is("/")) {
            var operator = tokens.next();
            left = new Feel.Binary(operator.text(), left, primary(), operator.offset());
        }
        return left;
    }

    private Feel primary() throws BadFeel {
        var token = tokens.next();
        return switch (token.kind()) {
            case NUMBER -> new Feel.Numeral(token.text(), token.offset());
            case TEXT -> new Feel.Text(token.value(), token.offset());
            case NAME -> named(token);
            default -> marked(token);
        };
    }

    private Feel named(Token token) throws BadFeel {
        switch (token.text()) {
            case "true", "false" -> {
                return new Feel.Flag(token.text().equals("true"), token.offset());
            }
            case "null" -> {
                return new Feel.Null(token.offset());
            }
            default -> tokens.refuseUnknown(token);
        }
        var path = new ArrayList<String>();
        path.add(token.text());
        while (tokens.peek().is(".")) {
            tokens.next();
            var name = tokens.next();
            if (name.kind() != Kind.NAME) {
                throw tokens.unexpected(name, "Behind a dot stands the name of a fact.");
            }
            path.add(name.text());
        }
        var name = new Feel.Name(List.copyOf(path), token.offset());
        return tokens.peek().is("(") ? new Feel.Call(name, arguments(), token.offset()) : name;
    }

    private List<Feel> arguments() throws BadFeel {
        tokens.next();
        var arguments = new ArrayList<Feel>();
        if (!tokens.peek().is(")")) {
            arguments.add(or());
            while (tokens.peek().is(",")) {
                tokens.next();
                arguments.add(or());
            }
        }
        tokens.expect(")", "Close the parenthesis.");
        return arguments;
    }

    private Feel marked(Token token) throws BadFeel {
        tokens.refuseUnknown(token);
        return switch (token.text()) {
            case "?" -> new Feel.Input(token.offset());
            case "-" -> {
                tokens.deeper();
                var operand = primary();
                tokens.higher();
                yield new Feel.Negative(operand, token.offset());
            }
            case "@" -> {
                var text = tokens.next();
                if (text.kind() != Kind.TEXT) {
                    throw tokens.unexpected(text, "Behind an at sign stands a day: @\"2026-12-31\".");
                }
                yield new Feel.At(text.value(), token.offset());
            }
            case "(", "]" -> {
                var inner = or();
                if (tokens.peek().is("..")) {
                    yield range(inner, false, token.offset());
                }
                tokens.expect(")", "Close the parenthesis.");
                yield inner;
            }
            case "[" -> listed(token);
            default -> {
                tokens.goBack();
                throw tokens.unexpected(token, PARTS);
            }
        };
    }

    private Feel listed(Token open) throws BadFeel {
        var elements = new ArrayList<Feel>();
        if (!tokens.peek().is("]")) {
            var first = or();
            if (tokens.peek().is("..")) {
                return range(first, true, open.offset());
            }
            elements.add(first);
            while (tokens.peek().is(",")) {
                tokens.next();
                elements.add(or());
            }
        }
        tokens.expect("]", "Close the bracket.");
        return new Feel.Listing(elements, open.offset());
    }

    private Feel range(Feel low, boolean lowIncluded, int offset) throws BadFeel {
        tokens.next();
        var high = sum();
        var close = tokens.next();
        if (!close.is("]") && !close.is(")") && !close.is("[")) {
            throw tokens.unexpected(close, "A range is written [10..20], (10..20], [10..20) or (10..20).");
        }
        return new Feel.Range(low, lowIncluded, high, close.is("]"), offset);
    }
}
