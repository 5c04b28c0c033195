package io.salesmanager.console.inspection;

import org.jspecify.annotations.Nullable;

/**
 * Which groups of a report a page shows, by name: of hundreds nobody reads all at a time, and a template takes long for them.
 *
 * @param first the place of the first, from 1
 * @param total how many there are
 * @param most how many a page shows
 * @param address of the page with what it is asked, without the place
 */
public record Stretch(int first, int total, int most, Address address) {
    public Stretch {
        first = Math.max(1, Math.min(first, Math.max(1, total)));
    }

    /** The place of the first, from 0. */
    public int start() {
        return first - 1;
    }

    public int end() {
        return Math.min(total, start() + most);
    }

    public boolean isPart() {
        return total > most;
    }

    public String words() {
        return "%,d to %,d of %,d, by name.".formatted(first, end(), total);
    }

    /** Where the groups before these are; null where there are none. */
    public @Nullable String before() {
        return start() == 0 ? null : at(Math.max(1, first - most));
    }

    /** Where the groups after these are; null where there are none. */
    public @Nullable String after() {
        return end() >= total ? null : at(end() + 1);
    }

    private String at(int place) {
        return address.with("first", place).text();
    }
}
