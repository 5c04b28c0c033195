package io.salesmanager.notify;

import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.text.ICalWriter;
import biweekly.parameter.CalendarUserType;
import biweekly.parameter.ParticipationLevel;
import biweekly.parameter.ParticipationStatus;
import biweekly.parameter.Role;
import biweekly.property.Attendee;
import biweekly.property.Method;
import biweekly.property.Organizer;
import biweekly.property.Status;
import biweekly.util.Duration;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Date;

/** A meeting as iCalendar (RFC 5545, iTIP in RFC 5546). Times are in UTC, so no time zone has to be described. */
public final class CalendarText {
    private static final String PRODUCT = "-//Virtual sales manager//EN";

    private CalendarText() {}

    /** What a calendar is told. */
    public enum Kind {
        /** An invitation, or the change of one. */
        REQUEST,
        CANCEL,
        /** A file to be put into one's own calendar; nobody is asked to answer. */
        PUBLISH
    }

    public static String of(Meeting meeting, Kind kind) {
        var event = new VEvent();
        event.setUid(meeting.uid());
        event.setSequence(meeting.sequence());
        event.setDateTimeStamp(Date.from(meeting.stamped()));
        event.setDateStart(Date.from(meeting.begins()), true);
        event.setDuration(
                Duration.builder().minutes((int) meeting.length().toMinutes()).build());
        event.setSummary(meeting.summary());
        event.setDescription(meeting.words());
        if (meeting.place() != null) {
            event.setLocation(meeting.place());
        }
        event.setStatus(kind == Kind.CANCEL ? Status.cancelled() : Status.confirmed());
        event.setOrganizer(
                new Organizer(meeting.organizer().name(), meeting.organizer().address()));
        if (kind != Kind.PUBLISH) {
            meeting.attendees().forEach(party -> event.addAttendee(attendee(party)));
        }
        var calendar = new ICalendar();
        calendar.setProductId(PRODUCT);
        calendar.setMethod(new Method(kind.name()));
        calendar.addEvent(event);
        return Folding.folded(unfolded(calendar));
    }

    /** Outlook and Google show their buttons to accept only where an answer is asked for; it goes to the sender's mailbox. */
    private static Attendee attendee(Party party) {
        var attendee = new Attendee(party.name(), party.address());
        attendee.setCalendarUserType(CalendarUserType.INDIVIDUAL);
        attendee.setRole(Role.ATTENDEE);
        attendee.setParticipationLevel(ParticipationLevel.REQUIRED);
        attendee.setParticipationStatus(ParticipationStatus.NEEDS_ACTION);
        attendee.setRsvp(true);
        return attendee;
    }

    private static String unfolded(ICalendar calendar) {
        var text = new StringWriter();
        try (var writer = new ICalWriter(text, ICalVersion.V2_0)) {
            writer.getVObjectWriter().getFoldedLineWriter().setLineLength(null);
            writer.setCaretEncodingEnabled(true);
            writer.write(calendar);
        } catch (IOException e) {
            throw new UncheckedIOException("a string can always be written", e);
        }
        return text.toString();
    }
}
