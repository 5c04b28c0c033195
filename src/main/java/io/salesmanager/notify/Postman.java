package io.salesmanager.notify;

import static io.quarkus.scheduler.Scheduled.ConcurrentExecution.SKIP;

import io.quarkus.scheduler.Scheduled;
import io.salesmanager.notify.Outbox.Waiting;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Sends what waits. Several replicas may run it: each takes mail of its own. A process that dies between sending and noting it lets
 * the mail be sent a second time, with the same Message-ID and the same state of the meeting.
 */
@ApplicationScoped
class Postman {
    private static final Logger LOG = Logger.getLogger(Postman.class);
    private static final int AT_ONCE = 10;
    private static final Duration HOLD = Duration.ofMinutes(15);

    /** After each try that failed; after the last one it is given up, two and a half days later. */
    private static final List<Duration> PAUSES = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofHours(1),
            Duration.ofHours(3),
            Duration.ofHours(6),
            Duration.ofHours(12),
            Duration.ofHours(12),
            Duration.ofHours(24));

    private final Outbox outbox;
    private final MailConfig config;
    private final Clock clock;

    Postman(Outbox outbox, MailConfig config, Clock clock) {
        this.outbox = outbox;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(identity = "mail", every = "{salesmanager.mail.send-every}", delayed = "10s", concurrentExecution = SKIP)
    void round() {
        if (!config.isOn()) {
            return;
        }
        try {
            outbox.forgetBefore(clock.instant().minus(config.keep()));
            var session = session();
            for (var mail : outbox.take(AT_ONCE, HOLD)) {
                deliver(mail, session);
            }
        } catch (RuntimeException e) {
            LOG.error("Mail could not be looked after; the next run tries again", e);
        }
    }

    private void deliver(Waiting mail, Session session) {
        try {
            Transport.send(
                    MimeText.of(mail.mail(), mail.id(), outbox.sender().orElseThrow(), clock.instant(), session));
            outbox.sent(mail);
        } catch (MessagingException e) {
            var again = isFinal(e) || mail.tries() >= PAUSES.size() ? null : PAUSES.get(mail.tries());
            outbox.failed(mail, reason(e), again);
            LOG.warnf(
                    "Mail %s to %s was not sent, try %d%s: %s",
                    mail.id(), mail.mail().person(), mail.tries() + 1, again == null ? ", the last" : "", reason(e));
        }
    }

    /** The server refuses the address, today and tomorrow. */
    private static boolean isFinal(MessagingException failure) {
        return failure instanceof SendFailedException sending
                && sending.getInvalidAddresses() != null
                && sending.getInvalidAddresses().length > 0;
    }

    private static String reason(MessagingException failure) {
        var reason = new StringBuilder(
                Objects.toString(failure.getMessage(), failure.getClass().getSimpleName()));
        for (@Nullable Exception cause = failure.getNextException(); cause != null; cause = next(cause)) {
            reason.append("; ").append(cause.getMessage());
        }
        return Party.oneLine(reason.toString());
    }

    private static @Nullable Exception next(Exception cause) {
        return cause instanceof MessagingException messaging ? messaging.getNextException() : null;
    }

    private Session session() {
        var timeout = String.valueOf(config.timeout().toMillis());
        var settings = new Properties();
        settings.setProperty("mail.transport.protocol", "smtp");
        settings.setProperty("mail.smtp.host", config.host().orElseThrow());
        settings.setProperty("mail.smtp.port", String.valueOf(config.port()));
        settings.setProperty("mail.smtp.connectiontimeout", timeout);
        settings.setProperty("mail.smtp.timeout", timeout);
        settings.setProperty("mail.smtp.writetimeout", timeout);
        settings.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        settings.setProperty(
                "mail.smtp.starttls.required", String.valueOf(config.security() == MailConfig.Security.STARTTLS));
        settings.setProperty(
                "mail.smtp.starttls.enable", String.valueOf(config.security() == MailConfig.Security.STARTTLS));
        settings.setProperty("mail.smtp.ssl.enable", String.valueOf(config.security() == MailConfig.Security.TLS));
        settings.setProperty("mail.smtp.auth", String.valueOf(config.username().isPresent()));
        return Session.getInstance(settings, new Credentials(config));
    }

    private static final class Credentials extends jakarta.mail.Authenticator {
        private final MailConfig config;

        private Credentials(MailConfig config) {
            this.config = config;
        }

        @Override
        protected jakarta.mail.PasswordAuthentication getPasswordAuthentication() {
            return new jakarta.mail.PasswordAuthentication(
                    config.username().orElse(""), config.password().orElse(""));
        }
    }
}
