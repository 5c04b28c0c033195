package io.salesmanager.sales.dictionary;

import io.salesmanager.sales.history.OpportunityHistory;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * One thing a rule can ask of a {@code T} (an opportunity, an account or a rep).
 *
 * <p>Readers answer NaN or null for unknown; an enum fact answers its {@code UNKNOWN}.
 */
public sealed interface Fact<T> {
    String name();

    Description description();

    /** The value as people see it: null for unknown, an Integer or Double, a text, a day, a flag or a list. */
    @Nullable Object shown(T of);

    default boolean known(T of) {
        return shown(of) != null;
    }

    /**
     * What the dictionary says of a fact.
     *
     * @param unit such as {@code business days}; empty where there is none
     * @param unknown whether it can be unknown
     * @param from the stream it is measured from, or {@code fields}; see {@link OpportunityHistory}
     * @param changeable whether someone can change it, rather than only time
     */
    record Description(String meaning, String unit, boolean unknown, String from, String example, boolean changeable) {}

    /** A number; NaN is unknown. */
    record OfNumber<T>(String name, Description description, ToDoubleFunction<T> read) implements Fact<T> {
        @Override
        public @Nullable Object shown(T of) {
            return number(read.applyAsDouble(of));
        }
    }

    /** A free text, or one of {@code values} where that is not empty; null is unknown. */
    record OfText<T>(String name, Description description, List<String> values, Function<T, @Nullable String> read)
            implements Fact<T> {
        @Override
        public @Nullable Object shown(T of) {
            return read.apply(of);
        }
    }

    /** One of an enum's constants; the one named UNKNOWN is unknown. */
    record OfEnum<T>(String name, Description description, List<String> values, Function<T, @Nullable Enum<?>> read)
            implements Fact<T> {
        /** The constant's name, or null where it is unknown. */
        public @Nullable String constant(T of) {
            var value = read.apply(of);
            return value == null || value.name().equals("UNKNOWN") ? null : value.name();
        }

        @Override
        public @Nullable Object shown(T of) {
            return constant(of);
        }
    }

    /** Yes or no; null is unknown. */
    record OfFlag<T>(String name, Description description, Function<T, @Nullable Boolean> read) implements Fact<T> {
        @Override
        public @Nullable Object shown(T of) {
            return read.apply(of);
        }
    }

    /** A {@link java.time.LocalDate}; null is unknown. */
    record OfDay<T>(String name, Description description, Function<T, java.time.@Nullable LocalDate> read)
            implements Fact<T> {
        @Override
        public @Nullable Object shown(T of) {
            return read.apply(of);
        }
    }

    /** A list of texts; null is unknown. */
    record OfTexts<T>(String name, Description description, Function<T, @Nullable List<String>> read)
            implements Fact<T> {
        @Override
        public @Nullable Object shown(T of) {
            return read.apply(of);
        }
    }

    /** A number asked for with a number, such as {@code touchesInLast(14)}. */
    record NumberOfNumber<T>(String name, Description description, NumberOfNumber.Reader<T> read) implements Fact<T> {
        /** Reads for an argument. */
        @FunctionalInterface
        public interface Reader<T> {
            double read(T of, double argument);
        }

        @Override
        public @Nullable Object shown(T of) {
            return null;
        }
    }

    /** Which texts a fact may be asked for with, so that one that was misspelt is not just unknown for ever. */
    enum Argument {
        ANY,
        /** The steps of the playbook in force. */
        STEP,
        PURPOSE,
        /** The product lines of the playbook in force. */
        PRODUCT_LINE
    }

    /** A number asked for with a text, such as {@code quiz("discovery")}. */
    record NumberOfText<T>(String name, Description description, Argument argument, NumberOfText.Reader<T> read)
            implements Fact<T> {
        /** Reads for an argument. */
        @FunctionalInterface
        public interface Reader<T> {
            double read(T of, String argument);
        }

        @Override
        public @Nullable Object shown(T of) {
            return null;
        }
    }

    /** A flag asked for with a text, such as {@code evidence("metrics")}; null is unknown. */
    record FlagOfText<T>(String name, Description description, Argument argument, FlagOfText.Reader<T> read)
            implements Fact<T> {
        /** Reads for an argument. */
        @FunctionalInterface
        public interface Reader<T> {
            @Nullable Boolean read(T of, String argument);
        }

        @Override
        public @Nullable Object shown(T of) {
            return null;
        }
    }

    /** A number as people see it: null for NaN, whole where it is whole, else to six decimals. */
    static @Nullable Number number(double value) {
        if (Double.isNaN(value)) {
            return null;
        }
        if (value == Math.rint(value) && Math.abs(value) < 1e15) {
            var whole = (long) value;
            return whole == (int) whole ? (Number) (int) whole : (Number) whole;
        }
        return Math.abs(value) < 1e9 ? Math.rint(value * 1e6) / 1e6 : value;
    }
}
