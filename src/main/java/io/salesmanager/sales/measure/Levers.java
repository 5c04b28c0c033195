package io.salesmanager.sales.measure;

import io.salesmanager.sales.asof.Cohorts.Track;
import io.salesmanager.sales.asof.Spread;
import io.salesmanager.sales.asof.TrackRecord;
import io.salesmanager.sales.history.RepHistory;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The four levers of velocity, of a rep and of all other reps of the same role together: open deals, size of a win, win rate and
 * days to a win. Unknown where the role is, or where there are no peers.
 *
 * @param dealsPeers open deals a rep
 * @param peersCount closed deals that the peers' values stand on
 * @param worst the lever furthest below the peers, of those that chance does not explain where there are any; null unless all
 *     four of both are known
 * @param gap how far it is below, as a share of the peers' value; below 0 where none is
 * @param differs whether chance does not explain it
 */
record Levers(
        double dealsPeers,
        double sizePeers,
        double winRatePeers,
        double cyclePeers,
        double peersCount,
        @Nullable String worst,
        double gap,
        @Nullable Boolean differs) {
    private static final Levers UNKNOWN =
            new Levers(Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, null, Double.NaN, null);

    /** One side of the normal distribution at 0.6%: of four levers together one in forty is that far out by chance. */
    private static final double FAR = 2.5;

    /** @param errors standard errors that it is below the peers */
    private record Lever(String name, double gap, double errors) {
        boolean differs() {
            return errors >= FAR;
        }
    }

    static Levers of(@Nullable RepHistory rep, List<Track> tracks) {
        if (rep == null || rep.role() == null) {
            return UNKNOWN;
        }
        var peers = tracks.stream()
                .filter(track -> rep.role().equals(track.role()) && !rep.id().equals(track.repId()))
                .toList();
        if (peers.isEmpty()) {
            return UNKNOWN;
        }
        var theirs = peers.stream().reduce(Track::plus).orElseThrow();
        var deals = Spread.of(peers.stream().mapToDouble(Track::open).toArray());
        var worst = tracks.stream()
                .filter(track -> rep.id().equals(track.repId()))
                .findFirst()
                .map(own -> worst(own, theirs, deals))
                .orElse(null);
        var closed = theirs.closed();
        return new Levers(
                deals.mean(),
                theirs.sizes().mean(),
                rate(closed),
                theirs.cycles().mean(),
                closed.won() + closed.lost(),
                worst == null ? null : worst.name(),
                worst == null ? Double.NaN : worst.gap(),
                worst == null ? null : worst.differs());
    }

    private static @Nullable Lever worst(Track own, Track peers, Spread deals) {
        var levers = List.of(
                new Lever(
                        "DEALS",
                        1 - own.open() / deals.mean(),
                        (deals.mean() - own.open()) / Math.sqrt(deals.variance() * (1 + 1.0 / deals.count()))),
                new Lever(
                        "SIZE",
                        1 - own.sizes().mean() / peers.sizes().mean(),
                        peers.sizes().errorsAbove(own.sizes())),
                new Lever("WIN_RATE", 1 - rate(own.closed()) / rate(peers.closed()), rateErrors(own, peers)),
                new Lever(
                        "CYCLE",
                        1 - peers.cycles().mean() / own.cycles().mean(),
                        own.cycles().errorsAbove(peers.cycles())));
        return levers.stream().anyMatch(lever -> Double.isNaN(lever.gap()))
                ? null
                : levers.stream()
                        .max(Comparator.comparing(Lever::differs).thenComparing(Lever::gap))
                        .orElseThrow();
    }

    private static double rateErrors(Track own, Track peers) {
        var n = own.closed().won() + own.closed().lost();
        var m = peers.closed().won() + peers.closed().lost();
        var both = (own.closed().won() + peers.closed().won()) / (double) (n + m);
        return (rate(peers.closed()) - rate(own.closed())) / Math.sqrt(both * (1 - both) * (1.0 / n + 1.0 / m));
    }

    private static double rate(TrackRecord closed) {
        var all = closed.won() + closed.lost();
        return all == 0 ? Double.NaN : closed.won() / (double) all;
    }
}
