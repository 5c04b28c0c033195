package io.salesmanager.engine.expression;

import io.salesmanager.engine.expression.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Reads an expression. The Drools parsers were tried for this; they give no positions inside a condition, and an author
 * needs the column.
 */
public final class ExpressionParser {
    private static final int DEEPEST = 60;
    private static final Set<String> COMPARISONS = Set.of("==", "!=", "<", "<=", ">", ">=");

    private final List<Token> tokens;
    private int at;
    private int depth;

    private ExpressionParser(List<Token> tokens) {
        this.tokens = tokens;
    }

    /** @throws SyntaxError if the whole text is not one expression */
    public static Expression parse(String text) throws SyntaxError {
        var parser = new ExpressionParser(Lexer.tokens(text));
        var expression = parser.or();
        parser.expectEnd();
        return expression;
    }

    /**
     * Reads statements that are calls, each ended by a semicolon: {@code advise.archive($o);}
     *
     * @throws SyntaxError if there is anything else
     */
    public static List<Expression.Call> parseCalls(String text) throws SyntaxError {
        var parser = new ExpressionParser(Lexer.tokens(text));
        var calls = new ArrayList<Expression.Call>();
        while (parser.peek().kind() != Kind.END) {
            var start = parser.peek();
            if (start.kind() != Kind.NAME || !(parser.primary() instanceof Expression.Call call)) {
                throw new SyntaxError(
                        start.offset(),
                        start.text(),
                        "A consequence is made of calls on advise and nothing else.",
                        "Write for instance: advise.archive($o);");
            }
            calls.add(call);
            parser.expect(";", "End each call with a semicolon.");
        }
        return calls;
    }

    private Expression or() throws SyntaxError {
        if (++depth > DEEPEST) {
            throw error("This is nested too deeply.", "Use fewer parentheses, or two rules.");
        }
        var left = and();
        while (peek().is("||")) {
            var operator = next();
            left = new Expression.Binary("||", left, and(), operator.offset());
        }
        depth--;
        return left;
    }

    private Expression and() throws SyntaxError {
        var left = not();
        while (peek().is("&&")) {
            var operator = next();
            left = new Expression.Binary("&&", left, not(), operator.offset());
        }
        return left;
    }

    private Expression not() throws SyntaxError {
        if (peek().is("!")) {
            var operator = next();
            if (++depth > DEEPEST) {
                throw error("This is nested too deeply.", "One '!' is enough.");
            }
            var operand = not();
            depth--;
            return new Expression.Not(operand, operator.offset());
        }
        return comparison();
    }

    private Expression comparison() throws SyntaxError {
        var left = sum();
        var operator = peek();
        if (operator.kind() == Kind.SYMBOL && COMPARISONS.contains(operator.text())) {
            next();
            return new Expression.Binary(operator.text(), left, sum(), left.offset());
        }
        var negated = operator.is("not");
        if (negated) {
            next();
        }
        var word = peek();
        if (word.is("in")) {
            next();
            return new Expression.Membership(left, list(), negated, left.offset());
        }
        if (word.is("matches") || word.is("contains")) {
            next();
            var found = new Expression.Binary(word.text(), left, sum(), left.offset());
            return negated ? new Expression.Not(found, operator.offset()) : found;
        }
        if (negated) {
            throw error("After 'not' stands in, matches or contains.", "To negate a condition, write !(...).");
        }
        return left;
    }

    private Expression sum() throws SyntaxError {
        var left = product();
        while (peek().is("+") || peek().is("-")) {
            var operator = next();
            left = new Expression.Binary(operator.text(), left, product(), operator.offset());
        }
        return left;
    }

    private Expression product() throws SyntaxError {
        var left = primary();
        while (peek().is("*") || peek().is("/")) {
            var operator = next();
            left = new Expression.Binary(operator.text(), left, primary(), operator.offset());
        }
        return left;
    }

    private Expression primary() throws SyntaxError {
        var token = next();
        return switch (token.kind()) {
            case NUMBER -> number(token);
            case TEXT -> new Expression.Text(token.text(), token.offset());
            case NAME ->
                peek().is("(")
                        ? new Expression.Call(token.text(), list(), token.offset())
                        : new Expression.Name(token.text(), token.offset());
            default -> nested(token);
        };
    }

    private Expression nested(Token token) throws SyntaxError {
        if (token.is("(")) {
            var inner = or();
            expect(")", "Close the parenthesis.");
            return inner;
        }
        if (token.is("-")) {
            if (++depth > DEEPEST) {
                throw error("This is nested too deeply.", "One '-' is enough.");
            }
            var operand = primary();
            depth--;
            return new Expression.Negative(operand, token.offset());
        }
        at--;
        throw error(
                token.kind() == Kind.END
                        ? "The condition ends too early."
                        : "'%s' is not expected here.".formatted(token.text()),
                "A fact, a dial(\"...\") or a text in quotes goes here.");
    }

    private List<Expression> list() throws SyntaxError {
        expect("(", "Open a parenthesis.");
        var values = new ArrayList<Expression>();
        if (!peek().is(")")) {
            values.add(or());
            while (peek().is(",")) {
                next();
                values.add(or());
            }
        }
        expect(")", "Close the parenthesis.");
        return values;
    }

    private Expression number(Token token) throws SyntaxError {
        try {
            return new Expression.Numeral(Double.parseDouble(token.text()), token.text(), token.offset());
        } catch (NumberFormatException e) {
            throw new SyntaxError(
                    token.offset(),
                    token.text(),
                    "'%s' is no number.".formatted(token.text()),
                    "Write digits with a point.");
        }
    }

    private void expect(String symbol, String advice) throws SyntaxError {
        if (!peek().is(symbol)) {
            throw error("'%s' is missing here.".formatted(symbol), advice);
        }
        next();
    }

    private void expectEnd() throws SyntaxError {
        if (peek().kind() != Kind.END) {
            throw error(
                    "'%s' is not expected here.".formatted(peek().text()),
                    "Join two conditions with a comma, && or ||.");
        }
    }

    private SyntaxError error(String message, String advice) {
        return new SyntaxError(peek().offset(), peek().text(), message, advice);
    }

    private Token peek() {
        return tokens.get(Math.min(at, tokens.size() - 1));
    }

    private Token next() {
        return tokens.get(Math.min(at++, tokens.size() - 1));
    }
}
