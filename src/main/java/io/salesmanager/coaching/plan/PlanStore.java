package io.salesmanager.coaching.plan;

import io.salesmanager.coaching.plan.CoachingPlan.Event;
import io.salesmanager.coaching.plan.CoachingPlan.Item;
import io.salesmanager.coaching.plan.CoachingPlan.State;
import io.salesmanager.crm.store.Documents;
import io.salesmanager.platform.Ids;
import io.salesmanager.platform.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Recommendations and what was said to them; rows are added, never changed. */
@ApplicationScoped
class PlanStore {
    private static final String LOOKED_AGAIN = "LOOKED_AGAIN";

    private final Database database;

    PlanStore(Database database) {
        this.database = database;
    }

    /** All of a rep, the latest first. */
    List<Item> of(String rep) {
        return items("where rep_id = ? order by id desc", rep);
    }

    Optional<Item> find(String id) {
        return items("where id = ?", id).stream().findFirst();
    }

    /** Those that were worked on, are due by a day and were not looked at again. */
    List<Item> toLookAt(LocalDate today) {
        return items("""
                        where due <= ? and step is not null
                          and exists (select 1 from coaching_event e where e.recommendation_id = r.id and e.kind = 'ACCEPTED')
                          and not exists (select 1 from coaching_event e where e.recommendation_id = r.id
                            and e.kind in ('DISMISSED', 'LOOKED_AGAIN'))
                        order by id""", today);
    }

    /** Reps who worked on a step at some time. */
    List<String> workedOn(String step) {
        return database.list("""
                select distinct r.rep_id from coaching_recommendation r
                join coaching_event e on e.recommendation_id = r.id and e.kind = 'ACCEPTED'
                where r.step = ?""", row -> row.getString(1), step);
    }

    void add(Recommendation made) {
        database.update(
                "insert into coaching_recommendation (id, rep_id, skill, step, proposed, due, document) values (?, ?, ?, ?, ?, ?, ?)",
                made.id(),
                made.rep(),
                made.skill(),
                made.step(),
                made.proposed().toEpochMilli(),
                made.due(),
                Documents.write(made));
    }

    void say(String recommendation, String kind, @Nullable String words, String by, Instant at) {
        say(recommendation, kind, words, by, at, null);
    }

    void lookedAgain(String recommendation, Movement found, String by, Instant at) {
        say(recommendation, LOOKED_AGAIN, found.sentence(), by, at, Documents.write(found));
    }

    private void say(
            String recommendation,
            String kind,
            @Nullable String words,
            String by,
            Instant at,
            @Nullable String document) {
        database.update("""
                insert into coaching_event (id, recommendation_id, kind, words, said_by, said_at, document)
                values (?, ?, ?, ?, ?, ?, ?)""", Ids.next(), recommendation, kind, words, by, at.toEpochMilli(), document);
    }

    /** Returns how many recommendations are gone. */
    int forgetBefore(Instant before) {
        return database.transaction(false, () -> {
            database.update(
                    "delete from coaching_event where recommendation_id in (select id from coaching_recommendation where proposed < ?)",
                    before.toEpochMilli());
            return database.update("delete from coaching_recommendation where proposed < ?", before.toEpochMilli());
        });
    }

    private record Told(Event event, @Nullable String document) {}

    private List<Item> items(String where, Object value) {
        var made = database.list(
                "select document from coaching_recommendation r " + where,
                row -> Documents.read(row.getString(1), Recommendation.class),
                value);
        Map<String, List<Told>> told = new HashMap<>();
        database.eachOf(
                """
                select recommendation_id, kind, words, said_by, said_at, document from coaching_event
                where recommendation_id in (%s) order by id""",
                made.stream().map(Recommendation::id).toList(),
                row -> told.computeIfAbsent(row.getString(1), id -> new ArrayList<>())
                        .add(new Told(
                                new Event(
                                        row.getString(2),
                                        row.getString(3),
                                        row.getString(4),
                                        Instant.ofEpochMilli(row.getLong(5))),
                                row.getString(6))));
        return made.stream()
                .map(one -> item(one, told.getOrDefault(one.id(), List.of())))
                .toList();
    }

    private static Item item(Recommendation made, List<Told> told) {
        var state = State.OPEN;
        @Nullable Movement movement = null;
        for (var one : told) {
            switch (one.event().kind()) {
                case "ACCEPTED", "DONE", "DISMISSED" ->
                    state = State.valueOf(one.event().kind());
                case LOOKED_AGAIN ->
                    movement = one.document() == null ? null : Documents.read(one.document(), Movement.class);
                default -> {}
            }
        }
        return new Item(made, state, told.stream().map(Told::event).toList(), movement);
    }
}
