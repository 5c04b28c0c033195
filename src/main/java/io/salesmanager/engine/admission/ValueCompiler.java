package io.salesmanager.engine.admission;

import io.salesmanager.engine.expression.Expression;
import io.salesmanager.playbook.source.NearestName;
import io.salesmanager.sales.dictionary.FactType;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Makes values readable: facts, dials, literals and arithmetic. */
final class ValueCompiler<T> {
    private final Subject<T> subject;
    private final FactFinder<T> finder;
    private final Uses<T> uses;

    ValueCompiler(Subject<T> subject, Uses<T> uses) {
        this.subject = subject;
        this.finder = new FactFinder<>(subject);
        this.uses = uses;
    }

    Typed<T> compile(Expression expression) throws Refusal {
        if (expression instanceof Expression.Numeral number) {
            return new Typed.Num<>(t -> number.value());
        }
        if (expression instanceof Expression.Text text) {
            return new Typed.Txt<>(t -> text.value(), List.of());
        }
        if (expression instanceof Expression.Name name) {
            return named(name);
        }
        if (expression instanceof Expression.Call call) {
            return called(call);
        }
        if (expression instanceof Expression.Negative negative) {
            var read = number(negative.operand()).read();
            return new Typed.Num<>(t -> -read.applyAsDouble(t));
        }
        if (expression instanceof Expression.Binary binary && "+-*/".contains(binary.operator())) {
            return arithmetic(binary);
        }
        throw new Refusal(
                "not-a-value",
                expression.offset(),
                "",
                "A condition stands where a value is expected.",
                "Write a fact, a dial(\"...\") or a text in quotes.");
    }

    Typed.Num<T> number(Expression expression) throws Refusal {
        var typed = compile(expression);
        if (typed instanceof Typed.Num<T> number) {
            return number;
        }
        throw new Refusal(
                "wrong-type",
                expression.offset(),
                "",
                "This is %s; a number is expected.".formatted(typed.kind()),
                "Write a fact that is a number, or a dial(\"...\").");
    }

    /** The text, if it is written as one, or the name of a constant such as {@code CAN_BUY} or {@code Motion.RENEWAL}. */
    static String constant(Expression expression) throws Refusal {
        if (expression instanceof Expression.Text text) {
            return text.value();
        }
        if (expression instanceof Expression.Name name) {
            return name.value().substring(name.value().lastIndexOf('.') + 1);
        }
        throw new Refusal(
                "not-a-constant",
                expression.offset(),
                "",
                "A text in quotes or a constant is expected here.",
                "Write \"text\" or a constant such as CAN_BUY.");
    }

    /** Whether a name is neither a fact nor true or false, and so can only be a constant. */
    boolean isConstant(Expression expression) throws Refusal {
        return expression instanceof Expression.Text
                || (expression instanceof Expression.Name name
                        && !name.value().equals("true")
                        && !name.value().equals("false")
                        && finder.find(name).isEmpty());
    }

    Refusal unknown(Expression.Name name) {
        return finder.unknown(name.value(), name.offset());
    }

    static LocalDate day(Expression.Text text) throws Refusal {
        try {
            return LocalDate.parse(text.value());
        } catch (DateTimeParseException e) {
            throw new Refusal(
                    "not-a-day",
                    text.offset(),
                    text.value(),
                    "'%s' is no day.".formatted(text.value()),
                    "Write it as \"2026-12-31\".");
        }
    }

    private Typed<T> named(Expression.Name name) throws Refusal {
        if (name.value().equals("true") || name.value().equals("false")) {
            var value = name.value().equals("true");
            return new Typed.Flag<>(t -> value);
        }
        var found = finder.find(name);
        if (found.isEmpty()) {
            throw unknown(name);
        }
        uses.add(found.get().use());
        return found.get().typed();
    }

    private Typed<T> called(Expression.Call call) throws Refusal {
        return switch (call.function()) {
            case "dial" -> dial(call);
            case "max", "min" -> extreme(call);
            default -> factOf(call);
        };
    }

    private Typed<T> factOf(Expression.Call call) throws Refusal {
        var arguments = new ArrayList<Object>();
        for (var argument : call.arguments()) {
            arguments.add(argument instanceof Expression.Text text ? text.value() : compile(argument));
        }
        checkAllowed(call);
        var found = finder.find(call, arguments);
        uses.add(found.use());
        return found.typed();
    }

    private void checkAllowed(Expression.Call call) throws Refusal {
        var name = call.function().substring(call.function().lastIndexOf('.') + 1);
        var known = FactType.all().stream().anyMatch(type -> type.fact(name).isPresent());
        if (!known) {
            throw new Refusal(
                    "not-allowed",
                    call.offset(),
                    call.function(),
                    "'%s(...)' may not be called in a rule.".formatted(call.function()),
                    "Allowed are dial(\"...\"), known(fact), max, min and the facts that take an argument, such as touchesInLast.");
        }
    }

    private Typed<T> dial(Expression.Call call) throws Refusal {
        if (call.arguments().size() != 1 || !(call.arguments().get(0) instanceof Expression.Text name)) {
            throw new Refusal(
                    "wrong-argument",
                    call.offset(),
                    "dial",
                    "A dial is named by one text in quotes.",
                    "Write dial(\"postpone-after-days\").");
        }
        var index = subject.dials().indexOf(name.value());
        if (index < 0) {
            throw new Refusal(
                    "unknown-dial",
                    name.offset(),
                    name.value(),
                    "There is no dial '%s'.".formatted(name.value()),
                    NearestName.advice(name.value(), subject.dials().names()) + " Dials stand in rules/dials.csv.");
        }
        uses.addDial(name.value(), index);
        var dialsOf = subject.dialsOf();
        return new Typed.Num<>(t -> dialsOf.apply(t).value(index));
    }

    private Typed<T> extreme(Expression.Call call) throws Refusal {
        if (call.arguments().size() != 2) {
            throw new Refusal(
                    "wrong-argument",
                    call.offset(),
                    call.function(),
                    "'%s' takes two numbers.".formatted(call.function()),
                    "Write %s(a, b).".formatted(call.function()));
        }
        var left = number(call.arguments().get(0)).read();
        var right = number(call.arguments().get(1)).read();
        return call.function().equals("max")
                ? new Typed.Num<>(t -> Math.max(left.applyAsDouble(t), right.applyAsDouble(t)))
                : new Typed.Num<>(t -> Math.min(left.applyAsDouble(t), right.applyAsDouble(t)));
    }

    private Typed<T> arithmetic(Expression.Binary binary) throws Refusal {
        var left = number(binary.left()).read();
        var right = number(binary.right()).read();
        ToDoubleFunction<T> read = switch (binary.operator()) {
            case "+" -> t -> left.applyAsDouble(t) + right.applyAsDouble(t);
            case "-" -> t -> left.applyAsDouble(t) - right.applyAsDouble(t);
            case "*" -> t -> left.applyAsDouble(t) * right.applyAsDouble(t);
            default ->
                t -> {
                    var divisor = right.applyAsDouble(t);
                    return divisor == 0 ? Double.NaN : left.applyAsDouble(t) / divisor;
                };
        };
        return new Typed.Num<>(read);
    }
}
