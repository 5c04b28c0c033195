package io.salesmanager.playbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WorkCalendarTest {
    private static final WorkCalendar US =
            new WorkCalendar("us", Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), ZoneOffset.UTC);

    @Test
    void from_friday_to_monday_is_one_business_day() {
        assertThat(between("2026-11-20", "2026-11-23")).isEqualTo(1);
        assertThat(between("2026-11-20", "2026-11-20")).isZero();
        assertThat(between("2026-11-20", "2026-11-22")).isZero();
        assertThat(between("2026-11-23", "2026-11-20")).isEqualTo(-1);
    }

    @Test
    void a_public_holiday_is_no_business_day() {
        assertThat(US.isBusinessDay(LocalDate.of(2026, 11, 26))).isFalse(); // Thanksgiving
        assertThat(between("2026-11-25", "2026-11-27")).isEqualTo(1);
    }

    @Test
    void counts_as_one_does_with_a_finger_on_the_calendar() {
        var random = new Random(1);
        for (var i = 0; i < 3_000; i++) {
            var from = LocalDate.of(2015, 1, 1).plusDays(random.nextInt(15 * 365));
            var to = from.plusDays(random.nextInt(1_500) - 500);

            assertThat(US.businessDaysBetween(from, to))
                    .as("%s to %s", from, to)
                    .isEqualTo(counted(from, to));
        }
    }

    @Test
    void leap_days_and_turns_of_the_year_are_counted() {
        assertThat(between("2024-02-28", "2024-02-29")).isEqualTo(1);
        assertThat(between("2024-02-29", "2024-03-01")).isEqualTo(1);
        assertThat(between("2023-12-29", "2024-01-02")).isEqualTo(1); // New Year's Day is free
        assertThat(between("2024-12-31", "2028-12-31"))
                .isEqualTo(counted(LocalDate.of(2024, 12, 31), LocalDate.of(2028, 12, 31)));
    }

    @Test
    void adding_business_days_is_the_opposite_of_counting_them() {
        var random = new Random(2);
        for (var i = 0; i < 1_000; i++) {
            var from = LocalDate.of(2020, 1, 1).plusDays(random.nextInt(3_000));
            var start = US.plusBusinessDays(from, 0);
            var days = random.nextInt(300);

            var day = US.plusBusinessDays(from, days);

            assertThat(US.isBusinessDay(day)).isTrue();
            assertThat(US.businessDaysBetween(start, day)).isEqualTo(days);
        }
    }

    private static int between(String from, String to) {
        return US.businessDaysBetween(LocalDate.parse(from), LocalDate.parse(to));
    }

    private static int counted(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            return -counted(to, from);
        }
        return (int) from.plusDays(1)
                .datesUntil(to.plusDays(1))
                .filter(US::isBusinessDay)
                .count();
    }
}
