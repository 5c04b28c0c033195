package io.salesmanager.engine.admission;

import java.time.LocalDate;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** Comparisons that are false where either side is unknown. */
final class Comparing {
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

    static <T> Predicate<T> texts(
            String operator, Function<T, @Nullable String> left, Function<T, @Nullable String> right) {
        var equal = operator.equals("==");
        return t -> {
            var a = left.apply(t);
            var b = right.apply(t);
            return a != null && b != null && a.equals(b) == equal;
        };
    }
}
