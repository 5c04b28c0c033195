package io.salesmanager.playbook;

import java.util.List;
import java.util.Map;

/** The dials as they stand for one deal: one row each. */
public final class ResolvedDials {
    private final DialRow[] rows;
    private final double[] values;
    private final String[] places;
    private final Map<String, Integer> indexOfDial;

    ResolvedDials(List<DialRow> rows, Map<String, Integer> indexOfDial) {
        this.rows = rows.toArray(DialRow[]::new);
        this.values = rows.stream().mapToDouble(DialRow::value).toArray();
        this.places = rows.stream().map(row -> row.at().shown()).toArray(String[]::new);
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
     * Where the value was set, as reasons show it.
     *
     * @param index from {@link Dials#indexOf}
     */
    public String place(int index) {
        return places[index];
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
