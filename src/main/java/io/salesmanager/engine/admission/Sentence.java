package io.salesmanager.engine.admission;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The author's reason with places for real values. Numbers show at most two decimals and groups of thousands. */
public final class Sentence {
    /** One a thread: making one costs more than all else in a sentence, and it is not safe for two. */
    private static final ThreadLocal<DecimalFormat> FORMAT =
            ThreadLocal.withInitial(() -> new DecimalFormat("#,##0.##", DecimalFormatSymbols.getInstance(Locale.ROOT)));

    private final List<Function<Object[], String>> parts;

    Sentence(List<Function<Object[], String>> parts) {
        this.parts = List.copyOf(parts);
    }

    String render(Object[] match) {
        if (parts.size() == 1) {
            return parts.get(0).apply(match);
        }
        var text = new StringBuilder();
        for (var part : parts) {
            text.append(part.apply(match));
        }
        return text.toString();
    }

    static <T> Function<Object[], String> place(Typed<T> typed, int bound, Class<T> type) {
        if (typed instanceof Typed.Num<T> number) {
            return match -> number(number.read().applyAsDouble(type.cast(match[bound])));
        }
        if (typed instanceof Typed.Txt<T> text) {
            return match -> text(text.read().apply(type.cast(match[bound])));
        }
        if (typed instanceof Typed.Day<T> day) {
            return match -> day(day.read().apply(type.cast(match[bound])));
        }
        if (typed instanceof Typed.Texts<T> texts) {
            return match -> list(texts.read().apply(type.cast(match[bound])));
        }
        var flag = (Typed.Flag<T>) typed;
        return match -> flag(flag.read().apply(type.cast(match[bound])));
    }

    private static String number(double value) {
        if (Double.isNaN(value)) {
            return "unknown";
        }
        if (value == Math.rint(value) && Math.abs(value) < 1000) {
            return Integer.toString((int) value);
        }
        var shown = FORMAT.get().format(value);
        return shown.equals("-0") ? "0" : shown;
    }

    private static String text(@Nullable String value) {
        return value == null ? "unknown" : value;
    }

    private static String flag(@Nullable Boolean value) {
        return value == null ? "unknown" : value ? "yes" : "no";
    }

    private static String day(@Nullable LocalDate value) {
        return value == null ? "unknown" : value.toString();
    }

    private static String list(@Nullable List<String> values) {
        return values == null ? "unknown" : values.isEmpty() ? "none" : String.join(", ", values);
    }
}
