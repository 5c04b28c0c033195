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
        for (var i = 0; i < more.size; i++) {
            add(more.numbers[i]);
        }
    }

    public int size() {
        return size;
    }

    public int[] sorted() {
        var sorted = Arrays.copyOf(numbers, size);
        Arrays.sort(sorted);
        return sorted;
    }
}
