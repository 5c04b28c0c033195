package io.salesmanager.inspection.effectiveness;

import io.salesmanager.inspection.count.CompanyCount;
import io.salesmanager.inspection.count.CountedAccount;
import io.salesmanager.inspection.count.CountedDeal;
import io.salesmanager.inspection.count.Counting;
import io.salesmanager.inspection.effectiveness.EffectivenessReport.Item;
import io.salesmanager.inspection.effectiveness.RiskSets.Trial;
import io.salesmanager.inspection.shown.Said;
import io.salesmanager.inspection.shown.Slice;
import io.salesmanager.statistics.Holm;
import io.salesmanager.statistics.Replication;
import io.salesmanager.statistics.StratifiedDifference;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Compares what followed touches with what followed at equal age in the same stage. */
public final class Effectiveness {
    /** As {@link #of} answers it. */
    public record Question(Kind kind, Against against, int days, Slice slice)
            implements Counting.Question<EffectivenessReport> {
        @Override
        public EffectivenessReport of(CompanyCount company) {
            return Effectiveness.of(company, kind, against, days, slice);
        }
    }

    /** With fewer touches, or fewer to compare with, an interval says nothing. */
    static final int FEWEST = 30;

    private static final double ERROR_RATE = 0.05;
    /** More say little more, and take longer. */
    private static final int MOST_DEALS = 50_000;

    private final CompanyCount company;
    private final Kind kind;
    private final Against against;
    private final List<Way> ways = new ArrayList<>();
    private final TreeMap<String, int[]> counts = new TreeMap<>();
    private int known;
    private int unknown;
    private int zoneAssumed;

    private Effectiveness(CompanyCount company, Kind kind, Against against) {
        this.company = company;
        this.kind = kind;
        this.against = against;
    }

    /** @param days within which progress counts */
    public static EffectivenessReport of(CompanyCount company, Kind kind, Against against, int days, Slice slice) {
        return new Effectiveness(company, kind, against).report(days, slice);
    }

    /** What a touch was; null where that is not known. */
    static @Nullable String valueOf(Way way, int touch, Kind kind) {
        return kind.of(way.touches(), touch, zone(way));
    }

    private EffectivenessReport report(int days, Slice slice) {
        collect(slice);
        var sets = new RiskSets(company, ways, days);
        var touched = sets.touched();
        var values = new @Nullable String[touched.size()];
        for (var i = 0; i < values.length; i++) {
            var trial = touched.get(i);
            var way = ways.get(trial.way());
            values[i] = valueOf(way, trial.touch(), kind);
            unknown += values[i] == null ? 1 : 0;
            zoneAssumed += kind == Kind.SLOT && zoneOf(way) == null ? 1 : 0;
            if (values[i] != null) {
                var count = counts.computeIfAbsent(values[i], value -> new int[2]);
                count[0]++;
                count[1] += trial.success() ? 1 : 0;
            }
        }
        var untouched = against == Against.NONE ? sets.untouched() : List.<Trial>of();
        var compared = new TreeMap<String, StratifiedDifference>(counts.keySet().parallelStream()
                .collect(Collectors.toMap(value -> value, value -> compare(value, touched, values, untouched))));
        var items = items(compared, days);
        return new EffectivenessReport(
                company.asOf(),
                kind,
                against,
                days,
                Words.of(company, kind, against, days, items, ways.size(), touched.size() - unknown),
                ways.size(),
                known,
                touched.size(),
                unknown,
                zoneAssumed,
                items);
    }

    private void collect(Slice slice) {
        known = company.deals()
                .gather(
                        () -> new int[1],
                        (count, deal) -> count[0] += slice.has(deal, company) && Way.isKnown(deal, company) ? 1 : 0,
                        (count, more) -> count[0] += more[0])[0];
        var each = Math.max(1, (known + MOST_DEALS - 1) / MOST_DEALS);
        ways.addAll(company.deals()
                .gather(() -> new Chosen(each), (chosen, deal) -> chosen.add(deal, slice), Chosen::add)
                .ways);
    }

    /** Every so many of the deals that are known. */
    private final class Chosen {
        private final int each;
        private final List<Way> ways = new ArrayList<>();
        private int seen;

        Chosen(int each) {
            this.each = each;
        }

        void add(CountedDeal deal, Slice slice) {
            if (slice.has(deal, company) && Way.isKnown(deal, company) && seen++ % each == 0) {
                ways.add(Objects.requireNonNull(Way.of(deal, company)));
            }
        }

        void add(Chosen later) {
            ways.addAll(later.ways);
        }
    }

    private StratifiedDifference compare(
            String value, List<Trial> touched, @Nullable String[] values, List<Trial> untouched) {
        var trials = new StratifiedDifference.Trials();
        for (var i = 0; i < values.length; i++) {
            var trial = touched.get(i);
            var exposed = value.equals(values[i]);
            if (against == Against.NONE ? exposed && trial.quiet() : values[i] != null) {
                trials.add(trial.stratum(), trial.way(), exposed, trial.success());
            }
        }
        for (var trial : untouched) {
            trials.add(trial.stratum(), trial.way(), false, trial.success());
        }
        return trials.compare();
    }

    private List<Item> items(Map<String, StratifiedDifference> compared, int days) {
        var told = compared.entrySet().stream()
                .filter(each -> isEnough(each.getValue()))
                .map(each -> each.getKey())
                .toList();
        var adjusted = Holm.adjust(told.stream()
                .mapToDouble(
                        value -> Objects.requireNonNull(compared.get(value)).pValue())
                .toArray());
        var items = new ArrayList<Item>();
        compared.forEach((value, difference) -> {
            var place = told.indexOf(value);
            var differs = place >= 0 && adjusted[place] < ERROR_RATE;
            var again = differs ? Replication.chance(difference.standardised(), told.size(), ERROR_RATE) : Double.NaN;
            var count = Objects.requireNonNull(counts.get(value));
            var words = kind.words(value);
            items.add(new Item(
                    value,
                    words,
                    count[0],
                    count[1],
                    difference.exposed(),
                    difference.others(),
                    Said.known(difference.exposedShare()),
                    Said.known(difference.othersShare()),
                    Said.known(difference.difference()),
                    Said.known(difference.interval().low()),
                    Said.known(difference.interval().high()),
                    place < 0 ? null : adjusted[place],
                    differs,
                    Said.known(again),
                    Words.ofItem(words, difference, against, days, place >= 0, again)));
        });
        return items;
    }

    private static boolean isEnough(StratifiedDifference difference) {
        return difference.exposed() >= FEWEST && difference.others() >= FEWEST;
    }

    private static ZoneId zone(Way way) {
        var zone = zoneOf(way);
        return zone == null ? way.company().playbook().calendar().zone() : zone;
    }

    private static @Nullable ZoneId zoneOf(Way way) {
        return way.company().accountOf(way.deal()).map(CountedAccount::zone).orElse(null);
    }
}
