package io.salesmanager.engine.admission;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import io.salesmanager.engine.expression.Expression;
import io.salesmanager.engine.rule.Test;
import java.time.LocalDate;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** Comparisons, which are unknown where either side is. */
final class Comparing {
    private static final int LONGEST_PATTERN = 300;
    private static final double MOST_REPEATS = 100;
    private static final Pattern REPEAT = Pattern.compile("\\{(\\d+)(?:,(\\d*))?}");

    private Comparing() {}

    /** A comparison with NaN is neither true nor false. */
    static <T> Test<T> numbers(String operator, ToDoubleFunction<T> left, ToDoubleFunction<T> right) {
        return switch (operator) {
            case "==" -> t -> same(left.applyAsDouble(t), right.applyAsDouble(t));
            case "!=" -> t -> -same(left.applyAsDouble(t), right.applyAsDouble(t));
            case "<" -> t -> less(left.applyAsDouble(t), right.applyAsDouble(t));
            case "<=" -> t -> -less(right.applyAsDouble(t), left.applyAsDouble(t));
            case ">" -> t -> less(right.applyAsDouble(t), left.applyAsDouble(t));
            default -> t -> -less(left.applyAsDouble(t), right.applyAsDouble(t));
        };
    }

    private static int less(double a, double b) {
        return a < b ? Test.MET : a >= b ? Test.FAILED : Test.UNKNOWN;
    }

    private static int same(double a, double b) {
        return a == b ? Test.MET : a < b || a > b ? Test.FAILED : Test.UNKNOWN;
    }

    static <T> Test<T> days(
            String operator, Function<T, @Nullable LocalDate> left, Function<T, @Nullable LocalDate> right) {
        return t -> {
            var a = left.apply(t);
            var b = right.apply(t);
            if (a == null || b == null) {
                return Test.UNKNOWN;
            }
            var order = a.compareTo(b);
            return Test.of(
                    switch (operator) {
                        case "==" -> order == 0;
                        case "!=" -> order != 0;
                        case "<" -> order < 0;
                        case "<=" -> order <= 0;
                        case ">" -> order > 0;
                        default -> order >= 0;
                    });
        };
    }

    /** Whether the constant is among those wanted, or none of them. */
    static <T> Test<T> among(Typed.Choice<T> choice, Set<String> wanted, boolean negated) {
        var place = choice.place();
        var answers = new int[choice.values().size()];
        for (var i = 0; i < answers.length; i++) {
            answers[i] = Test.of(wanted.contains(choice.values().get(i)) != negated);
        }
        return t -> {
            var at = place.applyAsInt(t);
            return at < 0 ? Test.UNKNOWN : answers[at];
        };
    }

    static <T> Test<T> among(Typed.Txt<T> text, Set<String> wanted, boolean negated) {
        var read = text.read();
        return t -> {
            var value = read.apply(t);
            return value == null ? Test.UNKNOWN : Test.of(wanted.contains(value) != negated);
        };
    }

    /** By RE2, whose time grows with the text and never with the ways to match it. */
    static <T> Test<T> matches(Function<T, @Nullable String> read, Expression.Text pattern) throws Refusal {
        if (pattern.value().length() > LONGEST_PATTERN || repeats(pattern.value()) > MOST_REPEATS) {
            throw badPattern(pattern, "it is too long, or repeats too often");
        }
        try {
            var compiled = Pattern.compile(pattern.value());
            return t -> {
                var value = read.apply(t);
                return value == null ? Test.UNKNOWN : Test.of(compiled.matches(value));
            };
        } catch (PatternSyntaxException e) {
            throw badPattern(pattern, e.getDescription());
        }
    }

    /** How many copies of a part a pattern such as {@code ((a{10}){10}){10}} makes at most. */
    private static double repeats(String pattern) {
        var repeats = 1.0;
        var counts = REPEAT.matcher(pattern);
        while (counts.find()) {
            var most = counts.group(2) == null || counts.group(2).isEmpty() ? counts.group(1) : counts.group(2);
            repeats *= Math.max(1, Double.parseDouble(most));
        }
        return repeats;
    }

    private static Refusal badPattern(Expression.Text pattern, String why) {
        return new Refusal(
                "bad-pattern",
                pattern.offset(),
                pattern.value(),
                "This is no pattern: " + why + ".",
                "Use the syntax of RE2, such as \"(?i).*renewal.*\".");
    }

    static <T> Test<T> texts(String operator, Function<T, @Nullable String> left, Function<T, @Nullable String> right) {
        var equal = operator.equals("==");
        return t -> {
            var a = left.apply(t);
            var b = right.apply(t);
            return a == null || b == null ? Test.UNKNOWN : Test.of(a.equals(b) == equal);
        };
    }

    /** The operator that says the same with its sides swapped. */
    static String mirrored(String operator) {
        return switch (operator) {
            case "<" -> ">";
            case "<=" -> ">=";
            case ">" -> "<";
            case ">=" -> "<=";
            default -> operator;
        };
    }
}
