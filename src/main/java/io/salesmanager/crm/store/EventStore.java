package io.salesmanager.crm.store;

import io.salesmanager.crm.Change;
import io.salesmanager.platform.database.Database;
import io.salesmanager.sales.history.Activity;
import io.salesmanager.sales.history.Contact;
import io.salesmanager.sales.history.FieldChange;
import io.salesmanager.sales.history.StageChange;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Adds events of deals. An activity or a contact with an id that is known overwrites. Every method answers, for each event
 * given, what became of it, and is to be called in a transaction.
 */
@ApplicationScoped
public class EventStore {
    private static final EventKind<Activity> ACTIVITY =
            new EventKind<>(EventIds::of, Activity::id, """
            insert into activity (type, direction, outcome, happened, recorded, contact_id, minutes, subject,
            purpose, opportunity_id, id) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", """
            update activity set type = ?, direction = ?, outcome = ?, happened = ?, recorded = ?, contact_id = ?,
            minutes = ?, subject = ?, purpose = ? where opportunity_id = ? and id = ?""", (deal, activity) -> new @Nullable Object[] {
                activity.type().name(),
                name(activity.direction()),
                name(activity.outcome()),
                millis(activity.happened()),
                millis(activity.recorded()),
                activity.contactId(),
                activity.minutes(),
                activity.subject(),
                name(activity.purpose()),
                deal,
                activity.id()
            });

    private static final EventKind<Contact> CONTACT =
            new EventKind<>(EventIds::of, Contact::id, """
            insert into contact (name, role, seniority, opt_out, added, opportunity_id, id)
            values (?, ?, ?, ?, ?, ?, ?)""", """
            update contact set name = ?, role = ?, seniority = ?, opt_out = ?, added = ?
            where opportunity_id = ? and id = ?""", (deal, contact) -> new @Nullable Object[] {
                contact.name(),
                contact.role(),
                name(contact.seniority()),
                contact.optOut(),
                millis(contact.added()),
                deal,
                contact.id()
            });

    private static final EventKind<StageChange> STAGE_CHANGE = new EventKind<>(
            EventIds::of,
            change -> List.of(change.happened(), change.to()),
            """
            insert into stage_change (opportunity_id, from_stage, to_stage, happened, recorded)
            values (?, ?, ?, ?, ?)""",
            null,
            (deal, change) -> new @Nullable Object[] {
                deal, change.from(), change.to(), millis(change.happened()), millis(change.recorded())
            });

    private static final EventKind<FieldChange> FIELD_CHANGE = new EventKind<>(
            EventIds::of,
            change -> List.of(change.field(), change.happened(), EventIds.values(change)),
            """
            insert into field_change (opportunity_id, field, from_value, to_value, digest, happened, recorded)
            values (?, ?, ?, ?, ?, ?, ?)""",
            null,
            (deal, change) -> new @Nullable Object[] {
                deal,
                change.field(),
                change.from(),
                change.to(),
                EventIds.values(change),
                millis(change.happened()),
                millis(change.recorded())
            });

    private final Database database;
    private final EventRows rows;
    private final ChangedDeals changed;
    private final ReportedTouches reported;

    EventStore(Database database, EventRows rows, ChangedDeals changed, ReportedTouches reported) {
        this.database = database;
        this.rows = rows;
        this.changed = changed;
        this.reported = reported;
    }

    /** Its own, or the one that is made where the CRM gave none. */
    public static String idOf(Activity activity) {
        return Objects.requireNonNull(EventIds.of(activity).id());
    }

    public static String idOf(Contact contact) {
        return Objects.requireNonNull(EventIds.of(contact).id());
    }

    /** A touch that a rep reported here gives way to the CRM's own record of it. */
    public List<Change> addActivities(List<Told<Activity>> told) {
        var stored = rows.activities(Told.ids(told));
        var changes = ACTIVITY.add(database, stored, told);
        reported.giveWay(stored, told, changes);
        return noted(told, changes);
    }

    /**
     * A touch that a rep reports here, which is not kept where the CRM told of it already.
     *
     * @param decision that asked for it
     * @param since as of when that was decided
     */
    public void addReported(String deal, String decision, Activity touch, Instant since) {
        var told = List.of(new Told<>(deal, ReportedTouches.of(decision, touch)));
        var stored = rows.activities(Told.ids(told));
        if (!reported.isTold(stored.getOrDefault(deal, List.of()), touch, since)) {
            noted(told, ACTIVITY.add(database, stored, told));
        }
    }

    public List<Change> addContacts(List<Told<Contact>> told) {
        return CONTACT.add(database, rows.contacts(Told.ids(told)), told);
    }

    public List<Change> addStageChanges(List<Told<StageChange>> told) {
        return noted(told, STAGE_CHANGE.add(database, rows.stageChanges(Told.ids(told)), told));
    }

    public List<Change> addFieldChanges(List<Told<FieldChange>> told) {
        return noted(told, FIELD_CHANGE.add(database, rows.fieldChanges(Told.ids(told)), told));
    }

    private List<Change> noted(List<? extends Told<?>> told, List<Change> changes) {
        var deals = new LinkedHashSet<String>();
        for (var i = 0; i < changes.size(); i++) {
            if (changes.get(i) != Change.UNCHANGED) {
                deals.add(told.get(i).of());
            }
        }
        changed.note(deals);
        return changes;
    }

    private static @Nullable String name(@Nullable Enum<?> choice) {
        return choice == null ? null : choice.name();
    }

    private static @Nullable Long millis(@Nullable Instant instant) {
        return instant == null ? null : instant.toEpochMilli();
    }
}
