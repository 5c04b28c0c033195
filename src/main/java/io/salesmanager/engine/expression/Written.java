package io.salesmanager.engine.expression;

import java.util.stream.Collectors;

/** How an expression is shown: as its author wrote it, without variables and with single blanks. */
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
            return '"' + text.value() + '"';
        }
        if (expression instanceof Expression.Numeral number) {
            return number.text();
        }
        return expression instanceof Expression.Binary binary
                ? of(binary.left()) + " " + binary.operator() + " " + of(binary.right())
                : "...";
    }

    public static String arguments(Expression.Call call) {
        return call.arguments().stream().map(Written::of).collect(Collectors.joining(", ", "(", ")"));
    }
}
