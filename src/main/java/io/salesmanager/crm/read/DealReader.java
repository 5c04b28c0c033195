package io.salesmanager.crm.read;

import io.salesmanager.crm.store.Documents;
import io.salesmanager.crm.store.EventRows;
import io.salesmanager.crm.store.ExemptionRows;
import io.salesmanager.crm.store.Stream;
import io.salesmanager.platform.database.Database;
import io.salesmanager.sales.history.Activity;
import io.salesmanager.sales.history.Answers.Status;
import io.salesmanager.sales.history.Contact;
import io.salesmanager.sales.history.Exemption;
import io.salesmanager.sales.history.OpportunityHistory;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Deals with their streams, some thousand at a time. */
@ApplicationScoped
class DealReader {
    private final Database database;
    private final EventRows events;
    private final ExemptionRows exemptions;

    DealReader(Database database, EventRows events, ExemptionRows exemptions) {
        this.database = database;
        this.events = events;
        this.exemptions = exemptions;
    }

    /** A deal without streams, and which of them its source provides. */
    record Deal(OpportunityHistory fields, @Nullable String owner, int streams) {}

    /** @param where what follows {@code from opportunity fact} */
    List<Deal> deals(String where, @Nullable Object... values) {
        return database.list(
                "select fact.document, fact.owner_id, fact.streams from opportunity fact " + where,
                row -> new Deal(
                        Documents.read(row.getString(1), OpportunityHistory.class), row.getString(2), row.getInt(3)),
                values);
    }

    List<OpportunityHistory> withAllStreams(List<Deal> deals) {
        var ids = ids(deals);
        return joined(deals, events.activities(ids), events.contacts(ids), exemptions.of(ids));
    }

    /** What was said to buyers and by them, of deals that ended or once had; other activities, and contacts, stay unknown. */
    List<OpportunityHistory> forMeasures(List<Deal> deals) {
        var changed = withChanges(deals);
        var ended = changed.stream()
                .filter(DealReader::hasEnded)
                .map(OpportunityHistory::id)
                .toList();
        var talks = events.talks(ended);
        var known = new ArrayList<OpportunityHistory>(changed.size());
        for (var i = 0; i < deals.size(); i++) {
            var deal = changed.get(i);
            known.add(
                    hasEnded(deal)
                            ? deal.withStreams(
                                    Stream.ACTIVITIES.known(
                                            talks.get(deal.id()), deals.get(i).streams()),
                                    deal.stageHistory(),
                                    deal.fieldChanges(),
                                    null,
                                    null)
                            : deal);
        }
        return known;
    }

    /** Contacts and exemptions are left out. */
    List<OpportunityHistory> withActivities(List<Deal> deals) {
        return joined(deals, events.activities(ids(deals)), null, Map.of());
    }

    /** Activities, contacts and exemptions are left out. */
    List<OpportunityHistory> withChanges(List<Deal> deals) {
        return joined(deals, null, null, Map.of());
    }

    private List<OpportunityHistory> joined(
            List<Deal> deals,
            @Nullable Map<String, List<Activity>> activities,
            @Nullable Map<String, List<Contact>> contacts,
            Map<String, List<Exemption>> exempted) {
        var stages = events.stageChanges(ids(deals));
        var fields = events.fieldChanges(ids(deals));
        var joined = new ArrayList<OpportunityHistory>(deals.size());
        for (var deal : deals) {
            var id = deal.fields().id();
            joined.add(deal.fields()
                    .withStreams(
                            activities == null ? null : Stream.ACTIVITIES.known(activities.get(id), deal.streams()),
                            Stream.STAGE_HISTORY.known(stages.get(id), deal.streams()),
                            Stream.FIELD_CHANGES.known(fields.get(id), deal.streams()),
                            contacts == null ? null : Stream.CONTACTS.known(contacts.get(id), deal.streams()),
                            exempted.get(id)));
        }
        return joined;
    }

    private static boolean hasEnded(OpportunityHistory deal) {
        var changes = deal.fieldChanges();
        return deal.closedDate() != null
                || deal.status() == Status.ARCHIVED
                || deal.status() == Status.DISQUALIFIED
                || (changes != null
                        && changes.stream()
                                .anyMatch(change -> change.field().equals("closedDate")
                                        || change.field().equals("status")));
    }

    private static List<String> ids(List<Deal> deals) {
        return deals.stream().map(deal -> deal.fields().id()).toList();
    }
}
