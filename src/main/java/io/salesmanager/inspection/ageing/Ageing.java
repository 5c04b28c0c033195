package io.salesmanager.inspection.ageing;

import io.salesmanager.inspection.ageing.AgeingReport.Cell;
import io.salesmanager.inspection.ageing.AgeingReport.Cycles;
import io.salesmanager.inspection.ageing.AgeingReport.StageStay;
import io.salesmanager.inspection.count.Cohort;
import io.salesmanager.inspection.count.CompanyCount;
import io.salesmanager.inspection.count.CountedDeal;
import io.salesmanager.inspection.count.Dimension;
import io.salesmanager.playbook.Stage;
import io.salesmanager.statistics.Survival.Count;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import org.apache.commons.statistics.descriptive.Median;
import org.jspecify.annotations.Nullable;

/** Looks how long deals have been where they are, stage by stage. */
public final class Ageing {
    private final CompanyCount company;
    private final @Nullable Dimension by;
    private final Map<Place, List<DealAge>> cells = new HashMap<>();
    private final Map<Place, SortedMap<Double, Count>> stays = new HashMap<>();
    private final List<DealAge> ages = new ArrayList<>();
    private int unknown;

    private record Place(String stage, @Nullable String group) {}

    private Ageing(CompanyCount company, @Nullable Dimension by) {
        this.company = company;
        this.by = by;
    }

    /** @param by null for all deals of a stage together */
    public static AgeingReport of(CompanyCount company, @Nullable Dimension by, Cohort cohort) {
        var ageing = new Ageing(company, by);
        var stays = new StageStays(company);
        for (var deal : company.deals()) {
            if (cohort.has(deal)) {
                stays.add(deal, ageing::staysOf);
                ageing.add(deal);
            }
        }
        return ageing.report(cohort);
    }

    private void add(CountedDeal deal) {
        var age = DealAge.of(deal, company);
        if (age == null) {
            return;
        }
        ages.add(age);
        unknown += age.days() == null ? 1 : 0;
        if (age.stage() != null) {
            cells.computeIfAbsent(new Place(age.stage(), group(deal)), place -> new ArrayList<>())
                    .add(age);
        }
    }

    private SortedMap<Double, Count> staysOf(CountedDeal deal, String stage) {
        return stays.computeIfAbsent(new Place(stage, group(deal)), place -> new TreeMap<>());
    }

    private @Nullable String group(CountedDeal deal) {
        return by == null ? null : by.groupOf(deal, company);
    }

    private AgeingReport report(Cohort cohort) {
        var over = (int) ages.stream().filter(DealAge::isOver).count();
        var stopped = (int) ages.stream().filter(DealAge::isStopped).count();
        var noLimit = ages.stream().anyMatch(age -> age.limit() == null);
        return new AgeingReport(
                company.asOf(),
                by,
                cohort,
                Words.of(company, ages.size(), over, stopped, unknown, noLimit),
                ages.size(),
                over,
                stopped,
                unknown,
                cells.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey(order()))
                        .map(cell -> cell(cell.getKey(), cell.getValue()))
                        .toList(),
                stays.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey(order()))
                        .map(stay -> stay(stay.getKey(), stay.getValue()))
                        .toList(),
                cycles());
    }

    private Cell cell(Place place, List<DealAge> ages) {
        var days = ages.stream().map(DealAge::days).filter(Objects::nonNull).toList();
        var limits = ages.stream().map(DealAge::limit).filter(Objects::nonNull).toList();
        ToIntFunction<Integer> self = each -> each;
        return new Cell(
                place.stage(),
                place.group(),
                name(place),
                ages.size(),
                (int) ages.stream().filter(DealAge::isOver).count(),
                (int) ages.stream().filter(DealAge::isStopped).count(),
                limits.isEmpty() ? null : limits.stream().mapToInt(self).min().getAsInt(),
                limits.isEmpty() ? null : limits.stream().mapToInt(self).max().getAsInt(),
                days.size(),
                days.isEmpty()
                        ? null
                        : Median.withDefaults()
                                .evaluate(days.stream().mapToInt(self).toArray()),
                days.isEmpty() ? null : days.stream().mapToInt(self).max().getAsInt());
    }

    private StageStay stay(Place place, SortedMap<Double, Count> counted) {
        return StageStays.shown(place.stage(), place.group(), name(place), counted);
    }

    private Cycles cycles() {
        var cycles = new WonCycles(company);
        var judged = (int) ages.stream()
                .filter(age -> age.age() != null && cycles.like(age.deal()) != null)
                .count();
        var outliers = (int) ages.stream().filter(cycles::isOutlier).count();
        return new Cycles(Words.ofCycles(ages.size(), judged, outliers), judged, outliers, cycles.all());
    }

    private String name(Place place) {
        if (by == null) {
            return "All deals";
        }
        return place.group() == null ? "Unknown " + by.one() : by.nameOf(place.group(), company);
    }

    /** In the order of the process, then by name. */
    private Comparator<Place> order() {
        var names = company.playbook().stages().stream().map(Stage::name).toList();
        return Comparator.comparing((Place place) -> names.indexOf(place.stage()))
                .thenComparing(this::name)
                .thenComparing(place -> String.valueOf(place.group()));
    }
}
