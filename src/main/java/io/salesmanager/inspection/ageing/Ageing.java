package io.salesmanager.inspection.ageing;

import io.salesmanager.inspection.ageing.AgeingReport.Cell;
import io.salesmanager.inspection.ageing.AgeingReport.Cycles;
import io.salesmanager.inspection.ageing.AgeingReport.StageStay;
import io.salesmanager.inspection.count.Cohort;
import io.salesmanager.inspection.count.CompanyCount;
import io.salesmanager.inspection.count.CountedDeal;
import io.salesmanager.inspection.count.Counting;
import io.salesmanager.inspection.count.Dimension;
import io.salesmanager.inspection.shown.Part;
import io.salesmanager.platform.Page;
import io.salesmanager.playbook.Stage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.statistics.descriptive.Median;
import org.jspecify.annotations.Nullable;

/** Looks how long deals have been where they are, stage by stage. */
public final class Ageing {
    /** What is counted once, for a report of any of the groups. */
    public record Question(@Nullable Dimension by, Cohort cohort) implements Counting.Question<Ageing> {
        @Override
        public Ageing of(CompanyCount company) {
            return counted(company, by, cohort);
        }
    }

    private static final String LIST = "ageing";

    private final CompanyCount company;
    private final @Nullable Dimension by;
    private final Cohort cohort;
    private final StageStays stageStays;
    private final WonCycles cycles;
    private final Map<Place, AgeSums> cells = new HashMap<>();
    private final Map<Place, StayCounts> stays = new HashMap<>();
    /** By name, with no stage. */
    private final List<Place> groups = new ArrayList<>();

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

    /**
     * Of the first groups.
     *
     * @param by null for all deals of a stage together
     */
    public static AgeingReport of(CompanyCount company, @Nullable Dimension by, Cohort cohort) {
        return counted(company, by, cohort).report(Page.MOST, null);
    }

    private static Ageing counted(CompanyCount company, @Nullable Dimension by, Cohort cohort) {
        var stays = new StageStays(company);
        var cycles = new WonCycles(company);
        return company.deals()
                .gather(() -> new Ageing(company, by, cohort, stays, cycles), Ageing::add, Ageing::add)
                .ordered();
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

    private Ageing ordered() {
        Stream.concat(cells.keySet().stream(), stays.keySet().stream())
                .map(place -> new Place("", place.group()))
                .distinct()
                .sorted(order())
                .forEach(groups::add);
        return this;
    }

    /** How many groups there are; one for all deals together. */
    public int groups() {
        return groups.size();
    }

    /**
     * Of some groups, by name; what is said of all deals is of all of them.
     *
     * @param limit at most so many
     * @param after the {@code next} of the report before, or null for the first ones
     */
    public AgeingReport report(int limit, @Nullable String after) {
        return report(Part.of(LIST, groups, limit, after));
    }

    /** Of at most so many groups, from a place on, counted from 0. */
    public AgeingReport from(int place, int limit) {
        return report(Part.from(LIST, groups, limit, place));
    }

    private AgeingReport report(Part<Place> part) {
        var shown = new HashSet<>(part.shown());
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
                        .filter(cell ->
                                shown.contains(new Place("", cell.getKey().group())))
                        .sorted(Map.Entry.comparingByKey(order()))
                        .map(cell -> cell(cell.getKey(), cell.getValue()))
                        .toList(),
                stays.entrySet().stream()
                        .filter(stay ->
                                shown.contains(new Place("", stay.getKey().group())))
                        .sorted(Map.Entry.comparingByKey(order()))
                        .map(stay -> stay(stay.getKey(), stay.getValue()))
                        .toList(),
                new Cycles(
                        Words.ofCycles(all.deals(), judged, outliers), judged, outliers, cycles.fewest(), cycles.all()),
                part.next());
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
