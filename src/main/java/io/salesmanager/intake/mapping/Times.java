package io.salesmanager.intake.mapping;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import org.jspecify.annotations.Nullable;

/**
 * How days and instants of exports are understood.
 *
 * @param zone the time zone of the playbook, for texts that name none
 */
record Times(ZoneId zone) {
    private static final int LENGTH_OF_DAY = 10;

    /** @throws DateTimeException if it is no day in that form; null means ISO 8601, with or without a time */
    LocalDate day(String text, @Nullable DateTimeFormatter form) {
        if (form != null) {
            return LocalDate.from(parse(text, form));
        }
        return LocalDate.parse(text.length() > LENGTH_OF_DAY ? text.substring(0, LENGTH_OF_DAY) : text);
    }

    /** A day alone begins at midnight. */
    Instant instant(String text, @Nullable DateTimeFormatter form) {
        if (form != null) {
            return instant(parse(text, form));
        }
        if (text.length() <= LENGTH_OF_DAY) {
            return instant(LocalDate.parse(text));
        }
        var iso = text.replace(' ', 'T');
        return instant(DateTimeFormatter.ISO_DATE_TIME.parseBest(iso, OffsetDateTime::from, LocalDateTime::from));
    }

    Instant instant(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    private Instant instant(TemporalAccessor parsed) {
        if (parsed instanceof OffsetDateTime exact) {
            return exact.toInstant();
        }
        if (parsed instanceof ZonedDateTime exact) {
            return exact.toInstant();
        }
        return parsed instanceof LocalDateTime local ? local.atZone(zone).toInstant() : instant(LocalDate.from(parsed));
    }

    private static TemporalAccessor parse(String text, DateTimeFormatter form) {
        return form.parseBest(text, ZonedDateTime::from, LocalDateTime::from, LocalDate::from);
    }
}
