package io.salesmanager.engine.given;

import io.salesmanager.playbook.WorkCalendar;
import io.salesmanager.sales.history.Activity;
import io.salesmanager.sales.history.Activity.Direction;
import io.salesmanager.sales.history.Activity.Purpose;
import io.salesmanager.sales.history.Contact;
import io.salesmanager.sales.history.Contact.Seniority;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** People and touches, made up so that what is measured of them is as given. */
final class GivenBuyer {
    private static final int LONG_AGO_DAYS = 5_000;
    private static final int MOST = 1_000;

    private final Values values;
    private final LocalDate today;
    private final WorkCalendar calendar;

    GivenBuyer(Values values, LocalDate today, WorkCalendar calendar) {
        this.values = values;
        this.today = today;
        this.calendar = calendar;
    }

    /** Null where nothing is given of them. */
    @Nullable List<Contact> contacts() {
        var inRole = values.asked("contactsInRole");
        var heardFrom = values.asked("businessDaysSinceHeardFrom");
        var known = values.count("contacts") >= 0
                || inRole.values().stream().anyMatch(value -> Values.count(value) >= 0)
                || heardFrom.values().stream().anyMatch(value -> value != null)
                || values.count("optedOutContacts") >= 0
                || values.count("seniorConversations") >= 0;
        if (!known) {
            return null;
        }
        var roles = new ArrayList<String>();
        inRole.forEach((role, count) -> {
            for (var i = 0; i < Math.min(MOST, Values.count(count)); i++) {
                roles.add(role);
            }
        });
        heardFrom.forEach((role, days) -> {
            if (days != null && !roles.contains(role)) {
                roles.add(role);
            }
        });
        for (var i = 0; i < Math.min(MOST, values.count("champions")) && !inRole.containsKey("champion"); i++) {
            roles.add("champion");
        }
        var optedOut = values.count("optedOutContacts");
        var senior = Math.max(values.count("seniorContacts"), values.count("seniorConversations") > 0 ? 1 : 0);
        var size = Math.min(
                MOST,
                IntStream.of(roles.size(), values.count("contacts"), optedOut, senior)
                        .max()
                        .orElse(0));
        var contacts = new ArrayList<Contact>();
        for (var i = 0; i < size; i++) {
            contacts.add(new Contact(
                    "c-" + i,
                    null,
                    i < roles.size() ? roles.get(i) : null,
                    i < senior ? Seniority.VP : Seniority.STAFF,
                    optedOut < 0 ? null : i < optedOut,
                    at(today.minusDays(LONG_AGO_DAYS))));
        }
        return contacts;
    }

    /** Null where nothing is given of them. */
    @Nullable List<Activity> activities(@Nullable List<Contact> contacts) {
        var purposes = values.asked("touchesFor");
        var lastFor = values.asked("daysSinceTouch");
        var heardFrom = values.asked("businessDaysSinceHeardFrom");
        var conversations = values.count("seniorConversations");
        var known = values.count("touches") >= 0
                || conversations >= 0
                || purposes.values().stream().anyMatch(value -> value != null)
                || lastFor.values().stream().anyMatch(value -> value != null)
                || heardFrom.values().stream().anyMatch(value -> value != null);
        if (!known) {
            return null;
        }
        var activities = new ArrayList<Activity>();
        lastFor.forEach((purpose, days) -> {
            if (days != null) {
                activities.add(touch(Purpose.valueOf(purpose), today.minusDays(Values.count(days))));
            }
        });
        purposes.forEach((purpose, count) -> {
            var made = lastFor.get(purpose) == null ? 0 : 1;
            var day = made == 0 ? 0 : Values.count(lastFor.get(purpose));
            for (var i = made; i < Math.min(MOST, Values.count(count)); i++) {
                activities.add(touch(Purpose.valueOf(purpose), today.minusDays(day)));
            }
            if (count == null) {
                activities.add(touch(Purpose.UNKNOWN, today));
            }
        });
        heardFrom.forEach((role, days) -> {
            if (days != null) {
                activities.add(word(role, before(Values.count(days)), contacts));
            }
        });
        for (var i = 0; i < Math.min(MOST, conversations); i++) {
            activities.add(
                    activity(Activity.Type.CALL, Direction.INBOUND, "c-0", null, today.minusDays(LONG_AGO_DAYS)));
        }
        if (values.names("seniorConversations") && conversations < 0) {
            activities.add(activity(Activity.Type.CALL, Direction.INBOUND, null, null, today.minusDays(LONG_AGO_DAYS)));
        }
        return activities;
    }

    /** The day from which on there are so many business days to today. */
    private LocalDate before(int businessDays) {
        var day = today;
        while (calendar.businessDaysBetween(day, today) < businessDays) {
            day = day.minusDays(1);
        }
        return day;
    }

    private static Activity touch(Purpose purpose, LocalDate day) {
        return activity(Activity.Type.SOCIAL, Direction.OUTBOUND, null, purpose, day);
    }

    private static Activity word(String role, LocalDate day, @Nullable List<Contact> contacts) {
        var from = contacts == null
                ? null
                : contacts.stream()
                        .filter(contact -> role.equals(contact.role()))
                        .map(Contact::id)
                        .findFirst()
                        .orElse(null);
        return activity(Activity.Type.EMAIL, Direction.INBOUND, from, null, day);
    }

    private static Activity activity(
            Activity.Type type,
            Direction direction,
            @Nullable String contact,
            @Nullable Purpose purpose,
            LocalDate day) {
        var outcome = direction == Direction.INBOUND ? Activity.Outcome.ANSWERED : Activity.Outcome.UNKNOWN;
        return new Activity(null, type, direction, outcome, at(day), null, contact, null, null, purpose);
    }

    private static Instant at(LocalDate day) {
        return day.atTime(LocalTime.NOON).toInstant(java.time.ZoneOffset.UTC);
    }
}
