package io.salesmanager.inspection.funnel;

import io.salesmanager.statistics.Proportion;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a group sells a day as it goes now, and the four levers that it is made of: open deals that are not idle x win rate x value of a sale / days to a
 * sale.
 *
 * @param open deals that are open
 * @param idle of these, how many are to be archived since nothing happens any more; {@code perDay} is without them
 * @param unclear of these, of how many nobody knows whether anything happens; {@code perDay} is with them
 * @param winRate won over {@code decided}; null where none was decided
 * @param value mean amount of {@code valued} won deals; null where none is known, or they are in several currencies
 * @param currency null is the company's own
 * @param cycleDays mean days from creation to winning, of {@code timed} won deals
 * @param perDay null where a lever is not known
 * @param sentence what is missing; or what {@code perDay} means
 */
public record Velocity(
        int open,
        int idle,
        int unclear,
        @Nullable Double winRate,
        int won,
        int decided,
        @Nullable Double value,
        int valued,
        @Nullable String currency,
        @Nullable Double cycleDays,
        int timed,
        @Nullable Double perDay,
        String sentence) {

    static Velocity of(
            int open,
            int idle,
            int unclear,
            Proportion won,
            @Nullable Double value,
            int valued,
            @Nullable String currency,
            @Nullable Double cycleDays,
            int timed,
            List<String> currencies) {
        var winRate = won.trials() == 0 ? null : won.share();
        var perDay = winRate == null || value == null || cycleDays == null || cycleDays == 0
                ? null
                : (open - idle) * winRate * value / cycleDays;
        return new Velocity(
                open,
                idle,
                unclear,
                winRate,
                won.successes(),
                won.trials(),
                value,
                valued,
                currency,
                cycleDays,
                timed,
                perDay,
                perDay == null ? missing(won, currencies, cycleDays) : meaning(open, idle, unclear));
    }

    private static String meaning(int open, int idle, int unclear) {
        return "Open deals x win rate x value of a sale / days to a sale: what is sold a day if the open deals go as the decided ones of this group went.%s%s"
                .formatted(
                        idle == 0
                                ? ""
                                : " Of %,d open deals %,d are left out: nothing has happened in them for so long that they are to be archived."
                                        .formatted(open, idle),
                        unclear == 0
                                ? ""
                                : " Of %,d open deals no activities are known, so nobody can say whether they are still alive; if they are not, less is sold."
                                        .formatted(unclear));
    }

    private static String missing(Proportion won, List<String> currencies, @Nullable Double cycleDays) {
        var missing = new ArrayList<String>();
        if (won.trials() == 0) {
            missing.add("no deal was won or lost yet");
        } else if (won.successes() == 0) {
            missing.add("none was won yet");
        }
        if (won.successes() > 0 && currencies.isEmpty()) {
            missing.add("no won deal has an amount");
        }
        if (currencies.size() > 1) {
            missing.add("won deals are in %d currencies (%s), which are not added up"
                    .formatted(currencies.size(), String.join(", ", currencies)));
        }
        if (won.successes() > 0 && cycleDays == null) {
            missing.add("of no won deal both its start and its end are known");
        } else if (cycleDays != null && cycleDays == 0) {
            missing.add("all won deals ended on the day on which they were created");
        }
        return "Not known: " + String.join("; ", missing) + ".";
    }
}
