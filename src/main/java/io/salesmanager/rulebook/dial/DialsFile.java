package io.salesmanager.rulebook.dial;

import io.salesmanager.engine.Rulebook;
import io.salesmanager.platform.Problem;
import io.salesmanager.playbook.DialRow;
import io.salesmanager.playbook.source.NearestName;
import io.salesmanager.rulebook.setting.CsvText;
import io.salesmanager.rulebook.setting.Why;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Changes to {@code dials.csv}: a row's value with its reason, a row more for some deals, a row less. All else stays. */
final class DialsFile {
    static final String PATH = "dials.csv";
    static final int VALUE = 5;
    private static final int WHY = 9;
    private static final int MOST_DECIMALS = 6;

    private final Rulebook rulebook;
    private final List<Turned> turned = new ArrayList<>();
    private final Set<Object> seen = new HashSet<>();
    private CsvText csv;

    DialsFile(Rulebook rulebook, String text) {
        this.rulebook = rulebook;
        this.csv = CsvText.of(text);
    }

    /**
     * A dial that was turned.
     *
     * @param from null where the row is new
     * @param to null where it was removed
     */
    public record Turned(
            String dial,
            DialScope scope,
            @Nullable BigDecimal from,
            @Nullable BigDecimal to,
            String unit,
            String why) {
        String words() {
            return "%s (%s): %s".formatted(dial, scope.words(), from == null ? "set to " + counted(to) : change(from));
        }

        private String change(BigDecimal before) {
            return to == null ? counted(before) + " removed" : plain(before) + " to " + counted(to);
        }

        private String counted(@Nullable BigDecimal value) {
            return (value == null ? "nothing" : plain(value)) + (unit.isEmpty() ? "" : " " + unit);
        }
    }

    /** @param path of the change in what was sent, such as {@code [2].}, or empty */
    void turn(DialChange change, String path) {
        var general = general(change.dial(), path);
        var scope = DialScope.checked(change, rulebook.playbook(), path);
        var why = Why.checked(change.why(), path);
        if (!seen.add(List.of(general.dial(), scope))) {
            throw Problem.ofField(
                    "duplicate-change",
                    path + "dial",
                    "'%s' is changed twice for %s.".formatted(general.dial(), scope.words()),
                    "Send one change for the same deals.");
        }
        var rows = csv.rows().stream()
                .filter(row -> row.value(0).equals(general.dial()))
                .toList();
        var row = rows.stream()
                .filter(each -> DialScope.of(each).equals(scope))
                .findFirst()
                .orElse(null);
        if (change.removes()) {
            remove(general, scope, row, why, path);
            return;
        }
        var value = value(change, limits(general, scope), path);
        var before = row == null ? null : number(row);
        if (row == null) {
            csv = csv.withBelow(rows.get(rows.size() - 1), added(general, scope, rows.get(0), value, why));
        } else if (before != null
                && before.compareTo(value) == 0
                && row.value(WHY).equals(why)) {
            throw nothingChanges(general.dial(), scope, value, path);
        } else {
            csv = csv.with(row, WHY, why);
            if (before == null || before.compareTo(value) != 0) {
                csv = csv.with(row, VALUE, plain(value));
            }
        }
        turned.add(new Turned(general.dial(), scope, before, value, general.unit(), why));
    }

    String text() {
        return csv.text();
    }

    List<Turned> turned() {
        return List.copyOf(turned);
    }

    /** As the rulebook reads it, which takes 1e3 too. */
    static BigDecimal number(CsvText.Row row) {
        return new BigDecimal(plain(BigDecimal.valueOf(Double.parseDouble(row.value(VALUE)))));
    }

    static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    private void remove(DialRow general, DialScope scope, CsvText.@Nullable Row row, String why, String path) {
        if (row == null || scope.equals(DialScope.ANY)) {
            throw Problem.ofField(
                    row == null ? "no-such-row" : "general-row",
                    path + "remove",
                    row == null
                            ? "'%s' has no row for %s.".formatted(general.dial(), scope.words())
                            : "The row of '%s' for all deals cannot be removed.".formatted(general.dial()),
                    "GET /api/v1/dials/%s shows its rows; those for some deals can be removed."
                            .formatted(general.dial()));
        }
        turned.add(new Turned(general.dial(), scope, number(row), null, general.unit(), why));
        csv = csv.without(row);
    }

    private DialRow general(@Nullable String dial, String path) {
        return rulebook.dials().rows().stream()
                .filter(row ->
                        row.dial().equals(dial) && DialScope.of(row.scope()).equals(DialScope.ANY))
                .findFirst()
                .orElseThrow(() -> Problem.ofField(
                        dial == null ? "missing-field" : "unknown-dial",
                        path + "dial",
                        dial == null ? "A change names a dial." : "There is no dial '%s'.".formatted(dial),
                        NearestName.advice(
                                dial == null ? "" : dial, rulebook.dials().names())));
    }

    /** Those of the row itself; a new row has those of the general one. */
    private DialRow limits(DialRow general, DialScope scope) {
        return rulebook.dials().rows().stream()
                .filter(row -> row.dial().equals(general.dial())
                        && DialScope.of(row.scope()).equals(scope))
                .findFirst()
                .orElse(general);
    }

    private static BigDecimal value(DialChange change, DialRow limits, String path) {
        var value = change.value();
        if (value == null) {
            throw Problem.ofField(
                    "missing-field",
                    path + "value",
                    "The new value of '%s' is missing.".formatted(limits.dial()),
                    "Send a number, or \"remove\": true to remove the row for these deals.");
        }
        var min = BigDecimal.valueOf(limits.min());
        var max = BigDecimal.valueOf(limits.max());
        if (value.compareTo(min) < 0 || value.compareTo(max) > 0) {
            throw Problem.ofField(
                            "dial-out-of-range",
                            path + "value",
                            "'%s' goes from %s to %s %s."
                                    .formatted(limits.dial(), plain(min), plain(max), limits.unit())
                                    .replace(" .", "."),
                            "Choose a value inside the range. The range itself is changed in rules/dials.csv.")
                    .with("min", limits.min())
                    .with("max", limits.max());
        }
        if (value.stripTrailingZeros().scale() > MOST_DECIMALS) {
            throw Problem.ofField(
                    "too-many-digits",
                    path + "value",
                    "The new value of '%s' has more than %d decimals.".formatted(limits.dial(), MOST_DECIMALS),
                    "Round it.");
        }
        return value;
    }

    /** Unit and range as the first row of the dial writes them. */
    private static List<String> added(
            DialRow general, DialScope scope, CsvText.Row first, BigDecimal value, String why) {
        var fields = new ArrayList<String>();
        fields.add(general.dial());
        fields.addAll(scope.fields());
        fields.add(plain(value));
        for (var field = VALUE + 1; field < WHY; field++) {
            fields.add(first.value(field));
        }
        fields.add(why);
        return fields;
    }

    private static Problem nothingChanges(String dial, DialScope scope, BigDecimal value, String path) {
        return Problem.ofField(
                "nothing-changes",
                path + "value",
                "'%s' is %s for %s already, for that reason.".formatted(dial, plain(value), scope.words()),
                "Send another value.");
    }
}
