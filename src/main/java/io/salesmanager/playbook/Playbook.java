package io.salesmanager.playbook;

import io.salesmanager.playbook.TouchPlan.Slot;
import java.time.LocalTime;
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
 * @param contacting when buyers may be reached, and how long that takes
 * @param rampMonths how long a new rep counts as ramping
 * @param coaching how reps are coached, and what is expected of those who are new
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
        Contacting contacting,
        int rampMonths,
        Coaching coaching,
        List<Verdict> precedence,
        Verdict defaultVerdict,
        List<String> minimumFacts,
        Names names) {

    /**
     * How reps are coached.
     *
     * @param days how long a recommendation is worked on before its measure is looked at again
     * @param skills what can be recommended, with how to work on it
     * @param ramps what is expected of new reps; the one without a role is for all others
     * @param inTime what counts as done in time
     */
    public record Coaching(int days, List<Skill> skills, List<Ramp> ramps, InTime inTime) {
        public static final Coaching DEFAULT = new Coaching(90, List.of(), List.of(), InTime.DEFAULT);

        public Coaching {
            skills = List.copyOf(skills);
            ramps = List.copyOf(ramps);
        }

        public Optional<Skill> skill(String name) {
            return skills.stream().filter(skill -> skill.name().equals(name)).findFirst();
        }

        /** The ramp of a role; a full quota from the first month on where there is none. */
        public Ramp ramp(@Nullable String role) {
            return ramps.stream()
                    .filter(ramp -> ramp.role() == null || ramp.role().equalsIgnoreCase(role))
                    .min(Comparator.comparing(ramp -> ramp.role() == null))
                    .orElse(new Ramp(null, List.of()));
        }
    }

    /**
     * By when what a deal asks for is done in time.
     *
     * @param answerDays business days from the creation of a deal with a buyer who came to us to the first answer
     * @param touchDays business days that a planned touch may come late
     * @param keptPercent a plan is kept where so many percent of the touches that were due were made in time
     */
    public record InTime(int answerDays, int touchDays, int keptPercent) {
        public static final InTime DEFAULT = new InTime(1, 2, 50);
    }

    /**
     * A skill.
     *
     * @param exercise what to do in the coming weeks; null where nothing is written down
     * @param options what could be tried; for the talk about it
     */
    public record Skill(String name, @Nullable String exercise, List<String> options) {
        public Skill {
            options = List.copyOf(options);
        }
    }

    /** @param months share of a full quota in each month of work, 0 to 1; after them it is full */
    public record Ramp(@Nullable String role, List<Double> months) {
        public Ramp {
            months = List.copyOf(months);
        }

        /** @param month from 1 */
        public double share(int month) {
            return month > months.size() ? 1 : months.get(month - 1);
        }
    }

    /** Finds stages and product lines by name or alias, whatever the case. */
    public record Names(Map<String, Stage> stages, Map<String, ProductLine> productLines) {}

    /**
     * When buyers may be reached, and how long that takes.
     *
     * @param hours in the buyer's own time, on business days
     * @param minutes what a touch takes through each channel, with writing it up; a work list is filled by them
     */
    public record Contacting(Slot hours, Map<Channel, Integer> minutes) {

        /** What holds where a playbook says nothing. */
        public static final Contacting DEFAULT = new Contacting(
                new Slot(LocalTime.of(8, 0), LocalTime.of(18, 0)),
                Map.of(Channel.CALL, 15, Channel.EMAIL, 10, Channel.MEETING, 60, Channel.SOCIAL, 5));

        public Contacting {
            minutes = Map.copyOf(minutes);
            if (minutes.size() < Channel.values().length) {
                throw new IllegalArgumentException("minutes %s do not name each channel".formatted(minutes));
            }
        }

        public int minutes(Channel channel) {
            return minutes.getOrDefault(channel, 0);
        }
    }

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
                stages,
                productLines,
                segments,
                touchPlans,
                calendar,
                Contacting.DEFAULT,
                rampMonths,
                Coaching.DEFAULT,
                precedence,
                defaultVerdict,
                minimumFacts);
    }

    public Playbook(
            List<Stage> stages,
            List<ProductLine> productLines,
            List<Segment> segments,
            List<TouchPlan> touchPlans,
            WorkCalendar calendar,
            Contacting contacting,
            int rampMonths,
            Coaching coaching,
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
                contacting,
                rampMonths,
                coaching,
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
        for (var plan : touchPlans) {
            if (plan.scope().covers(deal)) {
                return Optional.of(plan);
            }
        }
        return Optional.empty();
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
