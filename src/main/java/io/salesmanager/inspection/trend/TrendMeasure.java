package io.salesmanager.inspection.trend;

import io.salesmanager.platform.Problem;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What is watched over time. */
public enum TrendMeasure {
    /** Won over won and lost, by the day on which deals closed. */
    WIN_RATE("win rate", "closed deals", Kind.SHARE, 10),
    /** By the day on which they were created. */
    NEW_DEALS("new deals", "new deals", Kind.COUNT, 0),
    /** By the day on which they were made. */
    TOUCHES("touches", "touches", Kind.COUNT, 0),
    /**
     * Planned touches that were made within five business days of the day on which they were due, by that day. Later ones do not
     * count, since of recent weeks nobody knows them yet.
     */
    ADHERENCE("planned touches made within a week", "planned touches", Kind.SHARE, 10),
    /** Mean calendar days from creation to win, by the day on which deals were won. */
    CYCLE_DAYS("days to a win", "won deals", Kind.MEAN, 3);

    private final String words;
    private final String of;
    private final Kind kind;
    private final int fewest;

    /** How a figure is made of what is counted. */
    public enum Kind {
        SHARE,
        COUNT,
        MEAN
    }

    TrendMeasure(String words, String of, Kind kind, int fewest) {
        this.words = words;
        this.of = of;
        this.kind = kind;
        this.fewest = fewest;
    }

    /**
     * {@code win-rate} and {@code WIN_RATE} are the same.
     *
     * @throws Problem 422 where there is none of that name
     */
    public static TrendMeasure named(String name) {
        var wanted = name.strip().toUpperCase(Locale.ROOT).replace('-', '_');
        return Arrays.stream(values())
                .filter(each -> each.name().equals(wanted))
                .findFirst()
                .orElseThrow(() -> Problem.ofField(
                        "unknown-measure",
                        "measure",
                        "There is no measure '%s' over time.".formatted(name),
                        "Send one of: %s."
                                .formatted(
                                        Arrays.stream(values()).map(Enum::name).collect(Collectors.joining(", ")))));
    }

    public String words() {
        return words;
    }

    /** What is counted, in words. */
    public String of() {
        return of;
    }

    public Kind kind() {
        return kind;
    }

    /** Of fewer a period, on average, a count moves by chance more than the limits of its movement know. */
    static final double FEWEST_ON_AVERAGE = 3;

    /** A period with fewer says more of chance than of the period. */
    public int fewest() {
        return fewest;
    }
}
