package io.salesmanager.engine.expression;

import java.util.stream.Collectors;

/**
 * An expression in one way of writing: without variables, with single blanks, every text in the same quotes and the parentheses
 * that its order needs. Two expressions that are written the same mean the same.
 */
public final class Written {
    private Written() {}

    public static String of(Expression expression) {
        if (expression instanceof Expression.Name name) {
            return name.value().startsWith("$")
                    ? name.value().substring(name.value().indexOf('.') + 1)
                    : name.value();
        }
        if (expression instanceof Expression.Call call) {
            return call.function() + arguments(call);
        }
        if (expression instanceof Expression.Text text) {
            return '"' + text.value().replace("\\", "\\\\").replace("\"", "\\\"") + '"';
        }
        if (expression instanceof Expression.Numeral number) {
            return number.text();
        }
        if (expression instanceof Expression.Not not) {
            return "!(" + of(not.operand()) + ")";
        }
        if (expression instanceof Expression.Negative negative) {
            return "-" + inner(negative.operand());
        }
        if (expression instanceof Expression.Membership membership) {
            return inner(membership.operand())
                    + (membership.negated() ? " not in " : " in ")
                    + membership.values().stream().map(Written::of).collect(Collectors.joining(", ", "(", ")"));
        }
        var binary = (Expression.Binary) expression;
        return inner(binary.left()) + " " + binary.operator() + " " + inner(binary.right());
    }

    private static String inner(Expression expression) {
        return expression instanceof Expression.Binary || expression instanceof Expression.Membership
                ? "(" + of(expression) + ")"
                : of(expression);
    }

    public static String arguments(Expression.Call call) {
        return call.arguments().stream().map(Written::of).collect(Collectors.joining(", ", "(", ")"));
    }
}
