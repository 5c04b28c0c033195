package io.salesmanager.engine.expression;

import java.util.stream.Stream;

/** Walks through expressions. */
public final class Expressions {
    private Expressions() {}

    /** An expression and all that stand within it, itself first. */
    public static Stream<Expression> within(Expression expression) {
        return Stream.concat(Stream.of(expression), parts(expression).flatMap(Expressions::within));
    }

    private static Stream<Expression> parts(Expression of) {
        if (of instanceof Expression.Call call) {
            return call.arguments().stream();
        }
        if (of instanceof Expression.Not not) {
            return Stream.of(not.operand());
        }
        if (of instanceof Expression.Negative negative) {
            return Stream.of(negative.operand());
        }
        if (of instanceof Expression.Binary binary) {
            return Stream.of(binary.left(), binary.right());
        }
        return of instanceof Expression.Membership membership
                ? Stream.concat(Stream.of(membership.operand()), membership.values().stream())
                : Stream.of();
    }
}
