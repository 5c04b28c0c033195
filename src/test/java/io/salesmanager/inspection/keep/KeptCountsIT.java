package io.salesmanager.inspection.keep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import io.salesmanager.crm.DealChanges;
import io.salesmanager.crm.PlaybookSource;
import io.salesmanager.crm.fact.FactTables;
import io.salesmanager.crm.fact.OpportunityStore;
import io.salesmanager.crm.fact.Origin;
import io.salesmanager.crm.fact.Retirement;
import io.salesmanager.crm.store.Documents;
import io.salesmanager.crm.store.EventStore;
import io.salesmanager.crm.store.Told;
import io.salesmanager.inspection.count.CountedDeal;
import io.salesmanager.inspection.count.CountedDeals;
import io.salesmanager.platform.database.Database;
import io.salesmanager.playbook.Playbook;
import io.salesmanager.sales.history.Activity;
import io.salesmanager.sales.history.OpportunityHistory;
import io.salesmanager.sales.history.StageChange;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

@NullUnmarked // Quarkus sets the fields
@QuarkusTest
class KeptCountsIT {
    private static final Instant START = Instant.parse("1995-03-01T09:00:00Z");
    private static final List<String> STAGES =
            List.of("Prospecting", "Discovery", "Proposal", "Negotiation", "Closed Won", "Closed Lost", "Unheard of");

    @Inject
    KeptCounts kept;

    @Inject
    Recount recount;

    @Inject
    CountRows rows;

    @Inject
    DealChanges changes;

    @Inject
    OpportunityStore opportunities;

    @Inject
    EventStore events;

    @Inject
    Retirement retirement;

    @Inject
    FactTables tables;

    @Inject
    PlaybookSource playbooks;

    @Inject
    Database database;

    @Inject
    Clock clock;

    @Test
    void what_follows_changes_is_what_counting_all_anew_gives() {
        var chance = new SplittableRandom(11);
        for (var round = 0; round < 40; round++) {
            var writes = 1 + chance.nextInt(12);
            for (var i = 0; i < writes; i++) {
                change(chance);
            }
            if (chance.nextInt(3) > 0) {
                assertThat(kept.refreshed().orElseThrow().deals())
                        .as("round " + round)
                        .containsExactlyElementsOf(countedAnew());
                assertThat(changes.any()).isFalse();
            }
        }
        assertThat(countedAnew()).hasSizeGreaterThan(20);
    }

    @Test
    void a_count_to_which_nothing_was_added_is_as_of_the_last_look() {
        upsert(deal("kept-still", "Discovery"));
        kept.refreshed();
        database.update("update deal_count set as_of = ?", START.toEpochMilli());
        var look = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        assertThat(kept.refreshed().orElseThrow().asOf()).isAfterOrEqualTo(look);
    }

    @Test
    void a_write_that_is_undone_leaves_no_change_and_one_that_changes_nothing_neither() {
        upsert(deal("kept-once", "Discovery"));
        kept.refreshed();
        database.transaction(
                true, () -> opportunities.upsert(List.of(deal("kept-once", "Proposal")), Origin.of("test", START)));
        upsert(deal("kept-once", "Discovery"));
        assertThat(changes.any()).isFalse();
    }

    @Test
    void several_writes_of_a_deal_in_a_transaction_are_one_change() {
        kept.refreshed();
        database.transaction(false, () -> {
            opportunities.upsert(List.of(deal("kept-two", "Discovery")), Origin.of("test", START));
            return events.addActivities(List.of(told("kept-two", 1), told("kept-two", 2)));
        });
        assertThat(changes.first(10)).hasSize(1);
        kept.refreshed();
        assertThat(find("kept-two").touches().size()).isEqualTo(2);
    }

    @Test
    void a_page_that_fails_before_its_end_is_counted_again_and_only_once() {
        upsert(deal("kept-fail", "Discovery"));
        var before = rows.state();
        assertThatThrownBy(() -> database.transaction(false, () -> {
                    rows.put(before.generation(), before.version() + 1, Map.of("kept-fail", "torn"));
                    changes.forget(changes.first(100));
                    throw new IllegalStateException("killed here");
                }))
                .hasMessage("killed here");
        assertThat(changes.any()).isTrue();
        assertThat(kept.refreshed().orElseThrow().deals()).containsExactlyElementsOf(countedAnew());
    }

    @Test
    void who_lost_the_claim_stores_nothing() {
        kept.refreshed();
        upsert(deal("kept-claim", "Discovery"));
        var before = rows.state();
        assertThat(rows.claim("another", clock.instant(), clock.instant().plusSeconds(60)))
                .isTrue();
        recount.run(playbooks.current());
        assertThatThrownBy(() -> database.transaction(false, () -> rows.held("me", clock.instant())))
                .isInstanceOf(CountRows.ClaimLost.class);
        assertThat(rows.state().version()).isEqualTo(before.version());
        var old = kept.refreshed().orElseThrow();
        assertThat(old.deals()).noneMatch(deal -> deal.id().equals("kept-claim"));
        assertThat(old.asOf()).as("it says how old it is").isBeforeOrEqualTo(before.asOf());
        rows.release("another");
        assertThat(find("kept-claim").stage()).isEqualTo("Discovery");
    }

