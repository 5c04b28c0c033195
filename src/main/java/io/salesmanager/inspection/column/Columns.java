package io.salesmanager.inspection.column;

/** Columns of numbers. One of which all values are the same has a single place. */
public final class Columns {
    private Columns() {}

    public static int at(int[] column, int row) {
        return column[column.length == 1 ? 0 : row];
    }

    public static long at(long[] column, int row) {
        return column[column.length == 1 ? 0 : row];
    }

    public static double at(double[] column, int row) {
        return column[column.length == 1 ? 0 : row];
    }

    public static int[] packed(int[] column) {
        for (var value : column) {
            if (value != column[0]) {
                return column;
            }
        }
        return new int[] {column[0]};
    }

    public static long[] packed(long[] column) {
        for (var value : column) {
            if (value != column[0]) {
                return column;
            }
        }
        return new long[] {column[0]};
    }

    public static double[] packed(double[] column) {
        for (var value : column) {
            if (Double.doubleToLongBits(value) != Double.doubleToLongBits(column[0])) {
                return column;
            }
        }
        return new double[] {column[0]};
    }
}
