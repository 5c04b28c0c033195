package io.salesmanager.rulebook.dial;

import io.salesmanager.engine.RuleInfo;
import io.salesmanager.engine.Rulebook;
import io.salesmanager.playbook.DialRow;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A dial of the active rulebook.
 *
 * @param rows the most specific first; the last one is for all other deals
 * @param rules ids of the rules that read it
 * @param history how it was turned while versions were active, the latest first; null in a list of dials
 */
public record DialView(
        String dial,
        List<Row> rows,
        List<String> rules,
        @Nullable List<Turn> history) {

    /**
     * Its setting for some deals.
     *
     * @param scope for which; all null for all other deals
     * @param why the reason for this value, with its source
     * @param at where it stands, such as {@code rules/dials.csv:12}
     */
    public record Row(
            DialScope scope, BigDecimal value, String unit, BigDecimal min, BigDecimal max, String why, String at) {
        static Row of(DialRow row) {
            return new Row(
                    DialScope.of(row.scope()),
                    number(row.value()),
                    row.unit(),
                    number(row.min()),
                    number(row.max()),
                    row.why(),
                    row.at().shown());
        }
    }

    /**
     * How its setting for some deals changed when a version became active.
     *
     * @param from null where there was no row for these deals
     * @param to null where the row went
     */
    public record Turn(
            Instant when,
            DialScope scope,
            @Nullable BigDecimal from,
            @Nullable BigDecimal to,
            String by,
            String why,
            String publishedBy,
            String version) {}

    static DialView of(String dial, Rulebook rulebook, List<RuleInfo> rules, @Nullable List<Turn> history) {
        return new DialView(
                dial,
                rulebook.dials().rows().stream()
                        .filter(row -> row.dial().equals(dial))
                        .map(Row::of)
                        .toList(),
                rules.stream()
                        .filter(rule -> rule.dials().contains(dial))
                        .map(RuleInfo::id)
                        .toList(),
                history);
    }

    private static BigDecimal number(double value) {
        return new BigDecimal(DialsFile.plain(BigDecimal.valueOf(value)));
    }
}
