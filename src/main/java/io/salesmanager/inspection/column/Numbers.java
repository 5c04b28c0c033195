package io.salesmanager.inspection.column;

import java.util.Arrays;

/** Whole numbers, gathered one after the other. */
public final class Numbers {
    private int[] numbers = new int[4];
    private int size;

    public void add(int number) {
        if (size == numbers.length) {
            numbers = Arrays.copyOf(numbers, size * 2);
        }
        numbers[size++] = number;
    }

    public void add(Numbers more) {
        if (size + more.size > numbers.length) {
            numbers = Arrays.copyOf(numbers, Math.max(size + more.size, 2 * size));
        }
        System.arraycopy(more.numbers, 0, numbers, size, more.size);
        size += more.size;
    }

    public int size() {
        return size;
    }

    /** As they came. */
    public int[] inOrder() {
        return Arrays.copyOf(numbers, size);
    }

    public int[] sorted() {
        var sorted = Arrays.copyOf(numbers, size);
        Arrays.sort(sorted);
        return sorted;
    }
}
