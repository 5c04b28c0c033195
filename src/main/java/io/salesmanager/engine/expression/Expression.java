package io.salesmanager.engine.expression;

import java.util.List;

/** An expression as its author wrote it. {@code offset} is where it starts in its text, from 0. */
public sealed interface Expression {
    int offset();

    record Numeral(double value, String text, int offset) implements Expression {}

    record Text(String value, int offset) implements Expression {}

    /** A fact, a constant or a variable, with dots: {@code account.region}, {@code CAN_BUY}, {@code $o.amount}. */
    record Name(String value, int offset) implements Expression {}

    /** {@code dial("x")}, {@code known(amount)}, {@code rep.quiz("discovery")}, {@code max(a, b)}. */
    record Call(String function, List<Expression> arguments, int offset) implements Expression {}

    record Not(Expression operand, int offset) implements Expression {}

    record Negative(Expression operand, int offset) implements Expression {}

    /** {@code &&}, {@code ||}, a comparison, {@code + - * /}, {@code matches} or {@code contains}. */
    record Binary(String operator, Expression left, Expression right, int offset) implements Expression {}

    /** {@code in} and {@code not in}. */
    record Membership(Expression operand, List<Expression> values, boolean negated, int offset) implements Expression {}
}
