package io.salesmanager.engine.admission;

import io.salesmanager.engine.expression.Expression;
import io.salesmanager.engine.expression.Written;
import io.salesmanager.playbook.source.NearestName;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;

/** Makes conditions testable. A comparison with an unknown is false; a negation over one is refused without known(). */
final class ConditionCompiler<T> {
    private final ValueCompiler<T> values;
    private final Subject<T> subject;
    private final Uses<T> uses;

    ConditionCompiler(Subject<T> subject, Uses<T> uses) {
        this.subject = subject;
        this.uses = uses;
        this.values = new ValueCompiler<>(subject, uses);
    }

    /** @param known facts that other conditions of the pattern guarantee to be known */
    Predicate<T> compile(Expression condition, Set<String> known) throws Refusal {
        if (condition instanceof Expression.Binary binary) {
            return switch (binary.operator()) {
                case "&&" -> both(binary, known);
                case "||" -> compile(binary.left(), known).or(compile(binary.right(), known));
                case "matches" -> matches(binary);
                case "contains" -> contains(binary);
                case "+", "-", "*", "/" -> throw notACondition(condition);
                default -> compared(binary);
            };
        }
        if (condition instanceof Expression.Not not) {
            return negated(not, known);
        }
        if (condition instanceof Expression.Membership membership) {
            return among(membership);
        }
        if (condition instanceof Expression.Call call && call.function().equals("known")) {
            return known(call);
        }
        var typed = values.compile(condition);
        if (typed instanceof Typed.Flag<T> flag) {
            return flag.test();
        }
        throw notACondition(condition);
    }

    /** The facts that a condition, if true, guarantees to be known. */
    static Set<String> guaranteed(Expression condition) {
        var found = new HashSet<String>();
        if (condition instanceof Expression.Call call
                && call.function().equals("known")
                && call.arguments().size() == 1) {
            found.add(Written.of(call.arguments().get(0)));
        } else if (condition instanceof Expression.Binary binary
                && binary.operator().equals("&&")) {
            found.addAll(guaranteed(binary.left()));
            found.addAll(guaranteed(binary.right()));
        }
        return found;
    }

    private Predicate<T> both(Expression.Binary binary, Set<String> known) throws Refusal {
        var inside = new HashSet<>(known);
        inside.addAll(guaranteed(binary));
        return compile(binary.left(), inside).and(compile(binary.right(), inside));
    }

    private Predicate<T> negated(Expression.Not not, Set<String> known) throws Refusal {
        var inner = new Uses<T>();
        var test = new ConditionCompiler<>(subject, inner).compile(not.operand(), known);
        for (var fact : inner.facts().values()) {
            uses.add(fact);
            if (fact.canBeUnknown() && !known.contains(fact.name()) && !isKnownTest(not.operand())) {
                throw new Refusal(
                        "negated-unknown",
                        not.offset(),
                        fact.name(),
                        "'%s' can be unknown, and unknown is not no.".formatted(fact.name()),
                        "Write known(%s) beside it, joined by a comma or &&.".formatted(fact.name()));
            }
        }
        inner.dials().forEach(uses::addDial);
        return test.negate();
    }

    private static boolean isKnownTest(Expression operand) {
        return operand instanceof Expression.Call call && call.function().equals("known");
    }

    private Predicate<T> known(Expression.Call call) throws Refusal {
        var argument = call.arguments().size() == 1 ? call.arguments().get(0) : null;
        if (!(argument instanceof Expression.Name) && !(argument instanceof Expression.Call)) {
            throw new Refusal(
                    "wrong-argument",
                    call.offset(),
                    "known",
                    "known(...) asks about one fact.",
                    "Write known(amount).");
        }
        var asked = new Uses<T>();
        new ValueCompiler<>(subject, asked).compile(argument);
        var use = asked.facts().values().stream()
                .findFirst()
                .orElseThrow(() -> new Refusal(
                        "wrong-argument",
                        call.offset(),
                        "known",
                        "known(...) asks about one fact.",
                        "Write known(amount)."));
        uses.add(use);
        var shown = use.shown();
        return t -> shown.apply(t) != null;
    }

