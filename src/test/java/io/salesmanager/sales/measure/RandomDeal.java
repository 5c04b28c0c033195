package io.salesmanager.sales.measure;

import io.salesmanager.sales.Known;
import io.salesmanager.sales.asof.HistoryFields;
import io.salesmanager.sales.history.Activity;
import io.salesmanager.sales.history.Contact;
import io.salesmanager.sales.history.Event;
import io.salesmanager.sales.history.FieldChange;
import io.salesmanager.sales.history.OpportunityHistory;
import io.salesmanager.sales.history.StageChange;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;

/**
 * A deal that is touched, moved, changed, closed and sometimes opened again. Some of it is recorded days after it happened.
 * What a CRM derives from a closing (closed date, outcome, lost reason) is kept as field changes where the deal was opened
 * again, as the service writes them.
 */
@NullUnmarked
final class RandomDeal {
    private static final List<String> OPEN = List.of("New", "Qualification", "Proposal");
    private static final List<String> CLOSED = List.of("Won", "Lost");
    private static final Map<String, List<String>> PLAIN = Map.of(
            "amount", List.of("500", "5000.50", "90000"),
            "closeDate", List.of("2025-12-01", "2026-02-01", "2026-05-05", "2026-08-31"),
            "ownerId", List.of("r-1", "r-2"),
            "nextStepDate", List.of("2025-11-11", "2026-03-03", "2026-09-09"),
            "budgetStatus", List.of("UNKNOWN", "MAY_BUY", "CAN_BUY"),
            "status", List.of("ACTIVE", "POSTPONED", "ARCHIVED", "DISQUALIFIED"),
            "evidence", List.of("pain", "pain,champion", "pain,champion,metrics"),
            "inbound", List.of("true", "false"),
            "motion", List.of("NEW_BUSINESS", "RENEWAL"),
            "accountId", List.of("a-1", "a-2"));
    private static final Map<String, List<String>> CADENCE = Map.of(
            "cadenceState", List.of("UNKNOWN", "RUNNING", "PAUSED"),
            "cadenceStateDate", List.of("2025-10-10", "2026-02-02", "2026-07-07"));

    private static final List<String> CONTACTS = Arrays.asList("c-1", "c-2", "c-3", null);
    private static final List<String> ROLES = Arrays.asList("champion", "user", null);
    private static final List<Boolean> OPT_OUTS = Arrays.asList(true, false, null);
    private static final List<Contact.Seniority> SENIORITIES =
            Arrays.asList(Contact.Seniority.VP, Contact.Seniority.STAFF, null);
    private static final List<Activity.Purpose> PURPOSES =
            Arrays.asList(Activity.Purpose.YES_NO, Activity.Purpose.BREAKUP, Activity.Purpose.UNKNOWN, null);

