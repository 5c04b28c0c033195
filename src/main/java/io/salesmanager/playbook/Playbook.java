package io.salesmanager.playbook;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How this company sells.
 *
 * @param stages in order
 * @param segments in order of size, the last without a limit
 * @param touchPlans the most specific one that covers a deal is its plan
 * @param rampMonths how long a new rep counts as ramping
 * @param precedence which verdict wins among proposals of equal strength, first wins
 * @param defaultVerdict the verdict where no rule speaks and the minimum facts are known
 * @param minimumFacts names of the facts without which a deal is undecided where no rule speaks
 */
public record Playbook(
        List<Stage> stages,
        List<ProductLine> productLines,
        List<Segment> segments,
        List<TouchPlan> touchPlans,
        WorkCalendar calendar,
        int rampMonths,
        List<Verdict> precedence,
        Verdict defaultVerdict,
        List<String> minimumFacts,
        Names names) {

    /** Finds stages and product lines by name or alias, whatever the case. */
    public record Names(Map<String, Stage> stages, Map<String, ProductLine> productLines) {}

    public Playbook(
            List<Stage> stages,
            List<ProductLine> productLines,
            List<Segment> segments,
            List<TouchPlan> touchPlans,
            WorkCalendar calendar,
            int rampMonths,
            List<Verdict> precedence,
            Verdict defaultVerdict,
            List<String> minimumFacts) {
        this(
                List.copyOf(stages),
                List.copyOf(productLines),
                List.copyOf(segments),
                touchPlans.stream()
                        .sorted(Comparator.comparingInt(
                                        (TouchPlan plan) -> plan.scope().specificity())
                                .reversed())
                        .toList(),
                calendar,
                rampMonths,
                List.copyOf(precedence),
                defaultVerdict,
                List.copyOf(minimumFacts),
                index(stages, productLines));
    }

    /** The stage of this name or alias. */
    public Optional<Stage> stage(@Nullable String name) {
        return name == null ? Optional.empty() : Optional.ofNullable(names.stages.get(key(name)));
    }

    /** The product line of this name or alias. */
    public Optional<ProductLine> productLine(@Nullable String name) {
        return name == null ? Optional.empty() : Optional.ofNullable(names.productLines.get(key(name)));
    }

    /** The segment of an account of this head count. */
    public Optional<Segment> segment(@Nullable Integer employees) {
        if (employees == null) {
            return Optional.empty();
        }
        return segments.stream()
                .filter(segment -> segment.maxEmployees() == null || employees <= segment.maxEmployees())
                .findFirst();
    }

    public Optional<TouchPlan> touchPlan(Scope deal) {
        return touchPlans.stream().filter(plan -> plan.scope().covers(deal)).findFirst();
    }

    public List<String> stageNames() {
        return stages.stream().map(Stage::name).toList();
    }

    public List<String> productLineNames() {
        return productLines.stream().map(ProductLine::name).toList();
    }

    public List<String> segmentNames() {
        return segments.stream().map(Segment::name).toList();
    }

    private static Names index(List<Stage> stages, List<ProductLine> productLines) {
        Map<String, Stage> byStage = new HashMap<>();
        for (var stage : stages) {
            stage.aliases().forEach(alias -> byStage.putIfAbsent(key(alias), stage));
        }
        stages.forEach(stage -> byStage.put(key(stage.name()), stage));
        Map<String, ProductLine> byLine = new HashMap<>();
        for (var line : productLines) {
            line.aliases().forEach(alias -> byLine.putIfAbsent(key(alias), line));
        }
        productLines.forEach(line -> byLine.put(key(line.name()), line));
        return new Names(Map.copyOf(byStage), Map.copyOf(byLine));
    }

    private static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
