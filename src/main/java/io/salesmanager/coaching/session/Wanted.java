package io.salesmanager.coaching.session;

import io.salesmanager.platform.Problem;
import io.salesmanager.platform.Problems;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What people send about sessions. */
public final class Wanted {
    private static final int LONGEST_AGENDA = 8_000;
    private static final int LONGEST_NOTES = 20_000;
    private static final int LONGEST_SKILL = 120;
    private static final int LONGEST_PLACE = 250;
    private static final int LONGEST_REASON = 2_000;
    private static final int SHORTEST = 5;
    private static final int MOST_MINUTES = 480;

    static final Proposal NO_PROPOSAL = new Proposal(null, null, null, null);
    static final Booking NO_BOOKING = new Booking(null, null, null);
    static final Holding NO_HOLDING = new Holding(null, null, null);
    static final Cancelling NO_REASON = new Cancelling(null);

    private Wanted() {}

    /**
     * A session that is proposed.
     *
     * @param rep the CRM's id of the rep
     * @param skill what it is about, such as {@code discovery}
     * @param agenda in plain text
     * @param recommendation id of what proposes it
     */
    public record Proposal(
            @Nullable String rep,
            @Nullable String skill,
            @Nullable String agenda,
            @Nullable String recommendation) {

        Proposal checked() {
            var problems = new Problems();
            if (rep == null || rep.isBlank()) {
                problems.add(Problem.ofField(
                        "missing-field", "rep", "A session is with a rep.", "Send the CRM's id of the rep."));
            }
            if (agenda == null || agenda.isBlank() || agenda.length() > LONGEST_AGENDA) {
                problems.add(Problem.ofField(
                        "missing-field",
                        "agenda",
                        "A session has an agenda of 1 to %d characters.".formatted(LONGEST_AGENDA),
                        "Say what is to be talked about; the rep reads it in the invitation."));
            }
            if (tooLong(skill, LONGEST_SKILL) || tooLong(recommendation, LONGEST_SKILL)) {
                problems.add(Problem.ofField(
                        "too-long",
                        "skill",
                        "A skill has at most %d characters.".formatted(LONGEST_SKILL),
                        "Shorten it."));
            }
            problems.finish();
            return new Proposal(
                    Objects.requireNonNull(rep).strip(),
                    blankToNull(skill),
                    Objects.requireNonNull(agenda).strip(),
                    blankToNull(recommendation));
        }
    }

    /**
     * When a session is to be.
     *
     * @param begins an instant that lies ahead
     * @param minutes 5 to 480
     */
    public record Booking(
            @Nullable Instant begins,
            @Nullable Integer minutes,
            @Nullable String place) {

        Booking checked(Instant now) {
            var problems = new Problems();
            if (begins == null || !begins.isAfter(now)) {
                problems.add(Problem.ofField(
                        begins == null ? "missing-field" : "bad-date",
                        "begins",
                        "A session is booked for an instant that lies ahead.",
                        "Send one with its offset, such as 2026-11-26T14:00:00+01:00."));
            }
            checkMinutes(minutes, problems);
            if (tooLong(place, LONGEST_PLACE)) {
                problems.add(Problem.ofField(
                        "too-long",
                        "place",
                        "A place has at most %d characters.".formatted(LONGEST_PLACE),
                        "Shorten it."));
            }
            problems.finish();
            return new Booking(begins, minutes, blankToNull(place));
        }
    }

    /**
     * What became of a session.
     *
     * @param day without it the day for which it was booked, or today
     * @param minutes how long it took
     */
    public record Holding(
            @Nullable LocalDate day,
            @Nullable Integer minutes,
            @Nullable String notes) {

        Holding checked(LocalDate day, LocalDate today) {
            var problems = new Problems();
            if (day.isAfter(today)) {
                problems.add(Problem.ofField(
                        "bad-date",
                        "day",
                        "%s has not come; what is held has happened.".formatted(day),
                        "Send a day up to %s.".formatted(today)));
            }
            checkMinutes(minutes, problems);
            if (tooLong(notes, LONGEST_NOTES)) {
                problems.add(Problem.ofField(
                        "too-long",
                        "notes",
                        "Notes have at most %d characters.".formatted(LONGEST_NOTES),
                        "Shorten them."));
            }
            problems.finish();
            return new Holding(day, minutes, blankToNull(notes));
        }
    }

    public record Cancelling(@Nullable String reason) {
        String checked() {
            if (reason == null || reason.isBlank() || reason.length() > LONGEST_REASON) {
                throw Problem.ofField(
                        "missing-field",
                        "reason",
                        "A session is cancelled with a reason of 1 to %d characters.".formatted(LONGEST_REASON),
                        "Say why; the rep reads it.");
            }
            return reason.strip();
        }
    }

    private static void checkMinutes(@Nullable Integer minutes, Problems problems) {
        if (minutes == null || minutes < SHORTEST || minutes > MOST_MINUTES) {
            problems.add(Problem.ofField(
                    minutes == null ? "missing-field" : "out-of-range",
                    "minutes",
                    "A session takes %d to %d minutes.".formatted(SHORTEST, MOST_MINUTES),
                    "Send its minutes, such as 30."));
        }
    }

    private static boolean tooLong(@Nullable String text, int most) {
        return text != null && text.length() > most;
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
