package io.salesmanager.sample;

/** Ids that sort as they count. Some hundred thousand are made, so not by a format string. */
final class Ids {
    private Ids() {}

    /** As in {@code o-00017}. */
    static String of(String prefix, int digits, int number) {
        var count = Integer.toString(number);
        return prefix + "0".repeat(Math.max(0, digits - count.length())) + count;
    }
}
