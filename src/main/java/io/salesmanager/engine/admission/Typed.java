package io.salesmanager.engine.admission;

import io.salesmanager.engine.rule.Test;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** An expression that was checked and can be read from a {@code T}. Unknown reads as NaN or null. */
sealed interface Typed<T> {
    /** What authors call this type. */
    String kind();

    record Num<T>(ToDoubleFunction<T> read) implements Typed<T> {
        @Override
        public String kind() {
            return "a number";
        }
    }

    /** @param values what it can be; empty where it can be any text */
    record Txt<T>(Function<T, @Nullable String> read, List<String> values) implements Typed<T> {
        @Override
        public String kind() {
            return values.isEmpty() ? "a text" : "one of " + String.join(", ", values);
        }
    }

    /**
     * One of an enum's constants; null and the constant UNKNOWN are unknown.
     *
     * @param values names of all constants, in their order
     */
    record Choice<T>(Function<T, @Nullable Enum<?>> read, List<String> values) implements Typed<T> {
        private static final String UNKNOWN = "UNKNOWN";

        /** The place of the constant among {@code values}, or -1 where it is unknown. */
        ToIntFunction<T> place() {
            var unknown = values.indexOf(UNKNOWN);
            return t -> {
                var constant = read.apply(t);
                return constant == null || constant.ordinal() == unknown ? -1 : constant.ordinal();
            };
        }

        Txt<T> named() {
            var place = place();
            return new Txt<>(
                    t -> {
                        var at = place.applyAsInt(t);
                        return at < 0 ? null : values.get(at);
                    },
                    values);
        }

        @Override
        public String kind() {
            return "one of " + String.join(", ", values);
        }
    }

    record Flag<T>(Function<T, @Nullable Boolean> read) implements Typed<T> {
        Test<T> test() {
            return t -> {
                var value = read.apply(t);
                return value == null ? Test.UNKNOWN : Test.of(value);
            };
        }

        @Override
        public String kind() {
            return "a yes or no";
        }
    }

    record Day<T>(Function<T, @Nullable LocalDate> read) implements Typed<T> {
        @Override
        public String kind() {
            return "a day";
        }
    }

    record Texts<T>(Function<T, @Nullable List<String>> read) implements Typed<T> {
        @Override
        public String kind() {
            return "a list of texts";
        }
    }

    /** Whether the value is known. */
    default Predicate<T> known() {
        if (this instanceof Num<T> number) {
            return t -> !Double.isNaN(number.read().applyAsDouble(t));
        }
        if (this instanceof Choice<T> choice) {
            var place = choice.place();
            return t -> place.applyAsInt(t) >= 0;
        }
        Function<T, ?> read = this instanceof Txt<T> text
                ? text.read()
                : this instanceof Flag<T> flag
                        ? flag.read()
                        : this instanceof Day<T> day ? day.read() : ((Texts<T>) this).read();
        return t -> read.apply(t) != null;
    }
}
