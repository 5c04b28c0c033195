package io.salesmanager.forecast.figure;

import io.salesmanager.forecast.chance.Horizon;
import io.salesmanager.inspection.period.Period;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What is to be forecast.
 *
 * @param asOf the forecast is of the end of this day
 * @param of whose deals; null stands for deals without an owner
 * @param peerGroup the group of a rep (or of null) among comparable groups: the rep, the team, or all
 * @param corrections by what the chances of a rep's deals are multiplied; nothing for most
 * @param goals amounts to be reached, by currency; empty for the company's own
 */
public record Question(
        Period period,
        LocalDate asOf,
        Predicate<@Nullable String> of,
        Function<@Nullable String, String> peerGroup,
        Map<String, Double> corrections,
        Map<String, Double> goals,
        long seed) {
    public Question {
        corrections = Map.copyOf(corrections);
        goals = Map.copyOf(goals);
    }

    /** Without a goal. */
    public Question(
            Period period,
            LocalDate asOf,
            Predicate<@Nullable String> of,
            Function<@Nullable String, String> peerGroup,
            Map<String, Double> corrections,
            long seed) {
        this(period, asOf, of, peerGroup, corrections, Map.of(), seed);
    }

    int from() {
        return (int) period.from().toEpochDay();
    }

    int to() {
        return (int) period.to().toEpochDay();
    }

    int day() {
        return (int) asOf.toEpochDay();
    }

    /** Whether anything of the period is still to come. */
    public boolean isOpen() {
        return asOf.isBefore(period.to());
    }

    /** @throws IllegalArgumentException where the period is over */
    public Horizon horizon() {
        return Horizon.of(day(), from(), to());
    }
}
