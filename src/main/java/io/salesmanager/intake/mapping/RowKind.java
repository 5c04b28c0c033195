package io.salesmanager.intake.mapping;

import io.salesmanager.crm.Team;
import io.salesmanager.sales.history.AccountHistory;
import io.salesmanager.sales.history.Activity;
import io.salesmanager.sales.history.Contact;
import io.salesmanager.sales.history.FieldChange;
import io.salesmanager.sales.history.OpportunityHistory;
import io.salesmanager.sales.history.RepHistory;
import io.salesmanager.sales.history.RepHistory.Certificate;
import io.salesmanager.sales.history.RepHistory.Quota;
import io.salesmanager.sales.history.StageChange;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the rows of a file are, in the order in which they are stored. */
public enum RowKind {
    TEAM(Team.class, null),
    REP(RepHistory.class, null),
    ACCOUNT(AccountHistory.class, null),
    OPPORTUNITY(OpportunityHistory.class, null),
    ACTIVITY(Activity.class, "opportunityId"),
    STAGE_CHANGE(StageChange.class, "opportunityId"),
    FIELD_CHANGE(FieldChange.class, "opportunityId"),
    CONTACT(Contact.class, "opportunityId"),
    QUOTA(Quota.class, "repId"),
    CERTIFICATE(Certificate.class, "repId");

    private final Class<? extends Record> type;
    private final @Nullable String owner;

    RowKind(Class<? extends Record> type, @Nullable String owner) {
        this.type = type;
        this.owner = owner;
    }

    /** The stream of a deal that rows of this kind are of; null for others. */
    public @Nullable String stream() {
        return switch (this) {
            case ACTIVITY -> "activities";
            case STAGE_CHANGE -> "stageHistory";
            case FIELD_CHANGE -> "fieldChanges";
            case CONTACT -> "contacts";
            default -> null;
        };
    }

    /** The field that says whose event this is; null for a fact that has an id of its own. */
    public @Nullable String owner() {
        return owner;
    }

    /** The fields that a mapping may fill, and what they hold; without streams, which have files of their own. */
    Map<String, Class<?>> fields() {
        var fields = new LinkedHashMap<String, Class<?>>();
        if (owner != null) {
            fields.put(owner, String.class);
        }
        Arrays.stream(type.getRecordComponents())
                .filter(RowKind::isColumn)
                .forEach(component -> fields.put(component.getName(), component.getType()));
        return fields;
    }

    private static boolean isColumn(RecordComponent component) {
        return !List.class.equals(component.getType())
                || component.getName().equals("evidence")
                || component.getName().equals("managers");
    }
}
