package io.salesmanager.engagement.day;

import io.salesmanager.engagement.clock.Touches;
import io.salesmanager.playbook.Channel;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The touches of one rep and day, those that are worth most first, as many as the time allows. The order in which they are given
 * does not matter.
 *
 * @param items in order
 * @param minutes what they take together
 * @param leftOut what is due and not on the list, by reason
 */
public record WorkList(List<Item> items, int minutes, Map<LeftOut, Integer> leftOut) {

    /** Why a touch that is due is not on the list. */
    public enum LeftOut {
        /** The rep's hours are filled by touches that are worth more. */
        NO_TIME,
        /** The buyer is touched often enough on that day or in that week. */
        BUYERS_LIMIT,
        /** The same e-mail goes to enough buyers already; more would be mass mail. */
        MASS_MAIL
    }

    private static final Comparator<Item> ORDER = Comparator.comparingDouble(
                    (Item item) -> item.worth().expected())
            .reversed()
            .thenComparing(Item::due)
            .thenComparing(Item::deal)
            .thenComparing(Item::id);

    /**
     * Makes the list.
     *
     * @param due touches that are due by {@code day}
     * @param made the touches of each buyer of the last days, by the key that items name; the list adds its own to a copy
     * @param minutes how much time the rep has left; null where that is not known, and the list is not cut
     */
    public static WorkList of(List<Item> due, LocalDate day, Map<String, Touches> made, @Nullable Integer minutes) {
        var ranked = new ArrayList<>(due);
        ranked.sort(ORDER);
        var list = new Filling(day, made, minutes);
        ranked.forEach(list::offer);
        return new WorkList(List.copyOf(list.items), list.taken, Map.copyOf(list.leftOut));
    }

    private static final class Filling {
        private final long day;
        private final Map<String, Touches> made = new HashMap<>();
        private final @Nullable Integer minutes;
        private final List<Item> items = new ArrayList<>();
        private final Set<String> deals = new HashSet<>();
        private final Map<String, Integer> sameEmail = new HashMap<>();
        private final Map<LeftOut, Integer> leftOut = new EnumMap<>(LeftOut.class);
        private int taken;

        Filling(LocalDate day, Map<String, Touches> made, @Nullable Integer minutes) {
            this.day = day.toEpochDay();
            this.minutes = minutes;
            made.forEach((buyer, touches) -> this.made.put(buyer, touches.copy()));
        }

        void offer(Item item) {
            if (deals.contains(item.deal())) {
                return;
            }
            var touches = made.computeIfAbsent(item.buyer(), buyer -> new Touches());
            var emails = sameEmail.getOrDefault(item.message(), 0);
            if (!touches.allow(day, item.channel(), item.limits())) {
                leftOut.merge(LeftOut.BUYERS_LIMIT, 1, Integer::sum);
            } else if (item.channel() == Channel.EMAIL
                    && emails >= item.limits().sameEmailADay()) {
                leftOut.merge(LeftOut.MASS_MAIL, 1, Integer::sum);
            } else if (minutes != null && taken + item.minutes() > minutes) {
                leftOut.merge(LeftOut.NO_TIME, 1, Integer::sum);
            } else {
                take(item, touches);
            }
        }

        private void take(Item item, Touches touches) {
            items.add(item);
            deals.add(item.deal());
            taken += item.minutes();
            touches.add(day, item.channel());
            if (item.channel() == Channel.EMAIL) {
                sameEmail.merge(item.message(), 1, Integer::sum);
            }
        }
    }
}
