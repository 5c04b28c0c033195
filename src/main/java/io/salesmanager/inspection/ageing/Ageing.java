package io.salesmanager.inspection.ageing;

import io.salesmanager.inspection.ageing.AgeingReport.Cell;
import io.salesmanager.inspection.ageing.AgeingReport.Cycles;
import io.salesmanager.inspection.ageing.AgeingReport.StageStay;
import io.salesmanager.inspection.count.Cohort;
import io.salesmanager.inspection.count.CompanyCount;
import io.salesmanager.inspection.count.CountedDeal;
import io.salesmanager.inspection.count.Counting;
import io.salesmanager.inspection.count.Dimension;
import io.salesmanager.playbook.Stage;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import org.apache.commons.statistics.descriptive.Median;
import org.jspecify.annotations.Nullable;

/** Looks how long deals have been where they are, stage by stage. */
public final class Ageing {
    /** As {@link #of} answers it. */
    public record Question(@Nullable Dimension by, Cohort cohort) implements Counting.Question<AgeingReport> {
        @Override
        public AgeingReport of(CompanyCount company) {
            return Ageing.of(company, by, cohort);
        }
    }

    private final CompanyCount company;
    private final @Nullable Dimension by;
    private final Cohort cohort;
    private final StageStays stageStays;
    private final WonCycles cycles;
    private final Map<Place, AgeSums> cells = new HashMap<>();
    private final Map<Place, StayCounts> stays = new HashMap<>();
    private final AgeSums all = new AgeSums();
    private int judged;
    private int outliers;

    private record Place(String stage, @Nullable String group) {}

    private Ageing(
            CompanyCount company, @Nullable Dimension by, Cohort cohort, StageStays stageStays, WonCycles cycles) {
        this.company = company;
        this.by = by;
        this.cohort = cohort;
        this.stageStays = stageStays;
        this.cycles = cycles;
    }

    /** @param by null for all deals of a stage together */
    public static AgeingReport of(CompanyCount company, @Nullable Dimension by, Cohort cohort) {
        var stays = new StageStays(company);
        var cycles = new WonCycles(company);
        return company.deals()
                .gather(() -> new Ageing(company, by, cohort, stays, cycles), Ageing::add, Ageing::add)
                .report();
    }

    private void add(CountedDeal deal) {
        if (!cohort.has(deal)) {
            return;
        }
        var group = by == null ? null : by.groupOf(deal, company);
        stageStays.of(
                deal,
                (stage, days, isOpen) -> stays.computeIfAbsent(new Place(stage, group), place -> new StayCounts())
                        .add(days, isOpen));
        var age = DealAge.of(deal, company);
        if (age == null) {
            return;
        }
        all.add(age);
        judged += age.age() != null && cycles.like(deal) != null ? 1 : 0;
        outliers += cycles.isOutlier(age) ? 1 : 0;
        if (age.stage() != null) {
            cells.computeIfAbsent(new Place(age.stage(), group), place -> new AgeSums())
                    .add(age);
        }
    }

    private void add(Ageing other) {
        other.cells.forEach((place, sums) ->
                cells.computeIfAbsent(place, each -> new AgeSums()).add(sums));
        other.stays.forEach((place, counts) ->
                stays.computeIfAbsent(place, each -> new StayCounts()).add(counts));
        all.add(other.all);
        judged += other.judged;
        outliers += other.outliers;
    }

    private AgeingReport report() {
        return new AgeingReport(
                company.asOf(),
                by,
                cohort,
                Words.of(company, all.deals(), all.over(), all.stopped(), all.unknown(), all.unlimited() > 0),
                all.deals(),
                all.over(),
                all.stopped(),
                all.unknown(),
                cells.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey(order()))
                        .map(cell -> cell(cell.getKey(), cell.getValue()))
                        .toList(),
                stays.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey(order()))
                        .map(stay -> stay(stay.getKey(), stay.getValue()))
                        .toList(),
                new Cycles(Words.ofCycles(all.deals(), judged, outliers), judged, outliers, cycles.all()));
    }

    private Cell cell(Place place, AgeSums ages) {
        var days = ages.days();
        var isKnown = days.length > 0;
        return new Cell(
                place.stage(),
                place.group(),
                name(place),
                ages.deals(),
                ages.over(),
                ages.stopped(),
                ages.lowestLimit(),
                ages.highestLimit(),
                days.length,
                isKnown ? Median.withDefaults().evaluate(days) : null,
                isKnown ? days[days.length - 1] : null);
    }

    private StageStay stay(Place place, StayCounts counted) {
        return StageStays.shown(place.stage(), place.group(), name(place), counted);
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
