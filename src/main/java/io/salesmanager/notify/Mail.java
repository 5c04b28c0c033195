package io.salesmanager.notify;

import io.salesmanager.notify.CalendarText.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Mail to one person.
 *
 * @param about id of what causes it, such as a session
 * @param person whom it is for, by the CRM's id or the name of the user
 * @param calendar folded text, or null
 * @param kind null without a calendar
 */
public record Mail(
        String about,
        String person,
        Party to,
        String subject,
        String words,
        @Nullable String calendar,
        @Nullable Kind kind) {
    public Mail {
        subject = Party.oneLine(subject);
    }
}
