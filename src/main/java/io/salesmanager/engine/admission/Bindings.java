package io.salesmanager.engine.admission;

import io.salesmanager.engine.expression.Expression;
import java.util.ArrayList;
import java.util.List;

/** The facts that a rule's consequence and sentence can speak of: those its patterns bind, in order. */
final class Bindings {
    private final List<Subject<?>> subjects = new ArrayList<>();

    void add(Subject<?> subject) {
        subjects.add(subject);
    }

    Subject<?> subject(int index) {
        return subjects.get(index);
    }

    /** The index of the variable that is written, such as {@code $o}. */
    int indexOf(Expression expression) throws Refusal {
        if (expression instanceof Expression.Name name) {
            for (var i = 0; i < subjects.size(); i++) {
                if (name.value().equals(subjects.get(i).variable())) {
                    return i;
                }
            }
            throw unknown(name.value(), name.offset());
        }
        throw new Refusal(
                "wrong-argument",
                expression.offset(),
                "",
                "The first argument is the fact that the advice is about.",
                "Write the variable before the pattern, such as $o.");
    }

    /** The index of the fact whose values an expression reads: that of its variable, or the first. */
    int read(Expression expression) throws Refusal {
        var variables = new ArrayList<Expression.Name>();
        collect(expression, variables);
        for (var variable : variables) {
            var name = variable.value().substring(0, dotOf(variable.value()));
            for (var i = 0; i < subjects.size(); i++) {
                if (name.equals(subjects.get(i).variable())) {
                    return i;
                }
            }
            throw unknown(name, variable.offset());
        }
        if (subjects.isEmpty()) {
            throw new Refusal(
                    "no-pattern",
                    expression.offset(),
                    "",
                    "No pattern of this rule binds a fact.",
                    "Start the rule with $o : Opportunity( ... ).");
        }
        return 0;
    }

    private Refusal unknown(String name, int offset) {
        var known = subjects.stream()
                .map(Subject::variable)
                .filter(java.util.Objects::nonNull)
                .toList();
        return new Refusal(
                "unknown-variable",
                offset,
                name,
                "No pattern binds '%s'.".formatted(name),
                known.isEmpty() ? "Write $o : before the pattern." : "Bound are: " + String.join(", ", known) + ".");
    }

    private static int dotOf(String name) {
        var dot = name.indexOf('.');
        return dot < 0 ? name.length() : dot;
    }

    private static void collect(Expression expression, List<Expression.Name> variables) {
        if (expression instanceof Expression.Name name && name.value().startsWith("$")) {
            variables.add(name);
        } else if (expression instanceof Expression.Call call) {
            call.arguments().forEach(argument -> collect(argument, variables));
        } else if (expression instanceof Expression.Binary binary) {
            collect(binary.left(), variables);
            collect(binary.right(), variables);
        } else if (expression instanceof Expression.Negative negative) {
            collect(negative.operand(), variables);
        }
    }
}
