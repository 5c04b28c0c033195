package io.salesmanager.inspection.shown;

import io.salesmanager.statistics.Interval;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Numbers in words. */
public final class Said {
    private static final int PERCENT = 100;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private Said() {}

    /** Such as {@code 15.6%}. */
    public static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f%%", share * PERCENT);
    }

    /** Such as {@code 12.1% to 19.8%}. */
    public static String percent(Interval share) {
        return percent(share.low()) + " to " + percent(share.high());
    }

    /** At most two digits after the point: {@code 8}, {@code 1.75}. */
    public static String number(double number) {
        var text = String.format(Locale.ROOT, "%.2f", number);
        return text.replaceAll("\\.?0+$", "");
    }

    /** Such as {@code 3 June 2026}. */
    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** Such as {@code 1 deal}, {@code 2,000 deals} and {@code 2 touches}. */
    public static String count(long count, String one) {
        return String.format(Locale.ROOT, "%,d %s", count, count == 1 ? one : many(one));
    }

    private static String many(String one) {
        return one + (one.endsWith("ch") || one.endsWith("s") ? "es" : "s");
    }

    /** Such as {@code a, b and c}; after ten it says how many more. */
    public static String listed(List<String> names) {
        if (names.size() == 1) {
            return names.get(0);
        }
        var most = 10;
        if (names.size() > most) {
            return String.join(", ", names.subList(0, most)) + " and " + (names.size() - most) + " more";
        }
        return String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.get(names.size() - 1);
    }

    /** Null in place of NaN, which JSON does not have. */
    public static @Nullable Double known(double number) {
        return Double.isNaN(number) ? null : number;
    }
}
