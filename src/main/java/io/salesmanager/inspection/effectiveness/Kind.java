package io.salesmanager.inspection.effectiveness;

import io.salesmanager.inspection.count.TouchesMade;
import io.salesmanager.platform.Problem;
import io.salesmanager.sales.history.Activity.Purpose;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** By what touches are told apart. */
public enum Kind {
    /** Call, e-mail, meeting or social message. */
    CHANNEL("channel"),
    /** Weekday and two hours of the day, in the buyer's time. */
    SLOT("slot"),
    /** What it was for, where the CRM keeps that. */
    ACTIVITY("activity");

    private static final int FIRST_HOUR = 8;
    private static final int LAST_HOUR = 18;
    private static final int HOURS = 24;
    /** By day and every second hour: they are asked for a million times. */
    private static final String[][] SLOTS =
            Arrays.stream(DayOfWeek.values()).map(Kind::slots).toArray(String[][]::new);

    private final String one;

    Kind(String one) {
        this.one = one;
    }

    /**
     * By name, whatever the case.
     *
     * @throws Problem 422 where there is none of that name
     */
    public static Kind named(String name) {
        return Arrays.stream(values())
                .filter(each -> each.name().equalsIgnoreCase(name.strip()))
                .findFirst()
                .orElseThrow(() -> Problem.ofField(
                        "unknown-choice",
                        "kind",
                        "Touches cannot be told apart by '%s'.".formatted(name),
                        "Send one of: %s."
                                .formatted(
                                        Arrays.stream(values()).map(Enum::name).collect(Collectors.joining(", ")))));
    }

    public String one() {
        return one;
    }

    /** Such as {@code CALL}, {@code TUESDAY 10-12} or {@code DEMO}; null where it is not known. */
    @Nullable String of(TouchesMade touches, int i, ZoneId buyer) {
        return switch (this) {
            case CHANNEL -> touches.channel(i).name();
            case SLOT -> slot(touches.happened(i).atZone(buyer));
            case ACTIVITY ->
                touches.purpose(i) == Purpose.UNKNOWN
                        ? null
                        : touches.purpose(i).name();
        };
    }

    private static String slot(ZonedDateTime time) {
        var day = time.getDayOfWeek();
        if (day == DayOfWeek.SATURDAY || day == DayOfWeek.SUNDAY) {
            return "WEEKEND";
        }
        var hour = time.getHour();
        if (hour < FIRST_HOUR || hour >= LAST_HOUR) {
            return day.name().concat(hour < FIRST_HOUR ? " EARLIER" : " LATER");
        }
        return SLOTS[day.getValue() - 1][hour / 2];
    }

    private static String[] slots(DayOfWeek day) {
        return IntStream.range(0, HOURS / 2)
                .mapToObj(slot -> "%s %02d-%02d".formatted(day, slot * 2, slot * 2 + 2))
                .toArray(String[]::new);
    }

    /** In words, such as {@code Calls}, {@code Tuesday 10-12} or {@code Demo}. */
    public String words(String value) {
        return switch (this) {
            case CHANNEL ->
                switch (value) {
                    case "CALL" -> "Calls";
                    case "EMAIL" -> "E-mails";
                    case "MEETING" -> "Meetings";
                    default -> "Social messages";
                };
            case SLOT, ACTIVITY -> {
                var words = value.replace("EARLIER", "before %d:00".formatted(FIRST_HOUR))
                        .replace("LATER", "after %d:00".formatted(LAST_HOUR))
                        .toLowerCase(Locale.ROOT)
                        .replace('_', ' ');
                yield Character.toUpperCase(words.charAt(0)) + words.substring(1);
            }
        };
    }
}
