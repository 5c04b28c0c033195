package io.salesmanager.inspection.effectiveness;

import io.salesmanager.platform.Problem;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which touches are followed by progress: a later stage within some days. Compared are only deals of equal age in the same stage,
 * never raw counts. What comes after a touch need not come of it: nobody drew lots for who was touched.
 *
 * @param asOf when the deals were counted
 * @param days within which progress counts
 * @param sentence what to make of it
 * @param deals that were looked at, of {@code dealsKnown}; of many, an even part is taken
 * @param touches of which it is known what followed
 * @param unknown touches of which it is not known what they were
 * @param zoneAssumed touches of buyers whose time zone is not known; the company's is taken
 * @param items by name, never by what followed
 */
public record EffectivenessReport(
        Instant asOf,
        Kind kind,
        Against against,
        int days,
        String sentence,
        int deals,
        int dealsKnown,
        int touches,
        int unknown,
        int zoneAssumed,
        List<Item> items) {
    private static final int LONGEST = 365;

    /**
     * Days within which progress counts, as asked for.
     *
     * @throws Problem 422 if it is not 1 to 365
     */
    public static int window(int days) {
        if (days < 1 || days > LONGEST) {
            throw Problem.ofField(
                    "bad-days", "days", "days is %d.".formatted(days), "Send 1 to %d.".formatted(LONGEST));
        }
        return days;
    }

    /**
     * One channel, slot or activity.
     *
     * @param touches of which it is known what followed, and {@code progressed} of them were followed by progress
     * @param compared touches for which there was something alike to compare with, {@code others} of them
     * @param share followed by progress among the compared, and {@code othersShare} among the others, strata weighed alike; null
     *     where nothing can be compared
     * @param difference of the two, between {@code low} and {@code high}, 95%
     * @param pValue of the difference, corrected for the number of items (Holm); null where there are too few to tell
     * @param stability how often it would be found to differ again; null where it does not differ
     */
    public record Item(
            String value,
            String name,
            int touches,
            int progressed,
            int compared,
            int others,
            @Nullable Double share,
            @Nullable Double othersShare,
            @Nullable Double difference,
            @Nullable Double low,
            @Nullable Double high,
            @Nullable Double pValue,
            boolean differs,
            @Nullable Double stability,
            String sentence) {}
}
