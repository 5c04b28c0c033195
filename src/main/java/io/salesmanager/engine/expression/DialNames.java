package io.salesmanager.engine.expression;

import java.util.Set;

/** Finds the dials that an expression reads. */
public final class DialNames {
    private DialNames() {}

    /** Adds their names, known or not. */
    public static void addTo(Set<String> names, Expression in) {
        Expressions.within(in).forEach(part -> {
            if (part instanceof Expression.Call call && call.function().equals("dial")) {
                call.arguments().forEach(argument -> {
                    if (argument instanceof Expression.Text name) {
                        names.add(name.value());
                    }
                });
            }
        });
    }
}
