package io.salesmanager.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import io.salesmanager.notify.CalendarText.Kind;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;

/** Invitations, read back by the libraries that made them and looked at as octets. */
class InvitationTest {
    private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");
    private static final Party SERVICE = new Party("Virtual sales manager", "sales@example.com");
    private static final Party ADA = new Party("Ada Example", "ada@example.com");
    private static final Session SESSION = Session.getInstance(new Properties());

    @Test
    void an_invitation_has_what_calendars_ask_for() {
        var calendar = read(text(meeting(0, "Coaching: Ada", "Goal", ADA), Kind.REQUEST));
        assertThat(calendar.getMethod().getValue()).isEqualTo("REQUEST");
        assertThat(calendar.getVersion()).isEqualTo(biweekly.ICalVersion.V2_0);
        var event = event(calendar);
        assertThat(event.getUid().getValue()).isEqualTo("s-1@coaching.virtual-sales-manager");
        assertThat(event.getSequence().getValue()).isZero();
        assertThat(event.getDateTimeStamp().getValue()).isEqualTo(NOW);
        assertThat(event.getDateStart().getValue().toInstant()).isEqualTo("2026-11-26T13:00:00Z");
        assertThat(event.getDuration().getValue().toMillis())
                .isEqualTo(Duration.ofMinutes(45).toMillis());
        assertThat(event.getOrganizer().getEmail()).isEqualTo("sales@example.com");
        assertThat(event.getAttendees()).singleElement().satisfies(attendee -> {
            assertThat(attendee.getEmail()).isEqualTo("ada@example.com");
            assertThat(attendee.getCommonName()).isEqualTo("Ada Example");
            assertThat(attendee.getParticipationStatus().getValue()).isEqualTo("NEEDS-ACTION");
            assertThat(attendee.getRsvp()).isTrue();
        });
        assertThat(calendar.validate(biweekly.ICalVersion.V2_0).isEmpty()).isTrue();
    }

    @Test
    void hours_are_in_utc_so_that_no_time_zone_has_to_be_known() {
        var text = text(meeting(0, "Coaching", "Goal", ADA), Kind.REQUEST);
        assertThat(text).contains("\r\nDTSTART:20261126T130000Z\r\n").doesNotContain("TZID");
        assertThat(text).doesNotContain("VTIMEZONE");
    }

    @Test
    void a_change_has_a_higher_sequence_and_a_cancellation_says_so() {
        assertThat(event(read(text(meeting(2, "Coaching", "Goal", ADA), Kind.REQUEST)))
                        .getSequence()
                        .getValue())
                .isEqualTo(2);
        var cancelled = read(text(meeting(3, "Coaching", "Goal", ADA), Kind.CANCEL));
        assertThat(cancelled.getMethod().getValue()).isEqualTo("CANCEL");
        assertThat(event(cancelled).getStatus().isCancelled()).isTrue();
        assertThat(event(cancelled).getUid().getValue()).isEqualTo("s-1@coaching.virtual-sales-manager");
    }

    @Test
    void a_file_asks_nobody_to_answer() {
        var file = read(text(meeting(0, "Coaching", "Goal", ADA), Kind.PUBLISH));
        assertThat(file.getMethod().getValue()).isEqualTo("PUBLISH");
        assertThat(event(file).getAttendees()).isEmpty();
    }

