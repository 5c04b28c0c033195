package io.salesmanager.engine.source;

import io.salesmanager.playbook.source.Location;
import java.util.Comparator;
import java.util.Objects;

/**
 * A cell of a rule as its author sees it: of a row, or a part of a decision.
 *
 * @param heading for people
 * @param binding what the column means, such as {@code discountPercent > [percent]}
 * @param at where it begins
 * @param end where it ends; the same place in a spreadsheet
 */
public record Cell(String heading, String binding, String text, Location at, Location end) {
    private static final Comparator<Location> IN_TEXT =
            Comparator.comparingInt(Location::line).thenComparingInt(Location::column);

    /** Whether what stands at a place is in it. */
    public boolean holds(Location place) {
        return place.file().equals(at.file())
                && Objects.equals(place.sheet(), at.sheet())
                && IN_TEXT.compare(at, place) <= 0
                && IN_TEXT.compare(place, end) <= 0;
    }
}
