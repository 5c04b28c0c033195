package io.salesmanager.console.rulebook.dial;

import io.salesmanager.rulebook.dial.DialView;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A dial with its values, that for all deals first.
 *
 * @param step by which its slider moves
 */
record DialCard(DialView dial, String unit, String min, String max, String step, List<Setting> settings) {
    private static final BigDecimal STEPS = new BigDecimal(100);

    /**
     * Its value for some deals.
     *
     * @param deals such as {@code all deals}
     * @param given as it was sent, where the page comes back; else the value
     */
    record Setting(String key, String deals, boolean general, String value, String given, DialView.Row row) {}

    static DialCard of(DialView dial, Map<String, String> given) {
        var rows = new ArrayList<>(dial.rows());
        Collections.reverse(rows);
        var first = rows.get(0);
        return new DialCard(
                dial,
                first.unit(),
                plain(first.min()),
                plain(first.max()),
                step(dial.rows()),
                rows.stream().map(row -> setting(dial.dial(), row, given)).toList());
    }

    /** Its value for all deals; where each kind of deal has its own, the first of them. */
    public String general() {
        return settings.get(0).value();
    }

    boolean has(String text) {
        var wanted = text.toLowerCase(Locale.ROOT);
        return dial.dial().contains(wanted)
                || dial.rows().stream()
                        .anyMatch(row -> row.why().toLowerCase(Locale.ROOT).contains(wanted))
                || dial.rules().stream()
                        .anyMatch(rule -> rule.toLowerCase(Locale.ROOT).contains(wanted));
    }

    private static Setting setting(String dial, DialView.Row row, Map<String, String> given) {
        var key = new DialKey(dial, row.scope()).text();
        var value = plain(row.value());
        return new Setting(
                key,
                DialWords.deals(row.scope()),
                DialWords.general(row.scope()),
                value,
                given.getOrDefault(key, value),
                row);
    }

    /** Whole where all numbers are, else a hundredth of the range. */
    private static String step(List<DialView.Row> rows) {
        var first = rows.get(0);
        var range = first.max().subtract(first.min());
        var whole = rows.stream().allMatch(row -> isWhole(row.value()) && isWhole(row.min()) && isWhole(row.max()));
        return whole && range.compareTo(BigDecimal.ONE) > 0 ? "1" : plain(range.divide(STEPS, 6, RoundingMode.HALF_UP));
    }

    private static boolean isWhole(BigDecimal number) {
        return number.stripTrailingZeros().scale() <= 0;
    }

    /** As a number field has it. */
    static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