    @Test
    void lines_end_in_cr_lf_and_have_75_octets_at_most_also_where_characters_have_several() {
        var words = "Größe 日本語の営業会議 😀 ".repeat(40) + "\nsecond line; with, signs \\ and \"quotes\"";
        var text = text(
                meeting(0, "Coaching", words, new Party("Zoë Müller-Łukasiewicz 田中", "zoe@example.com")), Kind.REQUEST);
        var octets = text.getBytes(StandardCharsets.UTF_8);
        assertThat(new String(octets, StandardCharsets.UTF_8)).isEqualTo(text);
        assertThat(text.replace("\r\n", "")).doesNotContain("\r").doesNotContain("\n");
        assertThat(text.split("\r\n", -1))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75))
                .anySatisfy(line -> assertThat(line).startsWith(" "));
        var event = event(read(text));
        assertThat(event.getDescription().getValue()).isEqualTo(words);
        assertThat(event.getAttendees().get(0).getCommonName()).isEqualTo("Zoë Müller-Łukasiewicz 田中");
    }

    @Test
    void a_name_with_line_breaks_and_quotes_begins_no_property_and_no_header() throws Exception {
        var evil = new Party("Ada\r\nBcc: all@example.com\nX\"; DROP", "ada@example.com");
        var meeting = meeting(0, "Coaching\r\nATTENDEE:mailto:eve@example.com", "a\r\nMETHOD:CANCEL", evil);
        var text = text(meeting, Kind.REQUEST);
        assertThat(text.lines().filter(line -> line.startsWith("METHOD"))).containsExactly("METHOD:REQUEST");
        assertThat(event(read(text)).getAttendees()).hasSize(1);

        var message =
                sent(new Mail("s-1", "r-1", evil, "Coaching\r\nBcc: all@example.com", "words", text, Kind.REQUEST));
        assertThat(message.getHeader("Bcc")).isNull();
        assertThat(message.getAllRecipients()).hasSize(1);
        assertThat(message.getSubject()).isEqualTo("Coaching Bcc: all@example.com");
        assertThat(((InternetAddress) message.getAllRecipients()[0]).getPersonal())
                .isEqualTo("Ada Bcc: all@example.com X\"; DROP");
    }

    @Test
    void words_and_calendar_are_alternatives_of_one_message() throws Exception {
        var meeting = meeting(0, "Coaching: Zoë", "Größe", ADA);
        var message =
                sent(new Mail("s-1", "r-1", ADA, "Coaching: Zoë", "Größe", text(meeting, Kind.REQUEST), Kind.REQUEST));
        assertThat(message.getContentType()).startsWith("multipart/alternative");
        assertThat(message.getSubject()).isEqualTo("Coaching: Zoë");
        assertThat(message.getMessageID()).isEqualTo("<m-1@example.com>");
        assertThat(message.getFrom()[0]).hasToString("Virtual sales manager <sales@example.com>");
        var parts = (MimeMultipart) message.getContent();
        assertThat(parts.getCount()).isEqualTo(2);
        assertThat(parts.getBodyPart(0).isMimeType("text/plain")).isTrue();
        assertThat(parts.getBodyPart(0).getContent()).isEqualTo("Größe");
        var last = parts.getBodyPart(1);
        assertThat(last.getContentType()).isEqualTo("text/calendar; method=REQUEST; charset=UTF-8");
        assertThat(last.getDisposition()).isNull();
        assertThat(event(read(decoded(last))).getDescription().getValue()).isEqualTo("Größe");
    }

    @Test
    void mail_without_a_calendar_is_plain_text() throws Exception {
        var message = sent(new Mail("s-1", "r-1", ADA, "Hello", "words", null, null));
        assertThat(message.isMimeType("text/plain")).isTrue();
        assertThat(message.getContent()).isEqualTo("words");
    }

    @Test
    void what_is_no_address_is_refused() {
        assertThat(Party.isAddress("ada@example.com")).isTrue();
        assertThat(Party.isAddress("ada")).isFalse();
        assertThat(Party.isAddress("Ada <ada@example.com>")).isFalse();
        assertThat(Party.isAddress("ada@example.com, eve@example.com")).isFalse();
        assertThat(Party.isAddress("ada@example.com\r\nBcc: eve@example.com")).isFalse();
        assertThatThrownBy(() -> new Party("Ada", "ada")).isInstanceOf(IllegalArgumentException.class);
    }

    private static Meeting meeting(int sequence, String summary, String words, Party attendee) {
        return new Meeting(
                "s-1@coaching.virtual-sales-manager",
                sequence,
                summary,
                words,
                Instant.parse("2026-11-26T13:00:00Z"),
                Duration.ofMinutes(45),
                "Room 4",
                SERVICE,
                List.of(attendee),
                NOW);
    }

    private static String text(Meeting meeting, Kind kind) {
        return CalendarText.of(meeting, kind);
    }

    private static ICalendar read(String text) {
        return Biweekly.parse(text).first();
    }

    private static VEvent event(ICalendar calendar) {
        return calendar.getEvents().get(0);
    }

    /** As a receiver reads it. */
    private static MimeMessage sent(Mail mail) throws MessagingException, IOException {
        var octets = new ByteArrayOutputStream();
        MimeText.of(mail, "m-1", SERVICE, NOW, SESSION).writeTo(octets);
        return new MimeMessage(SESSION, new ByteArrayInputStream(octets.toByteArray()));
    }

    private static String decoded(BodyPart part) throws MessagingException, IOException {
        return new String(part.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
