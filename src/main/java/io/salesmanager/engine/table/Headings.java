package io.salesmanager.engine.table;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Headings in plain words. */
final class Headings {
    private static final Map<String, String> OPERATORS = Map.of(
            "", "",
            "==", "",
            "!=", " is not",
            "<", " below",
            "<=", " at most",
            ">", " above",
            ">=", " at least",
            "in", " one of",
            "contains", " contains",
            "matches", " fits");

    private Headings() {}

    /** {@code discountPercent > [percent]} becomes "Discount percent above (percent)". */
    static String of(Binding.Condition binding) {
        var words = words(binding.fact()) + OPERATORS.getOrDefault(binding.operator(), "");
        return binding.unit().isEmpty() ? words : words + " (" + binding.unit() + ")";
    }

    /** {@code quiz(?) >= dial("pass-score")} becomes "Quiz at least pass score". */
    static String of(Binding.Asked binding) {
        var text = (binding.before() + binding.after()).replace("dial(", "(").replace("== false", " is no");
        for (var operator : List.of("<=", ">=", "==", "!=", "<", ">")) {
            text = text.replace(operator, OPERATORS.getOrDefault(operator, ""));
        }
        return words(text);
    }

    /** {@code account.annualRevenue} becomes "Account: annual revenue". */
    static String words(String name) {
        var dot = name.indexOf('.');
        var path = dot < 0 ? "" : capital(name.substring(0, dot)) + ": ";
        var words = name.substring(dot + 1)
                .replaceAll("([a-z])([A-Z0-9])", "$1 $2")
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip()
                .toLowerCase(Locale.ROOT);
        return path.isEmpty() ? capital(words) : path + words;
    }

    private static String capital(String word) {
        return word.isEmpty() ? "" : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
