package io.salesmanager.sales.peers;

import io.salesmanager.statistics.Interval;
import io.salesmanager.statistics.Proportion;
import io.salesmanager.statistics.groups.Shrinkage;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * One rep at one step, beside the peers.
 *
 * @param own all trials of the rep
 * @param compared those that have peers' trials of the same kind
 * @param peers the peers' trials of these kinds
 * @param usual what the peers would have reached with the rep's deals; NaN where there is nothing to compare
 * @param difference own share minus the usual one, among those compared
 * @param interval of the difference, 95%
 * @param estimate the rep's share drawn towards the usual one; null where there is nothing to compare
 * @param pValue corrected for all comparisons in the company; 1 for what was not tested, having too few trials
 * @param needed how many trials a comparison needs to find {@link Peers#DIFFERENCE}; empty where peers are too few
 */
public record StepComparison(
        String repId,
        Peer rep,
        String step,
        Proportion own,
        Proportion compared,
        Proportion peers,
        double usual,
        double difference,
        Interval interval,
        Shrinkage.@Nullable Estimate estimate,
        double pValue,
        OptionalInt needed) {

    public enum Finding {
        STRENGTH,
        WEAKNESS,
        /** There are so many trials that a difference would have been found. */
        USUAL,
        NOT_ENOUGH,
        NO_PEERS
    }

    public boolean differs() {
        return pValue < Peers.ERROR_RATE;
    }

    public Finding finding() {
        if (peers.trials() == 0) {
            return Finding.NO_PEERS;
        }
        if (differs()) {
            return difference > 0 ? Finding.STRENGTH : Finding.WEAKNESS;
        }
        return needed.isPresent() && compared.trials() >= needed.getAsInt() ? Finding.USUAL : Finding.NOT_ENOUGH;
    }
}
