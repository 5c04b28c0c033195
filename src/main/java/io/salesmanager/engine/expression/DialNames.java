package io.salesmanager.engine.expression;

import java.util.List;
import java.util.Set;

/** Finds the dials that an expression reads. */
public final class DialNames {
    private DialNames() {}

    /** Adds their names, known or not. */
    public static void addTo(Set<String> names, Expression in) {
        if (in instanceof Expression.Call call) {
            call.arguments().forEach(argument -> {
                if (call.function().equals("dial") && argument instanceof Expression.Text name) {
                    names.add(name.value());
                }
                addTo(names, argument);
            });
        } else if (in instanceof Expression.Not not) {
            addTo(names, not.operand());
        } else if (in instanceof Expression.Negative negative) {
            addTo(names, negative.operand());
        } else if (in instanceof Expression.Binary binary) {
            addTo(names, List.of(binary.left(), binary.right()));
        } else if (in instanceof Expression.Membership membership) {
            addTo(names, membership.operand());
            addTo(names, membership.values());
        }
    }

    private static void addTo(Set<String> names, List<Expression> all) {
        all.forEach(each -> addTo(names, each));
    }
}
