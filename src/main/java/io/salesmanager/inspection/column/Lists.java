package io.salesmanager.inspection.column;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lists of numbers one behind the other, or null in place of a list. */
public final class Lists {
    private final int[] values;
    /** Where each list ends, and the next begins; the complement of it where there is no list. */
    private final int[] ends;

    private Lists(int[] values, int[] ends) {
        this.values = values;
        this.ends = ends;
    }

    public static Lists of(List<int @Nullable []> lists) {
        var ends = new int[lists.size()];
        var values = new int
                [lists.stream().mapToInt(list -> list == null ? 0 : list.length).sum()];
        var end = 0;
        for (var i = 0; i < ends.length; i++) {
            var list = lists.get(i);
            if (list == null) {
                ends[i] = ~end;
            } else {
                System.arraycopy(list, 0, values, end, list.length);
                end += list.length;
                ends[i] = end;
            }
        }
        return new Lists(values, ends);
    }

    public boolean has(int row) {
        return ends[row] >= 0;
    }

    /** All lists; that of a row stands at {@link #from} up to but not including {@link #to}. */
    @SuppressWarnings("EI_EXPOSE_REP") // copying ten million numbers is what this class is there to avoid
    public int[] values() {
        return values;
    }

    public int from(int row) {
        return row == 0 ? 0 : end(row - 1);
    }

    public int to(int row) {
        return end(row);
    }

    private int end(int row) {
        return ends[row] < 0 ? ~ends[row] : ends[row];
    }

    public void write(ColumnWriter to) throws IOException {
        to.ints(values);
        to.ints(ends);
    }

    public static Lists read(ColumnReader from) throws IOException {
        return new Lists(from.ints(), from.ints());
    }

    @Override
    public String toString() {
        return Arrays.toString(values);
    }
}
