package io.salesmanager.playbook;

import java.util.List;
import java.util.Map;

/** The dials as they stand for one deal: one row each. */
public final class ResolvedDials {
    /**
     * A dial as it stands.
     *
     * @param at where it was set, such as {@code rules/dials.csv:12}
     */
    public record DialSetting(String name, double value, String unit, String at) {}

    private final DialRow[] rows;
    private final double[] values;
    private final List<List<DialSetting>> settings;
    private final Map<String, Integer> indexOfDial;

    ResolvedDials(List<DialRow> rows, Map<String, Integer> indexOfDial) {
        this.rows = rows.toArray(DialRow[]::new);
        this.values = rows.stream().mapToDouble(DialRow::value).toArray();
        this.settings = rows.stream()
                .map(row -> List.of(new DialSetting(
                        row.dial(), row.value(), row.unit(), row.at().shown())))
                .toList();
        this.indexOfDial = indexOfDial;
    }

    /** @param index from {@link Dials#indexOf} */
    public double value(int index) {
        return values[index];
    }

    /** @param index from {@link Dials#indexOf} */
    public DialRow row(int index) {
        return rows[index];
    }

    /**
     * The value as reasons show it, in a list of its own: most conditions have one dial.
     *
     * @param index from {@link Dials#indexOf}
     */
    public List<DialSetting> settingAlone(int index) {
        return settings.get(index);
    }

    /**
     * The value as reasons show it.
     *
     * @param index from {@link Dials#indexOf}
     */
    public DialSetting setting(int index) {
        return settings.get(index).get(0);
    }

    /** The value of a dial by its name, or another where there is no such dial. */
    public double valueOr(String dial, double otherwise) {
        var index = indexOfDial.get(dial);
        return index == null ? otherwise : values[index];
    }

    /**
     * The value of a dial by its name.
     *
     * @throws IllegalArgumentException if there is no such dial
     */
    public double value(String dial) {
        var index = indexOfDial.get(dial);
        if (index == null) {
            throw new IllegalArgumentException("no dial '%s'".formatted(dial));
        }
        return values[index];
    }
}
