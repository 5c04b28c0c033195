package io.salesmanager.platform.json;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import org.jspecify.annotations.Nullable;

/** Days and instants in UTC as ISO 8601 writes them with four digits of the year. Null is any other text, be it good or bad. */
final class PlainTime {
    private static final int DAY_LENGTH = 10;
    private static final int SECONDS_LENGTH = 19;
    private static final int LONGEST_FRACTION = 9;
    private static final long SECONDS_A_DAY = 86_400;

    private PlainTime() {}

    /** {@code 2026-11-20}. */
    static @Nullable LocalDate day(char[] text, int from, int length) {
        if (length != DAY_LENGTH || text[from + 4] != '-' || text[from + 7] != '-') {
            return null;
        }
        var year = number(text, from, 4);
        var month = number(text, from + 5, 2);
        var day = number(text, from + 8, 2);
        var isDay = year >= 0
                && month >= 1
                && month <= 12
                && day >= 1
                && day <= Month.of(month).length(Year.isLeap(year));
        return isDay ? LocalDate.of(year, month, day) : null;
    }

    /** {@code 2026-11-20T09:00:00Z}, with a fraction of a second of up to nine digits or without. */
    static @Nullable Instant instant(char[] text, int from, int length) {
        if (length <= SECONDS_LENGTH
                || text[from + 10] != 'T'
                || text[from + 13] != ':'
                || text[from + 16] != ':'
                || text[from + length - 1] != 'Z') {
            return null;
        }
        var day = day(text, from, DAY_LENGTH);
        var hour = number(text, from + 11, 2);
        var minute = number(text, from + 14, 2);
        var second = number(text, from + 17, 2);
        var nanos = nanos(text, from + SECONDS_LENGTH, length - SECONDS_LENGTH - 1);
        if (day == null || outside(hour, 23) || outside(minute, 59) || outside(second, 59) || nanos < 0) {
            return null;
        }
        return Instant.ofEpochSecond(day.toEpochDay() * SECONDS_A_DAY + hour * 3_600L + minute * 60L + second, nanos);
    }

    private static boolean outside(int number, int most) {
        return number < 0 || number > most;
    }

    /** Of a fraction with its point; 0 where there is none, -1 where it is not plain. */
    private static int nanos(char[] text, int from, int length) {
        if (length == 0) {
            return 0;
        }
        var digits = length - 1;
        if (text[from] != '.' || digits == 0 || digits > LONGEST_FRACTION) {
            return -1;
        }
        var nanos = number(text, from + 1, digits);
        for (var i = digits; nanos > 0 && i < LONGEST_FRACTION; i++) {
            nanos *= 10;
        }
        return nanos;
    }

    /** -1 where one of the characters is no digit. */
    private static int number(char[] text, int from, int digits) {
        var number = 0;
        for (var i = from; i < from + digits; i++) {
            var digit = text[i] - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }
}
