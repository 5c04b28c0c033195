package io.salesmanager.coaching.manager;

import io.salesmanager.statistics.rank.RankCorrelation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether teams that are coached more win more, over all managers: sessions a rep in one quarter, and the share won of the deals
 * closed in the next.
 *
 * @param managers with both figures
 * @param managersNeeded to find a middling relation (0.5) four times out of five
 * @param rho Spearman's, with its interval of 95%; null where there are too few managers
 */
public record Relation(
        int managers,
        int managersNeeded,
        @Nullable Double rho,
        @Nullable Double low,
        @Nullable Double high,
        String words) {

    private static final double MIDDLING = 0.5;
    private static final double HUNDREDTHS = 100;

    /**
     * Both figures of one manager.
     *
     * @param sessions a rep
     * @param wonShare of the deals closed afterwards
     */
    record Pair(double sessions, double wonShare) {}

    static Relation of(List<Pair> pairs) {
        var needed = RankCorrelation.pairsNeeded(MIDDLING);
        if (pairs.size() < needed) {
            return new Relation(
                    pairs.size(),
                    needed,
                    null,
                    null,
                    null,
                    "Too few managers to say: %d have both figures, and some %d are needed to find a relation of %s."
                            .formatted(pairs.size(), needed, MIDDLING));
        }
        var found = RankCorrelation.of(
                pairs.stream().mapToDouble(Pair::sessions).toArray(),
                pairs.stream().mapToDouble(Pair::wonShare).toArray());
        if (Double.isNaN(found.rho())) {
            return new Relation(
                    pairs.size(),
                    needed,
                    null,
                    null,
                    null,
                    "Nothing to relate: one of the figures is the same for all managers.");
        }
        var words = found.isReliable()
                ? "Over %d managers, teams that had more sessions won a %s share afterwards (rho %.2f). That is a relation, not an effect: both may come from something else."
                        .formatted(pairs.size(), found.rho() > 0 ? "larger" : "smaller", found.rho())
                : "No relation beyond chance over %d managers (rho %.2f, from %.2f to %.2f)."
                        .formatted(
                                pairs.size(),
                                found.rho(),
                                found.interval().low(),
                                found.interval().high());
        return new Relation(
                pairs.size(),
                needed,
                hundredths(found.rho()),
                hundredths(found.interval().low()),
                hundredths(found.interval().high()),
                words);
    }

    private static double hundredths(double value) {
        return Math.round(value * HUNDREDTHS) / HUNDREDTHS;
    }
}
