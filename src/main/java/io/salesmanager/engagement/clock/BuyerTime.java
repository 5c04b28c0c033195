package io.salesmanager.engagement.clock;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * An instant in a buyer's time zone.
 *
 * @param now the first full minute that is not before the instant
 * @param today its day there
 * @param assumed what had to be assumed of the zone; null where it is known
 */
public record BuyerTime(
        ZoneId zone,
        OffsetDateTime now,
        LocalDate today,
        @Nullable String assumed) {

    /** @param name IANA name of the buyer's zone; where it is unknown, or none, the company's is taken and that is said */
    public static BuyerTime of(@Nullable String name, Instant instant, ZoneId company) {
        if (name == null) {
            return of(company, instant, "Their time zone is not known; the hour is one of " + company + ".");
        }
        try {
            return of(ZoneId.of(name), instant, null);
        } catch (DateTimeException e) {
            return of(company, instant, "'%s' is no time zone; the hour is one of %s.".formatted(name, company));
        }
    }

    private static BuyerTime of(ZoneId zone, Instant instant, @Nullable String assumed) {
        var minute = instant.truncatedTo(ChronoUnit.MINUTES);
        var now = (minute.equals(instant) ? minute : minute.plusSeconds(60))
                .atZone(zone)
                .toOffsetDateTime();
        return new BuyerTime(zone, now, now.toLocalDate(), assumed);
    }

    /** The day of an instant there, counted from 1970-01-01. */
    public long dayOf(Instant instant) {
        var offset = zone.getRules().getOffset(instant).getTotalSeconds();
        return Math.floorDiv(instant.getEpochSecond() + offset, 86_400L);
    }
}