    private Predicate<T> compared(Expression.Binary binary) throws Refusal {
        var constantRight = values.isConstant(binary.right());
        var constantLeft = values.isConstant(binary.left());
        if (constantLeft && !constantRight) {
            return compared(mirrored(binary));
        }
        var left = values.compile(binary.left());
        if (left instanceof Typed.Txt<T> text && constantRight) {
            return text(binary, text, values(text, binary.right()));
        }
        if (left instanceof Typed.Day<T> day && binary.right() instanceof Expression.Text literal) {
            var limit = ValueCompiler.day(literal);
            return Comparing.days(binary.operator(), day.read(), t -> limit);
        }
        var right = values.compile(binary.right());
        if (left instanceof Typed.Num<T> a && right instanceof Typed.Num<T> b) {
            return Comparing.numbers(binary.operator(), a.read(), b.read());
        }
        if (left instanceof Typed.Day<T> a && right instanceof Typed.Day<T> b) {
            return Comparing.days(binary.operator(), a.read(), b.read());
        }
        if (left instanceof Typed.Txt<T> a && right instanceof Typed.Txt<T> b && isEquality(binary)) {
            return Comparing.texts(binary.operator(), a.read(), b.read());
        }
        if (left instanceof Typed.Flag<T> a
                && binary.right() instanceof Expression.Name literal
                && isEquality(binary)) {
            return flag(binary, a, literal);
        }
        throw new Refusal(
                "wrong-type",
                binary.offset(),
                binary.operator(),
                "%s cannot be compared with %s by %s.".formatted(left.kind(), right.kind(), binary.operator()),
                "Compare like with like; texts, constants and yes-or-no only by == and !=.");
    }

    @SuppressWarnings("ArgumentSelectionDefectChecker") // the sides change places on purpose
    private static Expression.Binary mirrored(Expression.Binary binary) {
        return new Expression.Binary(
                Comparing.mirrored(binary.operator()), binary.right(), binary.left(), binary.offset());
    }

    private static <T> Predicate<T> flag(Expression.Binary binary, Typed.Flag<T> flag, Expression.Name literal)
            throws Refusal {
        if (!(literal.value().equals("true") || literal.value().equals("false"))) {
            throw new Refusal(
                    "wrong-type",
                    literal.offset(),
                    literal.value(),
                    "A yes or no is compared with true or false.",
                    "Write the fact alone, or fact == false.");
        }
        var wanted = literal.value().equals("true") == binary.operator().equals("==");
        return t -> Objects.equals(flag.read().apply(t), wanted);
    }

    private Predicate<T> text(Expression.Binary binary, Typed.Txt<T> text, String constant) throws Refusal {
        if (!isEquality(binary)) {
            throw new Refusal(
                    "wrong-type",
                    binary.offset(),
                    binary.operator(),
                    "Texts and constants have no order.",
                    "Use ==, != or in (...).");
        }
        return Comparing.texts(binary.operator(), text.read(), t -> constant);
    }

    private Predicate<T> among(Expression.Membership membership) throws Refusal {
        var left = values.compile(membership.operand());
        if (!(left instanceof Typed.Txt<T> text)) {
            throw new Refusal(
                    "wrong-type",
                    membership.offset(),
                    "in",
                    "'in' asks about texts and constants, not %s.".formatted(left.kind()),
                    "Use comparisons.");
        }
        var allowed = new HashSet<String>();
        for (var value : membership.values()) {
            allowed.add(values(text, value));
        }
        var read = text.read();
        var wanted = !membership.negated();
        return t -> {
            var value = read.apply(t);
            return value != null && allowed.contains(value) == wanted;
        };
    }

    /** The constant, checked against what the fact can be. */
    private String values(Typed.Txt<T> text, Expression expression) throws Refusal {
        if (text.values().isEmpty()) {
            return quoted(expression);
        }
        var constant = ValueCompiler.constant(expression);
        if (!text.values().contains(constant)) {
            throw new Refusal(
                    "unknown-value",
                    expression.offset(),
                    constant,
                    "'%s' is none of its values.".formatted(constant),
                    NearestName.advice(constant, text.values()));
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

    private Predicate<T> matches(Expression.Binary binary) throws Refusal {
        if (!(values.compile(binary.left()) instanceof Typed.Txt<T> text)
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

    private Predicate<T> contains(Expression.Binary binary) throws Refusal {
        var left = values.compile(binary.left());
        var wanted = quoted(binary.right());
        if (left instanceof Typed.Texts<T> texts) {
            var read = texts.read();
            return t -> {
                var list = read.apply(t);
                return list != null && list.contains(wanted);
            };
        }
        if (left instanceof Typed.Txt<T> text) {
            var read = text.read();
            return t -> {
                var value = read.apply(t);
                return value != null && value.contains(wanted);
            };
        }
        throw new Refusal(
                "wrong-type",
                binary.offset(),
                "contains",
                "'contains' asks about a text or a list, not %s.".formatted(left.kind()),
                "Use a comparison.");
    }

    private static boolean isEquality(Expression.Binary binary) {
        return List.of("==", "!=").contains(binary.operator());
    }

    private static Refusal notACondition(Expression expression) {
        return new Refusal(
                "not-a-condition",
                expression.offset(),
                "",
                "This is a value, not a condition.",
                "Compare it with something, such as >= dial(\"...\").");
    }
}
