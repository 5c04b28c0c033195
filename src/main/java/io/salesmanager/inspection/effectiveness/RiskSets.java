package io.salesmanager.inspection.effectiveness;

import io.salesmanager.inspection.column.Numbers;
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

    /** Takes a touch of which it is known what followed: its place, its minute, and the place of the stay it was in. */
    interface Each {
        void touch(int touch, int minute, int stay);
    }

    /** @param days within which progress counts */
    RiskSets(CompanyCount company, List<Way> ways, int days) {
        this.ways = ways;
        this.window = days * DAY;
        this.lastMinute = Way.minute(company) - window;
        Map<Long, Numbers> ages = new HashMap<>();
        for (var i = 0; i < ways.size(); i++) {
            var number = i;
            var way = ways.get(number);
            eachTouch(way, days, (touch, minute, stay) -> {
                var quiet = !way.isTouched(minute - DAY, minute)
                        && (touch == 0 || way.touches().minute(touch - 1) < minute);
                touched.add(trial(number, minute, stay, touch, quiet));
                if (quiet) {
                    var age = way.age(minute);
                    ages.computeIfAbsent(classOf(way, stay, Strata.ageClass(age)), key -> new Numbers())
                            .add(age);
                }
            });
        }
        ages.forEach((key, of) -> agesOfTouches.put(key, some(of)));
    }

    static void eachTouch(Way way, int days, Each each) {
        var last = Way.minute(way.company()) - days * DAY;
        for (var i = 0; i < way.touches().size() && way.touches().minute(i) <= last; i++) {
            var minute = way.touches().minute(i);
            var stay = way.stayAt(minute);
            if (stay >= 0 && way.stage(stay).kind() == StageKind.OPEN) {
                each.touch(i, minute, stay);
            }
        }
    }

    /** Progress after a touch counts up to this minute. */
    static int until(int minute, int days) {
        return minute + days * DAY;
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
        var stratum = Strata.number(
                way.stage(stay).order(), way.age(minute), minute - way.stays().minute(stay));
        return new Trial(stratum, number, touch, quiet, way.progresses(stay, minute + window));
    }

    private static long classOf(Way way, int stay, int ageClass) {
        return (long) way.stage(stay).order() * Strata.ages() + ageClass;
    }

    /** Evenly from the youngest to the oldest. */
    private static int[] some(Numbers ages) {
        var sorted = ages.sorted();
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
