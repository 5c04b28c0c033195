package io.salesmanager.console.team;

import io.salesmanager.coaching.session.Wanted;
import io.salesmanager.platform.Problem;
import jakarta.ws.rs.DefaultValue;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** What the forms of sessions send; each sends some of it. */
@NullUnmarked // filled in from the form
class SessionForm {
    @RestForm
    @DefaultValue("")
    String rep;

    @RestForm
    @DefaultValue("")
    String skill;

    @RestForm
    @DefaultValue("")
    String agenda;

    /** Id of the recommendation whose agenda it is. */
    @RestForm
    @DefaultValue("")
    String recommendation;

    /** By the company's clock. */
    @RestForm
    @DefaultValue("")
    String begins;

    @RestForm
    @DefaultValue("")
    String minutes;

    @RestForm
    @DefaultValue("")
    String place;

    @RestForm
    @DefaultValue("")
    String day;

    @RestForm
    @DefaultValue("")
    String notes;

    @RestForm
    @DefaultValue("")
    String reason;

    @RestForm
    @DefaultValue("")
    String words;

    Wanted.Proposal proposal() {
        return new Wanted.Proposal(rep, skill, agenda, recommendation);
    }

    Wanted.Booking booking(ZoneId zone) {
        return new Wanted.Booking(begins.isBlank() ? null : hour().atZone(zone).toInstant(), number(), place);
    }

    Wanted.Holding holding() {
        return new Wanted.Holding(date(), number(), notes);
    }

    private LocalDateTime hour() {
        try {
            return LocalDateTime.parse(begins.strip());
        } catch (DateTimeException e) {
            throw bad("begins", begins, "2026-11-26T14:00");
        }
    }

    private @Nullable LocalDate date() {
        try {
            return day.isBlank() ? null : LocalDate.parse(day.strip());
        } catch (DateTimeException e) {
            throw bad("day", day, "2026-11-26");
        }
    }

    private @Nullable Integer number() {
        try {
            return minutes.isBlank() ? null : Integer.valueOf(minutes.strip());
        } catch (NumberFormatException e) {
            throw bad("minutes", minutes, "30");
        }
    }

    private static Problem bad(String field, String given, String such) {
        return Problem.ofField(
                "bad-value", field, "'%s' cannot be read.".formatted(given), "Write it as %s.".formatted(such));
    }
}
