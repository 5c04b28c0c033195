package io.salesmanager.inspection.effectiveness;

import io.salesmanager.inspection.count.CompanyCount;
import io.salesmanager.playbook.StageKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What could have been touched at an age, and what was. A touch is a trial that succeeds where the deal comes to a later stage
 * within some days. It is compared with deals that stood in the same stage at the same age, had not been touched for a day either,
 * and were not touched then; whatever was done with them later still counts as theirs. So what comes about by mere age, such as
 * that hard deals get old and old deals have many calls, is the same on both sides.
 */
final class RiskSets {
    private static final int DAY = 24 * 60;
    /** At so many ages of touches in each class of age, and no more, those who were not touched are looked at. */
    private static final int MOST_AGES = 16;

    private final Strata strata = new Strata();
    private final List<Way> ways;
    private final int lastMinute;
    private final int window;
    private final List<Trial> touched = new ArrayList<>();
    private final Map<Long, int[]> agesOfTouches = new HashMap<>();

    /**
     * One trial.
     *
     * @param way number of the deal
     * @param touch its place among the touches; -1 for no touch
     * @param quiet whether no other touch was made in the day before
     */
    record Trial(int stratum, int way, int touch, boolean quiet, boolean success) {}

    /** @param days within which progress counts */
    RiskSets(CompanyCount company, List<Way> ways, int days) {
        this.ways = ways;
        this.window = days * DAY;
        this.lastMinute = Way.minute(company) - window;
        Map<Long, List<Integer>> ages = new HashMap<>();
        for (var number = 0; number < ways.size(); number++) {
            var way = ways.get(number);
            for (var i = 0; i < way.touches().size(); i++) {
                var minute = way.touches().minute(i);
                var stay = minute > lastMinute ? -1 : way.stayAt(minute);
                if (stay >= 0 && way.stage(stay).kind() == StageKind.OPEN) {
                    var quiet = !way.isTouched(minute - DAY, minute)
                            && (i == 0 || way.touches().minute(i - 1) < minute);
                    touched.add(trial(number, minute, stay, i, quiet));
                    if (quiet) {
                        var age = way.age(minute);
                        ages.computeIfAbsent(classOf(way, stay, Strata.ageClass(age)), key -> new ArrayList<>())
                                .add(age);
                    }
                }
            }
        }
        ages.forEach((key, of) -> agesOfTouches.put(key, some(of)));
    }

    /** Every touch of which it is known what followed. */
    List<Trial> touched() {
        return touched;
    }

    /** For each deal, stage and class of age in which touches were made: the deal at the age of one of those touches. */
    List<Trial> untouched() {
        var untouched = new ArrayList<Trial>();
        for (var number = 0; number < ways.size(); number++) {
            var way = ways.get(number);
            for (var stay = 0; stay < way.stays().size(); stay++) {
                if (way.stage(stay).kind() != StageKind.OPEN) {
                    continue;
                }
                var first = Strata.ageClass(Math.max(0, way.age(way.stays().minute(stay))));
                for (var age = first;
                        age < Strata.ages() && way.stays().minute(0) + Strata.ageFrom(age) < way.leaves(stay);
                        age++) {
                    var ages = agesOfTouches.get(classOf(way, stay, age));
                    if (ages == null) {
                        continue;
                    }
                    var minute = way.stays().minute(0) + ages[drawn(way.deal().id(), age, ages.length)];
                    if (minute <= lastMinute
                            && minute < way.end()
                            && way.stayAt(minute) == stay
                            && !way.isTouched(minute - DAY, minute + 1)) {
                        untouched.add(trial(number, minute, stay, -1, true));
                    }
                }
            }
        }
        return untouched;
    }

    private Trial trial(int number, int minute, int stay, int touch, boolean quiet) {
        var way = ways.get(number);
        var stratum = strata.number(
                way.stage(stay).order(), way.age(minute), minute - way.stays().minute(stay));
        return new Trial(stratum, number, touch, quiet, way.progresses(stay, minute + window));
    }

    private static long classOf(Way way, int stay, int ageClass) {
        return (long) way.stage(stay).order() * Strata.ages() + ageClass;
    }

    /** Evenly from the youngest to the oldest. */
    private static int[] some(List<Integer> ages) {
        var sorted = ages.stream().mapToInt(age -> age).sorted().toArray();
        var chosen = new int[Math.min(MOST_AGES, sorted.length)];
        for (var i = 0; i < chosen.length; i++) {
            chosen[i] = sorted[(int) ((i + 0.5) * sorted.length / chosen.length)];
        }
        return chosen;
    }

    /** By the id, so that neither the order of deals nor the time of day plays a part. */
    private static int drawn(String id, int age, int of) {
        var mixed = (id.hashCode() * 31 + age) * 0x9E3779B9;
        return Math.floorMod(mixed ^ (mixed >>> 15), of);
    }
}