    @Test
    void a_claim_of_a_process_that_died_runs_out() {
        kept.refreshed();
        assertThat(rows.claim("dead", clock.instant(), clock.instant().minusSeconds(1)))
                .isTrue();
        assertThat(rows.claim("alive", clock.instant(), clock.instant())).isTrue();
        rows.release("alive");
    }

    @Test
    void another_process_of_selling_counts_all_anew_and_one_that_was_given_up_leaves_nothing() {
        upsert(deal("kept-stage", "Discovery"));
        kept.refreshed();
        var was = rows.state();
        recount.run(withoutFirstStage(playbooks.current()));
        var other = rows.state();
        assertThat(other.basis()).isNotEqualTo(was.basis());
        assertThat(other.generation()).isGreaterThan(was.generation());
        assertThat(rows.after(was.generation(), "")).isEmpty();
        assertThat(rows.after(other.generation(), "")).hasSizeGreaterThanOrEqualTo(1);

        database.transaction(false, () -> {
            rows.store(new CountRows.State(
                    other.version(),
                    other.generation(),
                    other.basis(),
                    other.asOf(),
                    new CountRows.Next(other.generation() + 1, "given up", other.asOf(), "k")));
            rows.put(other.generation() + 1, other.version() + 1, Map.of("kept-stage", "half done"));
            return true;
        });
        assertThat(kept.refreshed().orElseThrow().deals()).containsExactlyElementsOf(countedAnew());
        assertThat(rows.state().basis()).isEqualTo(was.basis());
        assertThat(rows.state().next()).isNull();
        assertThat(rows.after(other.generation() + 1, ""))
                .extracting(CountRows.Row::document)
                .doesNotContain("half done");
    }

    private void change(SplittableRandom chance) {
        var id = "kept-" + chance.nextInt(40);
        var stage = STAGES.get(chance.nextInt(STAGES.size()));
        var known = retirement.followed(tables.opportunities(), List.of(id)).get(id);
        switch (known == null ? 0 : chance.nextInt(7)) {
            case 1, 2 -> event(() -> events.addActivities(List.of(told(known, chance.nextInt(50)))));
            case 3, 4 ->
                event(() -> events.addStageChanges(List.of(new Told<>(
                        known, new StageChange(null, stage, START.plus(Duration.ofDays(chance.nextInt(90))), null)))));
            case 5 -> {
                if (chance.nextInt(4) == 0) {
                    var other = "kept-" + chance.nextInt(40);
                    var into = retirement
                            .followed(tables.opportunities(), List.of(other))
                            .get(other);
                    event(() -> {
                        retirement.retire(
                                tables.opportunities(),
                                known,
                                known.equals(into) ? null : into,
                                Origin.of("test", START));
                        return List.of();
                    });
                }
            }
            default -> upsert(deal(id, stage));
        }
    }

    private void event(Supplier<List<?>> write) {
        database.transaction(false, write);
    }

    private void upsert(OpportunityHistory deal) {
        database.transaction(false, () -> opportunities.upsert(List.of(deal), Origin.of("test", START)));
    }

    private CountedDeal find(String id) {
        return kept.refreshed().orElseThrow().deals().stream()
                .filter(deal -> deal.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private List<CountedDeal> countedAnew() {
        var counted = new CountedDeals(playbooks.current());
        var deals = new ArrayList<CountedDeal>();
        for (var page = changes.after("", 7);
                !page.isEmpty();
                page = changes.after(page.get(page.size() - 1).id(), 7)) {
            page.forEach(deal -> deals.add(counted.count(deal)));
        }
        return deals;
    }

    private static Told<Activity> told(String deal, int day) {
        return new Told<>(
                deal,
                new Activity(
                        "a-" + day,
                        day % 3 == 0 ? Activity.Type.MEETING : Activity.Type.CALL,
                        Activity.Direction.OUTBOUND,
                        day % 3 == 0 ? Activity.Outcome.ANSWERED : Activity.Outcome.NO_ANSWER,
                        START.plus(Duration.ofDays(day)),
                        null,
                        null,
                        5,
                        null,
                        null));
    }

    private static OpportunityHistory deal(String id, String stage) {
        return Documents.read("""
                {"id": "%s", "ownerId": "kept-rep", "stage": "%s", "createdDate": "1995-03-01", "amount": 1000,
                 "currency": "USD", "nextStepDate": "1995-04-01"}""".formatted(id, stage), OpportunityHistory.class);
    }

    private static Playbook withoutFirstStage(Playbook playbook) {
        return new Playbook(
                playbook.stages().subList(1, playbook.stages().size()),
                playbook.productLines(),
                playbook.segments(),
                playbook.touchPlans(),
                playbook.calendar(),
                playbook.rampMonths(),
                playbook.precedence(),
                playbook.defaultVerdict(),
                playbook.minimumFacts());
    }
}
