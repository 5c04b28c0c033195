package io.salesmanager.engine.rule;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The author's reason with places for real values. Numbers show at most two decimals and groups of thousands; {@code day(s)} after
 * a number becomes {@code day} or {@code days}.
 */
public final class Sentence {
    /** One a thread: making one costs more than all else in a sentence, and it is not safe for two. */
    private static final ThreadLocal<DecimalFormat> FORMAT =
            ThreadLocal.withInitial(() -> new DecimalFormat("#,##0.##", DecimalFormatSymbols.getInstance(Locale.ROOT)));

    private static final int THOUSAND = 1_000;
    private static final int MILLION = 1_000_000;
    private static final int USUAL_LENGTH = 120;

    private static final String ONE_OR_MANY = "(s)";

    private final List<Function<Object[], String>> parts;
    private final boolean counts;

    /** @param written as the author wrote it, with its places */
    public Sentence(List<Function<Object[], String>> parts, String written) {
        this.parts = List.copyOf(parts);
        this.counts = written.contains(ONE_OR_MANY);
    }

    String render(Object[] match) {
        if (parts.size() == 1) {
            return parts.get(0).apply(match);
        }
        var text = new StringBuilder(USUAL_LENGTH);
        for (var part : parts) {
            text.append(part.apply(match));
        }
        if (counts) {
            oneOrMany(text);
        }
        return text.toString();
    }

    /** Goes by the last number before it; what is not known is many. */
    private static void oneOrMany(StringBuilder text) {
        for (var at = text.indexOf(ONE_OR_MANY); at >= 0; at = text.indexOf(ONE_OR_MANY, at)) {
            var end = at;
            while (end > 0 && !isDigit(text.charAt(end - 1))) {
                end--;
            }
            var isOne = end > 0 && text.charAt(end - 1) == '1' && (end == 1 || !isOfNumber(text.charAt(end - 2)));
            text.replace(at, at + ONE_OR_MANY.length(), isOne ? "" : "s");
        }
    }

    private static boolean isDigit(char sign) {
        return sign >= '0' && sign <= '9';
    }

    private static boolean isOfNumber(char sign) {
        return isDigit(sign) || sign == '.' || sign == ',' || sign == '-';
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
