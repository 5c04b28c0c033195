package io.salesmanager.sales.asof;

import io.salesmanager.playbook.StageKind;
import io.salesmanager.sales.history.Answers.Status;
import io.salesmanager.sales.history.Contact;
import io.salesmanager.sales.history.Event;
import io.salesmanager.sales.history.Exemption;
import io.salesmanager.sales.history.FieldChange;
import io.salesmanager.sales.history.OpportunityHistory;
import io.salesmanager.sales.history.StageChange;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A deal's history as it was known at an instant: later events are gone, overwritten fields have their old values, and what
 * only a closed deal has is unknown while it was open.
 */
public final class Rewind {
    private Rewind() {}

    public static OpportunityHistory to(AsOf asOf, OpportunityHistory now) {
        var fields = new HistoryFields(now);
        restoreOverwritten(fields, now, asOf.instant());
        fields.set("activities", knownAt(now.activities(), asOf.instant()));
        fields.set("fieldChanges", knownAt(now.fieldChanges(), asOf.instant()));
        fields.set("contacts", filtered(now.contacts(), contact -> addedBy(contact, asOf.instant())));
        if (now.exemptions() != null) {
            fields.set("exemptions", holding(now.exemptions(), asOf));
        }
        var changes = knownAt(now.stageHistory(), asOf.instant());
        fields.set("stageHistory", changes);
        restoreStage(fields, now, changes, asOf);
        if (fields.get("status") != now.status() && fields.get("status") != Status.DISQUALIFIED) {
            fields.set("disqualifiedReason", null);
        }
        fields.set("proposalSentDate", asOf.ifPast((LocalDate) fields.get("proposalSentDate")));
        fields.set("proposalOpenedDate", asOf.ifPast((LocalDate) fields.get("proposalOpenedDate")));
        var cadenceSince = (LocalDate) fields.get("cadenceStateDate");
        if (cadenceSince != null && asOf.ifPast(cadenceSince) == null) {
            fields.set("cadenceState", null);
            fields.set("cadenceStateDate", null);
        }
        var verdictAt = now.priorVerdictAt();
        if (verdictAt != null && verdictAt.isAfter(asOf.instant())) {
            fields.set("priorVerdict", null);
            fields.set("priorVerdictAt", null);
        }
        return fields.build();
    }

    private static void restoreOverwritten(HistoryFields fields, OpportunityHistory now, Instant instant) {
        var changes = now.fieldChanges();
        if (changes == null || areKnown(changes, instant)) {
            return;
        }
        Map<String, List<FieldChange>> changesOf = changes.stream()
                .filter(change -> HistoryFields.isField(change.field()))
                .sorted(Comparator.comparing(FieldChange::happened))
                .collect(Collectors.groupingBy(FieldChange::field, TreeMap::new, Collectors.toList()));
        changesOf.forEach((field, ofField) -> {
            if (ofField.stream().allMatch(change -> change.knownAt(instant))) {
                return;
            }
            var lastKnown =
                    ofField.stream().filter(change -> change.knownAt(instant)).reduce((earlier, later) -> later);
            fields.setText(
                    field,
                    lastKnown.isPresent()
                            ? lastKnown.get().to()
                            : ofField.get(0).from());
        });
    }

    /** So it is of nearly all deals at the instant of a live review. */
    private static boolean areKnown(List<FieldChange> changes, Instant instant) {
        for (var change : changes) {
            if (!change.knownAt(instant)) {
                return false;
            }
        }
        return true;
    }

    private static void restoreStage(
            HistoryFields fields, OpportunityHistory now, @Nullable List<StageChange> known, AsOf asOf) {
        var closed = (LocalDate) fields.get("closedDate");
        var closedLater = closed != null && closed.isAfter(asOf.today());
        String stage;
        if (now.stageHistory() == null || now.stageHistory().isEmpty() || known == null) {
            stage = (String) fields.get("stage");
            if (closedLater && kind(stage, asOf) != StageKind.OPEN) {
                stage = null;
            }
        } else if (known.isEmpty()) {
            stage = now.stageHistory().stream()
                    .min(Comparator.comparing(StageChange::happened))
                    .map(StageChange::from)
                    .orElse(null);
        } else {
            stage = last(known).to();
        }
        fields.set("stage", stage);
        if (kind(stage, asOf) == StageKind.OPEN || closedLater) {
            fields.set("closedDate", null);
            fields.set("outcome", null);
            fields.set("lostReason", null);
            if (fields.get("status") == Status.CLOSED) {
                fields.set("status", null);
            }
        }
    }

    /** The latest; of several at one instant, as day-grained exports have them, the one that comes last. */
    private static StageChange last(List<StageChange> changes) {
        var last = changes.get(0);
        for (var change : changes) {
            if (!change.happened().isBefore(last.happened())) {
                last = change;
            }
        }
        return last;
    }

    private static StageKind kind(@Nullable String stage, AsOf asOf) {
        return asOf.playbook().stage(stage).map(found -> found.kind()).orElse(StageKind.OPEN);
    }

    private static <E extends Event> @Nullable List<E> knownAt(@Nullable List<E> events, Instant instant) {
        return filtered(events, event -> event.knownAt(instant));
    }

    private static <E> @Nullable List<E> filtered(@Nullable List<E> all, Predicate<E> keep) {
        if (all == null) {
            return null;
        }
        for (var one : all) {
            if (!keep.test(one)) {
                return all.stream().filter(keep).toList();
            }
        }
        return all;
    }

    /** Null where none holds, so that a deal without exemptions costs nothing more. */
    private static @Nullable List<Exemption> holding(List<Exemption> all, AsOf asOf) {
        var holding = all.stream()
                .filter(exemption -> exemption.holds(asOf.instant(), asOf.today()))
                .toList();
        return holding.isEmpty() ? null : holding;
    }

    private static boolean addedBy(Contact contact, Instant instant) {
        var added = contact.added();
        return added == null || !added.isAfter(instant);
    }
}
