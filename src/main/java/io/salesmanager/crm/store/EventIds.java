package io.salesmanager.crm.store;

import io.salesmanager.sales.history.Activity;
import io.salesmanager.sales.history.Contact;
import io.salesmanager.sales.history.FieldChange;
import io.salesmanager.sales.history.StageChange;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Events as they are stored: to the millisecond, and with an id from what they say where the CRM gave none. */
final class EventIds {
    private static final int DIGEST_LENGTH = 24;

    private EventIds() {}

    static Activity of(Activity activity) {
        var happened = millis(activity.happened());
        var id = activity.id() == null
                ? digest(activity.type(), activity.direction(), happened, activity.contactId(), activity.subject())
                : activity.id();
        return new Activity(
                id,
                activity.type(),
                activity.direction(),
                activity.outcome(),
                happened,
                orNull(activity.recorded()),
                activity.contactId(),
                activity.minutes(),
                activity.subject(),
                activity.purpose());
    }

    static StageChange of(StageChange change) {
        return new StageChange(change.from(), change.to(), millis(change.happened()), orNull(change.recorded()));
    }

    static FieldChange of(FieldChange change) {
        return new FieldChange(
                change.field(), change.from(), change.to(), millis(change.happened()), orNull(change.recorded()));
    }

    static Contact of(Contact contact) {
        var id = contact.id() == null ? digest(contact.name(), contact.role()) : contact.id();
        return new Contact(
                id, contact.name(), contact.role(), contact.seniority(), contact.optOut(), orNull(contact.added()));
    }

    /** Tells a change of a field from another one at the same instant. */
    static String values(FieldChange change) {
        return digest(change.from(), change.to());
    }

    private static Instant millis(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MILLIS);
    }

    private static @Nullable Instant orNull(@Nullable Instant instant) {
        return instant == null ? null : millis(instant);
    }

    private static String digest(@Nullable Object... parts) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            for (var part : parts) {
                sha.update((part == null ? "\u0000" : part + "\u0001").getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(sha.digest()).substring(0, DIGEST_LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
