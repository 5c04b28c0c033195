package io.salesmanager.engine.admission;

import io.salesmanager.engine.expression.Expression;
import io.salesmanager.engine.expression.Written;
import io.salesmanager.engine.rule.Test;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Makes conditions testable. A comparison with an unknown is not met; a negation over one is refused without known(). */
final class ConditionCompiler<T> {
    private final ValueCompiler<T> values;
    private final TextConditions<T> texts;
    private final Subject<T> subject;
    private final Uses<T> uses;
    private final boolean negated;

    ConditionCompiler(Subject<T> subject, Uses<T> uses) {
        this(subject, uses, false);
    }

    /** @param negated whether it stands under a negation */
    private ConditionCompiler(Subject<T> subject, Uses<T> uses, boolean negated) {
        this.subject = subject;
        this.uses = uses;
        this.negated = negated;
        this.values = new ValueCompiler<>(subject, uses);
        this.texts = new TextConditions<>(values);
    }

    /** @param known facts that other conditions of the pattern guarantee to be known */
    Test<T> compile(Expression condition, Set<String> known) throws Refusal {
        if (condition instanceof Expression.Binary binary) {
            return switch (binary.operator()) {
                case "&&" -> both(binary, known);
                case "||" -> compile(binary.left(), known).or(compile(binary.right(), known));
                case "matches" -> texts.matches(binary);
                case "contains" -> texts.contains(binary);
                case "+", "-", "*", "/" -> throw notACondition(condition);
                default -> compared(binary);
            };
        }
        if (condition instanceof Expression.Not not) {
            return negated(not, known);
        }
        if (condition instanceof Expression.Membership membership) {
            return texts.among(membership);
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

    private Test<T> both(Expression.Binary binary, Set<String> known) throws Refusal {
        var inside = new HashSet<>(known);
        inside.addAll(guaranteed(binary));
        return compile(binary.left(), inside).and(compile(binary.right(), inside));
    }

    private Test<T> negated(Expression.Not not, Set<String> known) throws Refusal {
        var inner = new Uses<T>();
        var test = new ConditionCompiler<>(subject, inner, true).compile(not.operand(), known);
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
        return test.not();
    }

    private static boolean isKnownTest(Expression operand) {
        return operand instanceof Expression.Call call && call.function().equals("known");
    }

    private Test<T> known(Expression.Call call) throws Refusal {
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
        var known = new ValueCompiler<>(subject, asked).compile(argument).known();
        uses.add(asked.facts().values().stream()
                .findFirst()
                .orElseThrow(() -> new Refusal(
                        "wrong-argument",
                        call.offset(),
                        "known",
                        "known(...) asks about one fact.",
                        "Write known(amount).")));
        // Supplying the fact would meet the condition, so that it waits for it; "not known" has nothing to wait for.
        var otherwise = negated ? Test.FAILED : Test.UNKNOWN;
        return t -> known.test(t) ? Test.MET : otherwise;
    }

    private Test<T> compared(Expression.Binary binary) throws Refusal {
        var constantRight = values.isConstant(binary.right());
        var constantLeft = values.isConstant(binary.left());
        if (constantLeft && !constantRight) {
            return compared(mirrored(binary));
        }
        var left = values.compile(binary.left());
        if (left instanceof Typed.Choice<T> choice && constantRight) {
            checkEquality(binary);
            return Comparing.among(
                    choice,
                    Set.of(texts.constant(choice.values(), binary.right())),
                    binary.operator().equals("!="));
        }
        if (left instanceof Typed.Txt<T> text && constantRight) {
            checkEquality(binary);
            return Comparing.among(
                    text,
                    Set.of(texts.constant(text.values(), binary.right())),
                    binary.operator().equals("!="));
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
        if (TextConditions.named(left) instanceof Typed.Txt<T> a
                && TextConditions.named(right) instanceof Typed.Txt<T> b
                && isEquality(binary)) {
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

    private static <T> Test<T> flag(Expression.Binary binary, Typed.Flag<T> flag, Expression.Name literal)
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
        var read = flag.read();
        return t -> {
            var value = read.apply(t);
            return value == null ? Test.UNKNOWN : Test.of(value == wanted);
        };
    }

    private static void checkEquality(Expression.Binary binary) throws Refusal {
        if (!isEquality(binary)) {
            throw new Refusal(
                    "wrong-type",
                    binary.offset(),
                    binary.operator(),
                    "Texts and constants have no order.",
                    "Use ==, != or in (...).");
        }
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
