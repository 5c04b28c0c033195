package io.salesmanager.inspection.shown;

import io.salesmanager.inspection.count.CompanyCount;
import io.salesmanager.inspection.count.CountedDeal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/** The deals behind a number, in order; what each adds to it is said only of those that are shown. */
public final class Selected {
    /** As a rank: the deal is not among them. */
    public static final int NOT = -1;

    private final CompanyCount company;
    private final Function<CountedDeal, Behind> behind;
    /** The rank in the upper half, so that the highest comes first, and the place of the deal in the lower one. */
    private final long[] keys;

    private Selected(CompanyCount company, Function<CountedDeal, Behind> behind, long[] keys) {
        this.company = company;
        this.behind = behind;
        this.keys = keys;
    }

    /**
     * In order of rank, the highest first, then of id.
     *
     * @param rank 0 or more; {@link #NOT} for a deal that is not wanted; for any thread
     */
    public static Selected of(
            CompanyCount company, Slice slice, ToIntFunction<CountedDeal> rank, Function<CountedDeal, Behind> behind) {
        var keys = company.deals()
                .gather(
                        Keys::new,
                        (found, deal) -> found.add(slice.has(deal, company) ? rank.applyAsInt(deal) : NOT),
                        Keys::add)
                .sorted();
        return new Selected(company, behind, keys);
    }

    private static final class Keys {
        private long[] keys = new long[16];
        private int size;
        private int seen;

        void add(int rank) {
            if (rank >= 0) {
                put(((long) (Integer.MAX_VALUE - rank) << Integer.SIZE) | seen);
            }
            seen++;
        }

        void add(Keys later) {
            for (var i = 0; i < later.size; i++) {
                put(later.keys[i] + seen);
            }
            seen += later.seen;
        }

        private void put(long key) {
            if (size == keys.length) {
                keys = Arrays.copyOf(keys, size * 2);
            }
            keys[size++] = key;
        }

        long[] sorted() {
            var sorted = Arrays.copyOf(keys, size);
            Arrays.sort(sorted);
            return sorted;
        }
    }

    /** Each deal of which {@code wanted} is true, in order of id. */
    public static Selected of(CompanyCount company, Predicate<CountedDeal> wanted) {
        return of(company, Slice.ALL, deal -> wanted.test(deal) ? 0 : NOT, deal -> new Behind(deal, Map.of(), ""));
    }

    public int size() {
        return keys.length;
    }

    /** The place of the first one whose id comes after this one; for those in order of id. */
    public int after(String id) {
        var low = 0;
        var high = size();
        while (low < high) {
            var middle = (low + high) >>> 1;
            if (deal(middle).id().compareTo(id) <= 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private CountedDeal deal(int place) {
        return company.deals().get((int) keys[place]);
    }

    /** Some of them, from one place up to but not including another. */
    public List<Behind> between(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(place -> behind.apply(deal(place)))
                .toList();
    }

    /** All of them. */
    public List<Behind> all() {
        return between(0, size());
    }
}
