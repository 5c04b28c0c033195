package io.salesmanager.intake.mapping;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** How texts of exports are understood. */
final class Texts {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_NAME = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern THOUSANDS = Pattern.compile("-?\\d{1,3}(,\\d{3})+(\\.\\d+)?");
    private static final Set<String> YES = Set.of("true", "yes", "y", "1", "x", "t");
    private static final Set<String> NO = Set.of("false", "no", "n", "0", "f");

    private Texts() {}

    /** An id from a name: {@code Moses Frasé} is {@code moses-frase}. */
    static String slug(String name) {
        var plain =
                MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).replaceAll("");
        var joined = NO_NAME.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll("-");
        var from = joined.startsWith("-") ? 1 : 0;
        var to = joined.length() > from && joined.endsWith("-") ? joined.length() - 1 : joined.length();
        return joined.substring(from, to);
    }

    /** Digits as Java reads them. */
    static String number(String text, boolean decimalComma) {
        if (decimalComma) {
            return text.replace(".", "").replace(" ", "").replace(',', '.');
        }
        return THOUSANDS.matcher(text).matches() ? text.replace(",", "") : text;
    }

    /** @throws IllegalArgumentException if it is neither yes nor no */
    static boolean yesNo(String text) {
        var small = text.toLowerCase(Locale.ROOT);
        if (YES.contains(small)) {
            return true;
        }
        if (NO.contains(small)) {
            return false;
        }
        throw new IllegalArgumentException("neither yes nor no");
    }

    /** {@code New business} as the contract writes it, {@code NEW_BUSINESS}. */
    static String constant(String text) {
        return NO_NAME.matcher(text.toUpperCase(Locale.ROOT)).replaceAll("_");
    }
}
