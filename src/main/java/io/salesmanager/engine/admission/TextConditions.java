package io.salesmanager.engine.admission;

import io.salesmanager.engine.expression.Expression;
import io.salesmanager.engine.rule.Test;
import io.salesmanager.playbook.source.NearestName;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Makes conditions on texts, constants and lists of texts testable. */
final class TextConditions<T> {
    private final ValueCompiler<T> values;

    TextConditions(ValueCompiler<T> values) {
        this.values = values;
    }

    Test<T> among(Expression.Membership membership) throws Refusal {
        var left = values.compile(membership.operand());
        if (left instanceof Typed.Choice<T> choice) {
            return Comparing.among(choice, constants(choice.values(), membership), membership.negated());
        }
        if (left instanceof Typed.Txt<T> text) {
            return Comparing.among(text, constants(text.values(), membership), membership.negated());
        }
        throw new Refusal(
                "wrong-type",
                membership.offset(),
                "in",
                "'in' asks about texts and constants, not %s.".formatted(left.kind()),
                "Use comparisons.");
    }

    private Set<String> constants(List<String> allowed, Expression.Membership membership) throws Refusal {
        var found = new HashSet<String>();
        for (var value : membership.values()) {
            found.add(constant(allowed, value));
        }
        return found;
    }

    /** The constant, checked against what the fact can be. */
    String constant(List<String> allowed, Expression expression) throws Refusal {
        if (allowed.isEmpty()) {
            return quoted(expression);
        }
        var constant = ValueCompiler.constant(expression);
        if (!allowed.contains(constant)) {
            throw new Refusal(
                    "unknown-value",
                    expression.offset(),
                    constant,
                    "'%s' is none of its values.".formatted(constant),
                    NearestName.advice(constant, allowed));
        }
        return constant;
    }

    /** What can be any text is compared with a text in quotes: a bare word would be a fact that was misspelt. */
    private String quoted(Expression expression) throws Refusal {
        if (expression instanceof Expression.Name name) {
            throw values.unknown(name);
        }
        return ValueCompiler.constant(expression);
    }

    Test<T> matches(Expression.Binary binary) throws Refusal {
        if (!(named(values.compile(binary.left())) instanceof Typed.Txt<T> text)
                || !(binary.right() instanceof Expression.Text pattern)) {
            throw new Refusal(
                    "wrong-type",
                    binary.offset(),
                    "matches",
                    "'matches' asks whether a text fits a pattern in quotes.",
                    "Write name matches \".*renewal.*\".");
        }
        return Comparing.matches(text.read(), pattern);
    }

    Test<T> contains(Expression.Binary binary) throws Refusal {
        var left = named(values.compile(binary.left()));
        var wanted = quoted(binary.right());
        if (left instanceof Typed.Texts<T> texts) {
            var read = texts.read();
            return t -> {
                var list = read.apply(t);
                return list == null ? Test.UNKNOWN : Test.of(list.contains(wanted));
            };
        }
        if (left instanceof Typed.Txt<T> text) {
            var read = text.read();
            return t -> {
                var value = read.apply(t);
                return value == null ? Test.UNKNOWN : Test.of(value.contains(wanted));
            };
        }
        throw new Refusal(
                "wrong-type",
                binary.offset(),
                "contains",
                "'contains' asks about a text or a list, not %s.".formatted(left.kind()),
                "Use a comparison.");
    }

    /** A constant as the text that names it. */
    static <T> Typed<T> named(Typed<T> typed) {
        return typed instanceof Typed.Choice<T> choice ? choice.named() : typed;
    }
}
