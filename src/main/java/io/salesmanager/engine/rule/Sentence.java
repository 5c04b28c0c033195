package io.salesmanager.engine.rule;

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

    private static final int THOUSAND = 1_000;
    private static final int MILLION = 1_000_000;
    private static final int USUAL_LENGTH = 120;

    private final List<Function<Object[], String>> parts;

    public Sentence(List<Function<Object[], String>> parts) {
        this.parts = List.copyOf(parts);
    }

    String render(Object[] match) {
        if (parts.size() == 1) {
            return parts.get(0).apply(match);
        }
        var text = new StringBuilder(USUAL_LENGTH);
        for (var part : parts) {
            text.append(part.apply(match));
        }
        return text.toString();
    }

    public static String number(double value) {
        if (Double.isNaN(value)) {
            return "unknown";
        }
        if (value == Math.rint(value) && Math.abs(value) < MILLION) {
            var whole = (int) value;
            return Math.abs(whole) < THOUSAND ? Integer.toString(whole) : grouped(whole);
        }
        var shown = FORMAT.get().format(value);
        return shown.equals("-0") ? "0" : shown;
    }

    private static String grouped(int value) {
        var rest = Math.abs(value % THOUSAND);
        return value / THOUSAND + (rest < 10 ? ",00" : rest < 100 ? ",0" : ",") + rest;
    }

    public static String text(@Nullable String value) {
        return value == null ? "unknown" : value;
    }

    public static String flag(@Nullable Boolean value) {
        return value == null ? "unknown" : value ? "yes" : "no";
    }

    public static String day(@Nullable LocalDate value) {
        return value == null ? "unknown" : value.toString();
    }

    public static String list(@Nullable List<String> values) {
        return values == null ? "unknown" : values.isEmpty() ? "none" : String.join(", ", values);
    }
}
