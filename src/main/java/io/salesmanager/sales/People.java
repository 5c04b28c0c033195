package io.salesmanager.sales;

import io.salesmanager.playbook.WorkCalendar;
import io.salesmanager.sales.history.Activity;
import io.salesmanager.sales.history.Activity.Purpose;
import io.salesmanager.sales.history.Contact;
import io.salesmanager.sales.history.Contact.Seniority;
import io.salesmanager.sales.history.OpportunityHistory;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What single people on the buyer's side did, and what single touches were for. An activity that names no contact may be
 * anyone's, so nobody is called silent because of it, and nobody is said to have been absent.
 *
 * @param deal as of the instant
 */
public record People(OpportunityHistory deal, WorkCalendar calendar, LocalDate today) {

    /** How many contacts have this role; letter case does not matter, and "technical champion" is a champion. */
    public double inRole(String role) {
        var contacts = deal.contacts();
        return contacts == null ? Double.NaN : withRole(contacts, role).size();
    }

    /**
     * Business days since a contact of this role did something; since they became known where they never did. Unknown
     * where nobody has the role.
     */
    public double businessDaysSinceHeardFrom(String role) {
        if (deal.activities() == null || deal.contacts() == null) {
            return Double.NaN;
        }
        var people = withRole(deal.contacts(), role);
        if (people.isEmpty()) {
            return Double.NaN;
        }
        var last = knownSince(people);
        for (var activity : deal.activities()) {
            if (activity.isFromBuyer() && people.stream().anyMatch(contact -> canBe(contact, activity))) {
                var day = LocalDate.ofInstant(activity.happened(), calendar.zone());
                if (last == null || day.isAfter(last)) {
                    last = day;
                }
            }
        }
        return last == null ? Double.NaN : calendar.businessDaysBetween(last, today);
    }

    /**
     * Calls that were answered and meetings that were held with a vice president or above. Unknown rather than none where
     * one of them names no contact, or one whose seniority is not known.
     */
    public double seniorConversations() {
        if (deal.activities() == null || deal.contacts() == null) {
            return Double.NaN;
        }
        var senior = 0;
        var unclear = false;
        for (var activity : deal.activities()) {
            if (isConversation(activity)) {
                var seniority = seniority(activity.contactId(), deal.contacts());
                if (seniority == Seniority.UNKNOWN) {
                    unclear = true;
                } else if (seniority.isSenior()) {
                    senior++;
                }
            }
        }
        return senior == 0 && unclear ? Double.NaN : senior;
    }

    /** Contacts who asked not to be written to; unknown where it is known of none whether they did. */
    public double optedOut() {
        var contacts = deal.contacts();
        if (contacts == null) {
            return Double.NaN;
        }
        var optedOut = 0;
        var known = contacts.isEmpty();
        for (var i = 0; i < contacts.size(); i++) {
            var optOut = contacts.get(i).optOut();
            if (optOut != null) {
                known = true;
                optedOut += optOut ? 1 : 0;
            }
        }
        return known ? optedOut : Double.NaN;
    }

    /** Touches of this purpose; unknown rather than none where a touch does not say what it was for. */
    public double touchesFor(String purpose) {
        if (deal.activities() == null) {
            return Double.NaN;
        }
        var count = 0;
        var unclear = false;
        for (var activity : deal.activities()) {
            if (activity.isTouch()) {
                if (activity.purpose() == null || activity.purpose() == Purpose.UNKNOWN) {
                    unclear = true;
                } else if (activity.purpose().name().equals(purpose)) {
                    count++;
                }
            }
        }
        return count == 0 && unclear ? Double.NaN : count;
    }

    /** Calendar days since the last touch of this purpose; unknown where there was none. */
    public double daysSinceTouch(String purpose) {
        if (deal.activities() == null) {
            return Double.NaN;
        }
        @Nullable LocalDate last = null;
        for (var activity : deal.activities()) {
            if (activity.isTouch()
                    && activity.purpose() != null
                    && activity.purpose().name().equals(purpose)) {
                var day = LocalDate.ofInstant(activity.happened(), calendar.zone());
                if (last == null || day.isAfter(last)) {
                    last = day;
                }
            }
        }
        return last == null ? Double.NaN : ChronoUnit.DAYS.between(last, today);
    }

    /** The day on which the first of them was known to us, but not before the deal. */
    private @Nullable LocalDate knownSince(List<Contact> people) {
        var first = deal.createdDate();
        if (first == null || people.stream().anyMatch(contact -> contact.added() == null)) {
            return first;
        }
        var added = people.stream()
                .map(Contact::added)
                .filter(Objects::nonNull)
                .map(at -> LocalDate.ofInstant(at, calendar.zone()))
                .min(LocalDate::compareTo)
                .orElse(first);
        return added.isAfter(first) ? added : first;
    }

    private static boolean canBe(Contact contact, Activity activity) {
        return activity.contactId() == null
                || contact.id() == null
                || contact.id().equals(activity.contactId());
    }

    private static boolean isConversation(Activity activity) {
        return activity.isHeldMeeting() || (activity.type() == Activity.Type.CALL && activity.isFromBuyer());
    }

    private static Seniority seniority(@Nullable String contactId, List<Contact> contacts) {
        return contactId == null
                ? Seniority.UNKNOWN
                : contacts.stream()
                        .filter(contact -> contactId.equals(contact.id()))
                        .map(Contact::seniority)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(Seniority.UNKNOWN);
    }

    private static List<Contact> withRole(List<Contact> contacts, String role) {
        var wanted = role.toLowerCase(Locale.ROOT);
        return contacts.stream()
                .filter(contact -> contact.role() != null
                        && contact.role().toLowerCase(Locale.ROOT).contains(wanted))
                .toList();
    }
}
