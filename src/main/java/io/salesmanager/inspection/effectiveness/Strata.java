package io.salesmanager.inspection.effectiveness;

/** What is alike: the same stage, about the same age, and about as long in the stage. */
final class Strata {
    private static final int HOUR = 60;
    private static final int DAY = 24 * HOUR;

    /** Where the classes of age begin; they are narrow while deals are young, since then most happens. */
    private static final int[] AGES = {
        0, HOUR, 4 * HOUR, DAY, 2 * DAY, 3 * DAY, 5 * DAY, 7 * DAY, 10 * DAY, 14 * DAY, 21 * DAY, 30 * DAY, 45 * DAY,
        60 * DAY, 90 * DAY, 180 * DAY, 365 * DAY
    };

    private static final int[] STAYS = {0, HOUR, DAY, 3 * DAY, 7 * DAY, 14 * DAY, 30 * DAY, 90 * DAY};

    private Strata() {}

    /** How many classes of age there are. */
    static int ages() {
        return AGES.length;
    }

    /** The class of an age, from 0. */
    static int ageClass(int minutes) {
        return place(AGES, minutes);
    }

    static int ageFrom(int ageClass) {
        return AGES[ageClass];
    }

    /** The number of a stratum, from 0; of some stages there are a few thousand. */
    static int number(int stage, int age, int inStage) {
        return (stage * AGES.length + place(AGES, age)) * STAYS.length + place(STAYS, inStage);
    }

    private static int place(int[] starts, int minutes) {
        var place = 0;
        while (place + 1 < starts.length && starts[place + 1] <= minutes) {
            place++;
        }
        return place;
    }
}
