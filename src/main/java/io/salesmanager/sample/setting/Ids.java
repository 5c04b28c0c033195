package io.salesmanager.sample.setting;

/** Ids that sort as they count. Some hundred thousand are made, so not by a format string. */
public final class Ids {
    private Ids() {}

    /** How many digits numbers up to {@code count} need, and no fewer than {@code least}. */
    public static int digits(int count, int least) {
        return Math.max(least, Integer.toString(count).length());
    }

    /** As in {@code o-00017}. */
    public static String of(String prefix, int digits, int number) {
        var count = Integer.toString(number);
        return prefix + "0".repeat(Math.max(0, digits - count.length())) + count;
    }
}
