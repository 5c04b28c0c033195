package io.salesmanager.engine.given;

import io.salesmanager.engine.expression.Expression;
import io.salesmanager.engine.expression.ExpressionParser;
import io.salesmanager.engine.expression.SyntaxError;
import org.jspecify.annotations.Nullable;

/**
 * What a fact is called: {@code amount}, {@code account.region}, {@code quiz("discovery")}, {@code touchesInLast(14)}.
 *
 * @param of {@code account}, {@code rep}, {@code team} or {@code manager}; empty for the deal itself
 * @param name in the dictionary of its type
 * @param argument what it is asked with, or null
 */
record FactKey(String of, String name, @Nullable String argument) {

    /** @throws IllegalArgumentException if it is no name of a fact */
    static FactKey parse(String text) {
        try {
            var expression = ExpressionParser.parse(text);
            if (expression instanceof Expression.Name name) {
                return of(name.value(), null);
            }
            if (expression instanceof Expression.Call call && call.arguments().size() == 1) {
                var argument = call.arguments().get(0);
                if (argument instanceof Expression.Text given) {
                    return of(call.function(), given.value());
                }
                if (argument instanceof Expression.Numeral given) {
                    return of(call.function(), given.text());
                }
            }
        } catch (SyntaxError e) {
            throw new IllegalArgumentException("'%s' is no fact: %s".formatted(text, e.problem()), e);
        }
        throw new IllegalArgumentException("'%s' is no fact".formatted(text));
    }

    private static FactKey of(String path, @Nullable String argument) {
        var dot = path.lastIndexOf('.');
        return new FactKey(dot < 0 ? "" : path.substring(0, dot), path.substring(dot + 1), argument);
    }
}
