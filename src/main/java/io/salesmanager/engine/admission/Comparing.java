package io.salesmanager.engine.admission;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import io.salesmanager.engine.expression.Expression;
import java.time.LocalDate;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** Comparisons that are false where either side is unknown. */
final class Comparing {
    private static final int LONGEST_PATTERN = 300;
    private static final double MOST_REPEATS = 100;
    private static final Pattern REPEAT = Pattern.compile("\\{(\\d+)(?:,(\\d*))?}");

    private Comparing() {}

    static <T> Predicate<T> numbers(String operator, ToDoubleFunction<T> left, ToDoubleFunction<T> right) {
        return switch (operator) {
            case "==" -> t -> left.applyAsDouble(t) == right.applyAsDouble(t);
            case "!=" ->
                t -> {
                    var a = left.applyAsDouble(t);
                    var b = right.applyAsDouble(t);
                    return a < b || a > b;
                };
            case "<" -> t -> left.applyAsDouble(t) < right.applyAsDouble(t);
            case "<=" -> t -> left.applyAsDouble(t) <= right.applyAsDouble(t);
            case ">" -> t -> left.applyAsDouble(t) > right.applyAsDouble(t);
            default -> t -> left.applyAsDouble(t) >= right.applyAsDouble(t);
        };
    }

    static <T> Predicate<T> days(
            String operator, Function<T, @Nullable LocalDate> left, Function<T, @Nullable LocalDate> right) {
        return t -> {
            var a = left.apply(t);
            var b = right.apply(t);
            if (a == null || b == null) {
                return false;
            }
            var order = a.compareTo(b);
            return switch (operator) {
                case "==" -> order == 0;
                case "!=" -> order != 0;
                case "<" -> order < 0;
                case "<=" -> order <= 0;
                case ">" -> order > 0;
                default -> order >= 0;
            };
        };
    }

    /** By RE2, whose time grows with the text and never with the ways to match it. */
    static <T> Predicate<T> matches(Function<T, @Nullable String> read, Expression.Text pattern) throws Refusal {
        if (pattern.value().length() > LONGEST_PATTERN || repeats(pattern.value()) > MOST_REPEATS) {
            throw badPattern(pattern, "it is too long, or repeats too often");
        }
        try {
            var compiled = Pattern.compile(pattern.value());
            return t -> {
                var value = read.apply(t);
                return value != null && compiled.matches(value);
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

    static <T> Predicate<T> texts(
            String operator, Function<T, @Nullable String> left, Function<T, @Nullable String> right) {
        var equal = operator.equals("==");
        return t -> {
            var a = left.apply(t);
            var b = right.apply(t);
            return a != null && b != null && a.equals(b) == equal;
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
