package io.salesmanager.engagement.clock;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesmanager.playbook.WorkCalendar;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Working time in New York, 8 to 18 h; Thanksgiving 2026 is on 26 November. */
class OfficeHoursTest {
    private static final ZoneId ZONE = ZoneId.of("America/New_York");
    private static final OfficeHours HOURS = new OfficeHours(
            new WorkCalendar("us", Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), ZONE),
            LocalTime.of(8, 0),
            LocalTime.of(18, 0));

    @Test
    void hours_that_fit_the_day_end_on_it() {
        assertThat(after("2026-11-20T14:00:00Z", 4)).isEqualTo("2026-11-20T18:00:00Z");
    }

    @Test
    void what_is_left_on_friday_evening_is_counted_on_monday() {
        assertThat(after("2026-11-20T22:00:00Z", 8)).isEqualTo("2026-11-23T20:00:00Z");
    }

    @Test
    void a_question_of_the_weekend_waits_from_monday_on() {
        assertThat(after("2026-11-21T15:00:00Z", 0)).isEqualTo("2026-11-23T13:00:00Z");
    }

    @Test
    void a_public_holiday_does_not_count() {
        assertThat(after("2026-11-25T21:00:00Z", 4)).isEqualTo("2026-11-27T15:00:00Z");
    }

    @Test
    void the_clock_may_change_within_the_night() {
        assertThat(after("2027-03-12T22:00:00Z", 2)).isEqualTo("2027-03-15T13:00:00Z");
    }

    @Test
    void a_company_that_never_works_counts_by_the_clock() {
        var never = new OfficeHours(
                new WorkCalendar("us", Set.of(DayOfWeek.values()), ZONE), LocalTime.of(8, 0), LocalTime.of(18, 0));

        assertThat(never.plus(Instant.parse("2026-11-20T14:00:00Z"), Duration.ofHours(8)))
                .isEqualTo("2026-11-20T22:00:00Z");
    }

    @Test
    void what_was_added_is_what_passed_counted_minute_by_minute() {
        var random = new Random(5);
        for (var i = 0; i < 50; i++) {
            var start = Instant.parse("2026-10-20T00:00:00Z").plusSeconds(60L * random.nextInt(60 * 24 * 40));
            var minutes = random.nextInt(3_000);
            var end = HOURS.plus(start, Duration.ofMinutes(minutes));

            assertThat(HOURS.between(start, end)).isEqualTo(Duration.ofMinutes(minutes));
            assertThat(counted(start, end)).isEqualTo(minutes);
        }
    }

    private static int counted(Instant start, Instant end) {
        var minutes = 0;
        for (var at = start; at.isBefore(end); at = at.plusSeconds(60)) {
            var there = at.atZone(ZONE);
            if (HOURS.calendar().isBusinessDay(there.toLocalDate()) && there.getHour() >= 8 && there.getHour() < 18) {
                minutes++;
            }
        }
        return minutes;
    }

    private static Instant after(String start, int hours) {
        return HOURS.plus(Instant.parse(start), Duration.ofHours(hours));
    }
}
