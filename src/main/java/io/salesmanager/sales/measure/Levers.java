package io.salesmanager.sales.measure;

import io.salesmanager.sales.history.RepHistory;
import io.salesmanager.sales.measure.Cohorts.Track;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The four levers of velocity, of a rep and of all other reps of the same role together: open deals, size of a win, win rate and
 * days to a win. Unknown where the role is, or where there are no peers.
 *
 * @param dealsPeers open deals a rep
 * @param peersCount closed deals that the peers' values stand on
 * @param worst the lever furthest below the peers; null unless all four of both are known
 * @param gap how far it is below, as a share of the peers' value; below 0 where none is
 */
record Levers(
        double dealsPeers,
        double sizePeers,
        double winRatePeers,
        double cyclePeers,
        double peersCount,
        @Nullable String worst,
        double gap) {
    private static final Levers UNKNOWN =
            new Levers(Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, null, Double.NaN);

    static Levers of(
            @Nullable RepHistory rep, double deals, double size, double winRate, double cycle, List<Track> tracks) {
        if (rep == null || rep.role() == null) {
            return UNKNOWN;
        }
        var peers = tracks.stream()
                .filter(track -> rep.role().equals(track.role()) && !rep.id().equals(track.repId()))
                .toList();
        if (peers.isEmpty()) {
            return UNKNOWN;
        }
        var closed = peers.stream().map(Track::closed).reduce(TrackRecord::plus).orElseThrow();
        var open = peers.stream().mapToInt(Track::open).sum() / (double) peers.size();
        var sizes = ratio(closed.wonAmount(), closed.wonAmountCount());
        var rates = ratio(closed.won(), closed.won() + closed.lost());
        var cycles = ratio(closed.cycleDaysSum(), closed.cycleCount());
        Map<String, Double> gaps = new TreeMap<>(Map.of(
                "CYCLE", 1 - ratio(cycles, cycle),
                "DEALS", 1 - ratio(deals, open),
                "SIZE", 1 - ratio(size, sizes),
                "WIN_RATE", 1 - ratio(winRate, rates)));
        var worst = gaps.values().stream().anyMatch(gap -> gap.isNaN())
                ? null
                : gaps.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow();
        return new Levers(
                open,
                sizes,
                rates,
                cycles,
                closed.won() + closed.lost(),
                worst == null ? null : worst.getKey(),
                worst == null ? Double.NaN : worst.getValue());
    }

    private static double ratio(double part, double whole) {
        return whole > 0 ? part / whole : Double.NaN;
    }
}
