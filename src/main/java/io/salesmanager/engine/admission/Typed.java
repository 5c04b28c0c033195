package io.salesmanager.engine.admission;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
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

    record Flag<T>(Function<T, @Nullable Boolean> read) implements Typed<T> {
        Predicate<T> test() {
            return t -> Boolean.TRUE.equals(read.apply(t));
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
}
