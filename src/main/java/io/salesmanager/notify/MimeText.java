package io.salesmanager.notify;

import jakarta.activation.DataHandler;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;

/**
 * Mail as MIME: the words and the calendar are alternatives of one message, the calendar last, with its method in the content
 * type. Outlook and Google show such a message as an invitation, and an attached file only as a file.
 */
final class MimeText {
    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private MimeText() {}

    /** @param id makes its Message-ID, so that mail that is sent twice is known for the same */
    static MimeMessage of(Mail mail, String id, Party from, Instant now, Session session) throws MessagingException {
        var message = new MimeMessage(session) {
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader("Message-ID", "<%s@%s>".formatted(id, domain(from)));
            }
        };
        message.setFrom(address(from));
        message.setRecipient(RecipientType.TO, address(mail.to()));
        message.setSubject(mail.subject(), UTF_8);
        message.setSentDate(Date.from(now));
        message.setHeader("Auto-Submitted", "auto-generated");
        if (mail.calendar() == null || mail.kind() == null) {
            message.setText(mail.words(), UTF_8);
        } else {
            message.setContent(
                    new MimeMultipart("alternative", words(mail.words()), calendar(mail.calendar(), mail.kind())));
        }
        message.saveChanges();
        return message;
    }

    private static MimeBodyPart words(String words) throws MessagingException {
        var part = new MimeBodyPart();
        part.setText(words, UTF_8);
        return part;
    }

    /** In base64: a relay may change line breaks of other text, and folded lines with them. */
    private static MimeBodyPart calendar(String calendar, CalendarText.Kind kind) throws MessagingException {
        var type = "text/calendar; method=%s; charset=UTF-8".formatted(kind);
        var part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(calendar.getBytes(StandardCharsets.UTF_8), type)));
        part.setHeader("Content-Type", type);
        part.setHeader("Content-Transfer-Encoding", "base64");
        return part;
    }

    private static InternetAddress address(Party party) throws MessagingException {
        try {
            return new InternetAddress(party.address(), party.name(), UTF_8);
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException("every Java knows UTF-8", e);
        }
    }

    private static String domain(Party party) {
        return party.address().substring(party.address().lastIndexOf('@') + 1);
    }
}