    private static final Map<String, List<String>> VALUES = Stream.of(PLAIN, CADENCE)
            .flatMap(values -> values.entrySet().stream())
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));

    private static final List<String> FIELDS = VALUES.keySet().stream().sorted().toList();

    private final String id;
    private final Random random;
    private final Instant created;
    private final Map<String, String> initial = new LinkedHashMap<>();
    private final List<Activity> activities = new ArrayList<>();
    private final List<StageChange> stages = new ArrayList<>();
    private final List<FieldChange> changes = new ArrayList<>();
    private final List<Contact> contacts = new ArrayList<>();
    private final Map<String, String> current = new LinkedHashMap<>();
    private final LocalDate proposalSent;
    private boolean reopened;

    RandomDeal(String id, Random random) {
        this.id = id;
        this.random = random;
        created = RandomWorld.START.plus(Duration.ofHours(random.nextInt(200 * 24)));
        for (var field : FIELDS) {
            if (random.nextBoolean()) {
                initial.put(field, some(VALUES.get(field)));
            }
        }
        current.putAll(initial);
        proposalSent = random.nextBoolean() ? RandomWorld.day(after(90)) : null;
        live();
    }

    LocalDate created() {
        return RandomWorld.day(created);
    }

    OpportunityHistory now() {
        return cutOff(Instant.MAX);
    }

    /** The deal as a CRM would have shown it at an instant. */
    OpportunityHistory cutOff(Instant at) {
        var fields = new HistoryFields(Known.deal("id", id, "productLine", "Platform", "createdDate", created()));
        initial.forEach(fields::setText);
        var known = known(changes, at);
        known.stream()
                .sorted(Comparator.comparing(FieldChange::happened))
                .forEach(change -> fields.setText(change.field(), change.to()));
        var moves = known(stages, at);
        var last = moves.stream().max(Comparator.comparing(StageChange::happened));
        var stage = last.map(StageChange::to).orElse("New");
        fields.set("stage", stage);
        if (!reopened && CLOSED.contains(stage)) {
            fields.set("closedDate", RandomWorld.day(last.orElseThrow().happened()));
            fields.set("lostReason", stage.equals("Lost") ? "price" : null);
        }
        if (at.equals(Instant.MAX) || (proposalSent != null && !proposalSent.isAfter(RandomWorld.day(at)))) {
            fields.set("proposalSentDate", proposalSent);
        }
        fields.set("activities", known(activities, at));
        fields.set("stageHistory", moves);
        fields.set("fieldChanges", known);
        fields.set(
                "contacts",
                contacts.stream()
                        .filter(each -> each.added() == null || !each.added().isAfter(at))
                        .toList());
        return fields.build();
    }

    private void live() {
        var stage = "New";
        var at = created;
        reopened = random.nextInt(4) == 0;
        for (var left = random.nextInt(30); left > 0; left--) {
            at = at.plus(Duration.ofMinutes(1 + random.nextInt(10 * 24 * 60)));
            var recorded = random.nextInt(3) > 0 ? null : at.plus(Duration.ofMinutes(random.nextInt(20 * 24 * 60)));
            switch (random.nextInt(5)) {
                case 0 -> stage = move(stage, at, recorded);
                case 1, 2 -> touch(at, recorded);
                case 3 -> change(some(FIELDS), at, recorded);
                default ->
                    contacts.add(new Contact(some(CONTACTS), "P", some(ROLES), some(SENIORITIES), some(OPT_OUTS), at));
            }
        }
    }

    private String move(String from, Instant at, Instant recorded) {
        if (CLOSED.contains(from) && !reopened) {
            return from;
        }
        var to = CLOSED.contains(from) ? some(OPEN) : some(random.nextInt(3) == 0 ? CLOSED : OPEN);
        if (to.equals(from)) {
            return from;
        }
        stages.add(new StageChange(from, to, at, recorded));
        if (reopened) {
            put("closedDate", CLOSED.contains(to) ? RandomWorld.day(at).toString() : null, at, recorded);
            put("lostReason", to.equals("Lost") ? "price" : null, at, recorded);
        }
        return to;
    }

    private void touch(Instant at, Instant recorded) {
        activities.add(new Activity(
                null,
                some(List.of(Activity.Type.values())),
                some(List.of(Activity.Direction.values())),
                some(List.of(Activity.Outcome.values())),
                at,
                recorded,
                some(CONTACTS),
                null,
                null,
                some(PURPOSES)));
    }

    private void change(String field, Instant at, Instant recorded) {
        put(field, some(VALUES.get(field)), at, recorded);
    }

    private void put(String field, String to, Instant at, Instant recorded) {
        changes.add(new FieldChange(field, current.get(field), to, at, recorded));
        current.put(field, to);
    }

    private Instant after(int days) {
        return created.plus(Duration.ofHours(random.nextInt(days * 24)));
    }

    private <V> V some(List<V> values) {
        return values.get(random.nextInt(values.size()));
    }

    private static <E extends Event> List<E> known(List<E> events, Instant at) {
        return events.stream().filter(event -> event.knownAt(at)).toList();
    }
}
