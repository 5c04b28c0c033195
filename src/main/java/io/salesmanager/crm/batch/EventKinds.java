package io.salesmanager.crm.batch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.salesmanager.access.ViewScope;
import io.salesmanager.crm.check.FactCheck;
import io.salesmanager.crm.check.FactJson;
import io.salesmanager.crm.fact.FactTables;
import io.salesmanager.crm.fact.Retirement;
import io.salesmanager.crm.store.EventStore;
import io.salesmanager.crm.store.RepEvents;
import io.salesmanager.crm.store.Told;
import io.salesmanager.platform.Problem;
import io.salesmanager.platform.Problems;
import io.salesmanager.sales.history.Activity;
import io.salesmanager.sales.history.Contact;
import io.salesmanager.sales.history.FieldChange;
import io.salesmanager.sales.history.RepHistory.Certificate;
import io.salesmanager.sales.history.RepHistory.Quota;
import io.salesmanager.sales.history.StageChange;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The events that can be sent by themselves; each names its deal or its rep. */
@ApplicationScoped
public class EventKinds {
    public static final String OF_DEAL = "opportunityId";
    public static final String OF_REP = "repId";

    private final FactJson json;
    private final FactCheck check;
    private final EventStore events;
    private final RepEvents repEvents;
    private final Retirement retirement;
    private final FactTables tables;
    private final WriteLimits limits;

    EventKinds(
            FactJson json,
            FactCheck check,
            EventStore events,
            RepEvents repEvents,
            Retirement retirement,
            FactTables tables,
            WriteLimits limits) {
        this.json = json;
        this.check = check;
        this.events = events;
        this.repEvents = repEvents;
        this.retirement = retirement;
        this.tables = tables;
        this.limits = limits;
    }

    public Kind<Told<Activity>> activities() {
        return ofDeal(
                "activities",
                Activity.class,
                check::activity,
                EventStore::idOf,
                (told, origin) -> events.addActivities(told));
    }

    public Kind<Told<StageChange>> stageChanges() {
        return ofDeal(
                "stage-changes",
                StageChange.class,
                check::stageChange,
                change -> null,
                (told, origin) -> events.addStageChanges(told));
    }

    public Kind<Told<FieldChange>> fieldChanges() {
        return ofDeal(
                "field-changes",
                FieldChange.class,
                check::fieldChange,
                change -> null,
                (told, origin) -> events.addFieldChanges(told));
    }

    public Kind<Told<Contact>> contacts() {
        return ofDeal(
                "contacts",
                Contact.class,
                check::contact,
                EventStore::idOf,
                (told, origin) -> events.addContacts(told));
    }

    public Kind<Told<Quota>> quotas() {
        return ofRep("quotas", Quota.class, check::quota, (told, origin) -> repEvents.addQuotas(told));
    }

    public Kind<Told<Certificate>> certificates() {
        return ofRep(
                "certificates",
                Certificate.class,
                check::certificate,
                (told, origin) -> repEvents.addCertificates(told));
    }

    /** The deals that events are to be kept with: merged ones are followed, those that are not known are missing. */
    public Map<String, String> knownDeals(Collection<String> ids) {
        return retirement.followed(tables.opportunities(), ids);
    }

    public Map<String, String> knownReps(Collection<String> ids) {
        return retirement.followed(FactTables.REPS, ids);
    }

    /** Of these those that are there and may be seen, with what they are to be kept with. */
    public Map<String, String> openDeals(Collection<String> ids, ViewScope scope) {
        var known = knownDeals(ids);
        known.values().retainAll(limits.openDeals(Set.copyOf(known.values()), scope));
        return known;
    }

    public Map<String, String> openReps(Collection<String> ids, ViewScope scope) {
        var known = knownReps(ids);
        known.values().retainAll(limits.openReps(Set.copyOf(known.values()), scope));
        return known;
    }

    private <E> Kind<Told<E>> ofDeal(
            String name,
            Class<E> type,
            BiConsumer<E, String> checked,
            Function<E, @Nullable String> id,
            Kind.Keeper<Told<E>> keeper) {
        return new Kind<>(
                name, OF_DEAL, reader(OF_DEAL, type, checked), told -> id.apply(told.event()), Refusals.none(), keeper);
    }

    private <E> Kind<Told<E>> ofRep(
            String name, Class<E> type, BiConsumer<E, String> checked, Kind.Keeper<Told<E>> keeper) {
        return new Kind<>(name, OF_REP, reader(OF_REP, type, checked), told -> null, Refusals.none(), keeper);
    }

    private <E> Kind.Reader<Told<E>> reader(String owner, Class<E> type, BiConsumer<E, String> checked) {
        return (JsonNode node, String path) -> {
            var problems = new Problems();
            var of = node.path(owner);
            if (!of.isTextual() || of.asText().isBlank()) {
                problems.add(Problem.ofField(
                        "missing-field",
                        path + owner,
                        "'%s' is missing.".formatted(owner),
                        "Send the id of the one that this is about, as a text."));
            }
            var rest = node instanceof ObjectNode object ? object.deepCopy().without(owner) : node;
            var told = new AtomicReference<@Nullable E>();
            problems.attempt(() -> told.set(json.read(rest, type, path, checked)));
            problems.finish();
            return new Told<>(of.asText(), Objects.requireNonNull(told.get()));
        };
    }
}
