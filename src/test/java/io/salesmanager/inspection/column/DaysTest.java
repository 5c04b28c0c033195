package io.salesmanager.inspection.column;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesmanager.playbook.WorkCalendar;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Tables against the time zone and the calendar themselves. */
class DaysTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final int LAST_MINUTE = (1 << 26) - 1;

    @Test
    void the_day_of_a_minute_is_that_of_the_time_zone() {
        for (var zone :
                List.of("Europe/Paris", "America/New_York", "America/Sao_Paulo", "Pacific/Apia", "Asia/Kathmandu")) {
            var days = new Days(calendar(zone), TODAY);
            var chance = new SplittableRandom(1);
            for (var i = 0; i < 20_000; i++) {
                var minute = i % 3 == 0
                        ? chance.nextInt(LAST_MINUTE)
                        : near(TODAY.minusDays(chance.nextInt(5_000)), zone, chance);
                var instant = Instant.ofEpochSecond(minute * 60L);
                assertThat(Days.date(days.of(minute)))
                        .as("%s in %s", instant, zone)
                        .isEqualTo(LocalDate.ofInstant(instant, ZoneId.of(zone)));
            }
        }
    }

    @Test
    void business_days_are_those_of_the_calendar_within_the_tables_and_beyond() {
        var calendar = calendar("Europe/Paris");
        var days = new Days(calendar, TODAY);
        var chance = new SplittableRandom(2);
        for (var i = 0; i < 5_000; i++) {
            var from = LocalDate.of(1975, 1, 1).plusDays(chance.nextInt(25_000));
            var to = i % 2 == 0
                    ? from.plusDays(chance.nextInt(900))
                    : LocalDate.of(1975, 1, 1).plusDays(chance.nextInt(25_000));
            assertThat(days.businessDays(Days.number(from), Days.number(to)))
                    .as("%s to %s", from, to)
                    .isEqualTo(calendar.businessDaysBetween(from, to));
        }
    }

    /** Within two hours of midnight. */
    private static int near(LocalDate day, String zone, SplittableRandom chance) {
        var midnight = day.atStartOfDay(ZoneId.of(zone)).toEpochSecond() / 60;
        return (int) midnight + chance.nextInt(-120, 120);
    }

    private static WorkCalendar calendar(String zone) {
        return new WorkCalendar("us", EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), ZoneId.of(zone));
    }
}
