package io.salesmanager.crm.store;

import io.salesmanager.platform.database.Database;
import io.salesmanager.sales.history.Activity;
import io.salesmanager.sales.history.Contact;
import io.salesmanager.sales.history.FieldChange;
import io.salesmanager.sales.history.StageChange;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The events of some deals, by id of the deal, in order of time. A deal without any has no entry. */
@ApplicationScoped
public class EventRows {
    private final Database database;

    EventRows(Database database) {
        this.database = database;
    }

    public Map<String, List<Activity>> activities(Collection<String> deals) {
        return activities(deals, "");
    }

    /** What was said to buyers and by them; no tasks and notes. */
    public Map<String, List<Activity>> talks(Collection<String> deals) {
        return activities(deals, "and type in ('CALL', 'EMAIL', 'MEETING', 'SOCIAL')");
    }

    private Map<String, List<Activity>> activities(Collection<String> deals, String condition) {
        return read(
                """
                select opportunity_id, id, type, direction, outcome, happened, recorded, contact_id, minutes, subject, purpose
                from activity where opportunity_id in (%s) CONDITION order by opportunity_id, happened, id""".replace("CONDITION", condition),
                deals,
                row -> new Activity(
                        row.getString(2),
                        Activity.Type.valueOf(row.getString(3)),
                        choice(Activity.Direction.class, row.getString(4)),
                        choice(Activity.Outcome.class, row.getString(5)),
                        Instant.ofEpochMilli(row.getLong(6)),
                        instant(row, 7),
                        row.getString(8),
                        row.getObject(9, Integer.class),
                        row.getString(10),
                        choice(Activity.Purpose.class, row.getString(11))));
    }

    public Map<String, List<StageChange>> stageChanges(Collection<String> deals) {
        return read(
                """
                select opportunity_id, from_stage, to_stage, happened, recorded
                from stage_change where opportunity_id in (%s) order by opportunity_id, happened, seq""",
                deals,
                row -> new StageChange(
                        row.getString(2), row.getString(3), Instant.ofEpochMilli(row.getLong(4)), instant(row, 5)));
    }

    public Map<String, List<FieldChange>> fieldChanges(Collection<String> deals) {
        return read(
                """
                select opportunity_id, field, from_value, to_value, happened, recorded
                from field_change where opportunity_id in (%s) order by opportunity_id, happened, seq""",
                deals,
                row -> new FieldChange(
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        Instant.ofEpochMilli(row.getLong(5)),
                        instant(row, 6)));
    }

    public Map<String, List<Contact>> contacts(Collection<String> deals) {
        return read(
                """
                select opportunity_id, id, name, role, seniority, opt_out, added
                from contact where opportunity_id in (%s) order by opportunity_id, id""",
                deals,
                row -> new Contact(
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        choice(Contact.Seniority.class, row.getString(5)),
                        row.getObject(6, Boolean.class),
                        instant(row, 7)));
    }

    private <E> Map<String, List<E>> read(String sql, Collection<String> deals, Database.RowReader<E> reader) {
        Map<String, List<E>> events = new HashMap<>();
        database.eachOf(
                sql,
                deals,
                row -> events.computeIfAbsent(row.getString(1), id -> new ArrayList<>())
                        .add(reader.read(row)));
        return events;
    }

    private static <C extends Enum<C>> @Nullable C choice(Class<C> type, @Nullable String name) {
        return name == null ? null : Enum.valueOf(type, name);
    }

    private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        var millis = row.getLong(column);
        return row.wasNull() ? null : Instant.ofEpochMilli(millis);
    }
}
