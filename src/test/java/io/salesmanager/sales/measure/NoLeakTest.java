package io.salesmanager.sales.measure;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesmanager.engine.SmallRulebook;
import io.salesmanager.playbook.Dials;
import io.salesmanager.playbook.Playbook;
import io.salesmanager.sales.Known;
import io.salesmanager.sales.Pipeline;
import io.salesmanager.sales.asof.AsOf;
import io.salesmanager.sales.asof.CohortBuilder;
import io.salesmanager.sales.asof.Cohorts;
import io.salesmanager.sales.dictionary.Fact;
import io.salesmanager.sales.dictionary.FactType;
import io.salesmanager.sales.history.OpportunityHistory;
import io.salesmanager.sales.history.PipelineHistory;
import io.salesmanager.sales.history.RepHistory;
import io.salesmanager.sales.history.TeamHistory;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/**
 * Nothing that happened or was recorded later is seen: the facts as of t are the same whether a world is cut off at t, with
 * its fields as they were then, or the future is left in.
 */
@NullUnmarked
class NoLeakTest {
    private static final int WORLDS = 2_500;
    private static final Playbook PLAYBOOK =
            SmallRulebook.good(SmallRulebook.load("")).playbook();

    @Test
    void facts_of_deals_accounts_and_reps_do_not_depend_on_the_future() {
        for (var seed = 0; seed < WORLDS; seed++) {
            var world = new RandomWorld(seed, 3);
            var at = world.someInstant();

            assertThat(shown(world.now(), at)).as("world %d as of %s", seed, at).isEqualTo(shown(world.cutOff(at), at));
        }
    }

    @Test
    void what_is_usual_does_not_depend_on_the_future() {
        for (var seed = 0; seed < 400; seed++) {
            var world = new RandomWorld(seed, 20);
            var at = world.someInstant();

            var full = cohorts(world.now(), at);
            var cut = cohorts(world.cutOff(at), at);
            assertThat(full.steps()).as("world %d as of %s", seed, at).isEqualTo(cut.steps());
            assertThat(full.stays()).as("world %d as of %s", seed, at).isEqualTo(cut.stays());
            assertThat(full.cycles()).as("world %d as of %s", seed, at).isEqualTo(cut.cycles());
        }
    }

    @Test
    void the_order_in_which_deals_are_added_does_not_change_what_is_usual() {
        for (var seed = 0; seed < 200; seed++) {
            var world = new RandomWorld(seed, 20);
            var at = world.someInstant();
            var deals = new ArrayList<OpportunityHistory>(world.now().opportunities());
            var straight = cohorts(deals, at);
            java.util.Collections.shuffle(deals, new Random(seed));

            var shuffled = cohorts(deals, at);
            assertThat(shuffled.steps()).isEqualTo(straight.steps());
            assertThat(shuffled.stays()).isEqualTo(straight.stays());
            assertThat(shuffled.cycles()).isEqualTo(straight.cycles());
        }
    }

    @Test
    void facts_of_teams_and_managers_do_not_depend_on_the_future() {
        for (var seed = 0; seed < 400; seed++) {
            var world = new RandomWorld(seed, 20);
            var at = world.someInstant();

            assertThat(organization(world.now(), world.teams(null), at))
                    .as("world %d as of %s", seed, at)
                    .isEqualTo(organization(world.cutOff(at), world.teams(at), at));
        }
    }

    /** Guards the generator: measures that are unknown in every world would prove nothing. */
    @Test
    void the_rarer_measures_are_known_in_some_world() {
        var known = new java.util.TreeSet<String>();
        for (var seed = 0; seed < 200; seed++) {
            var world = new RandomWorld(seed, 20);
            var at = world.someInstant();
            var shown = shown(world.now(), at);
            shown.putAll(organization(world.now(), world.teams(null), at));
            shown.forEach((name, value) -> {
                var fact = name.replaceAll("^o-\\d+ ", "");
                if (value != null && !value.toString().matches("\\[((NaN|null)(, )?)+\\]")) {
                    known.add(fact);
                }
            });
        }
        assertThat(known)
                .contains(
                        "daysSinceTouch",
                        "touchesFor",
                        "businessDaysSinceHeardFrom",
                        "contactsInRole",
                        "optedOutContacts",
                        "seniorConversations",
                        "daysFromLossToReturn",
                        "lostBySameOwner",
                        "daysInCadenceState",
                        "rep step",
                        "rep stepLow",
                        "t-1 overdueEscalations",
                        "t-1 coachingHoursPerRep",
                        "t-1 coachingShare",
                        "t-1 quotaAttainmentShare",
                        "m-1 span");
    }

    /** Guards the generator: worlds worlds in which nothing changes after t would prove nothing. */
    @Test
    void most_worlds_have_a_future_that_changes_something() {
        var changed = 0;
        for (var seed = 0; seed < 300; seed++) {
            var world = new RandomWorld(seed, 3);
            var at = world.someInstant();
            var end = world.end().plus(Duration.ofDays(60));
            if (!shown(world.now(), at).equals(shown(world.now(), end))
                    && !world.cutOff(at).equals(world.now())) {
                changed++;
            }
        }
        assertThat(changed).isGreaterThan(250);
    }

    private static final RepHistory SELLER = Known.rep("role", "executive");

    private static Cohorts cohorts(PipelineHistory history, Instant at) {
        return cohorts(history.opportunities(), at);
    }

    private static Cohorts cohorts(List<OpportunityHistory> deals, Instant at) {
        var builder = new CohortBuilder(PLAYBOOK, at, Map.of("r-1", SELLER, "r-2", SELLER));
        deals.forEach(builder::add);
        return builder.build();
    }

    private static Map<String, Object> organization(PipelineHistory history, List<TeamHistory> teams, Instant at) {
        var builder = new OrganizationBuilder(teams, new AsOf(at, PLAYBOOK, new Dials(List.of()), Cohorts.NONE));
        history.opportunities().forEach(builder::add);
        var organization = builder.build();
        Map<String, Object> shown = new LinkedHashMap<>();
        organization
                .teams()
                .forEach(team -> all(FactType.TEAM, team, team.known().id(), shown));
        organization.managers().forEach(manager -> all(FactType.MANAGER, manager, manager.id(), shown));
        return shown;
    }

    private static Map<String, Object> shown(PipelineHistory history, Instant at) {
        var asOf = new AsOf(at, PLAYBOOK, new Dials(List.of()), Cohorts.NONE);
        return shown(PipelineFacts.of(history, asOf));
    }

    static Map<String, Object> shown(Pipeline pipeline) {
        Map<String, Object> shown = new LinkedHashMap<>();
        for (var deal : pipeline.opportunities()) {
            all(FactType.OPPORTUNITY, deal, deal.id(), shown);
            all(FactType.ACCOUNT, deal.account(), deal.id() + " account", shown);
            shown.put(deal.id() + " scope", deal.scope());
        }
        all(FactType.REP, pipeline.rep(), "rep", shown);
        return shown;
    }

    private static <T> void all(FactType<T> type, T of, String prefix, Map<String, Object> shown) {
        for (var fact : type.inOrder()) {
            shown.put(prefix + " " + fact.name(), value(fact, of));
        }
    }

    private static <T> Object value(Fact<T> fact, T of) {
        if (fact instanceof Fact.NumberOfNumber<T> number) {
            return List.of(
                    number.read().read(of, 1),
                    number.read().read(of, 14),
                    number.read().read(of, 400));
        }
        if (fact instanceof Fact.NumberOfText<T> number) {
            return List.of(
                    number.read().read(of, "discovery"),
                    number.read().read(of, "champion"),
                    number.read().read(of, "YES_NO"),
                    number.read().read(of, "CALL_TO_MEETING"),
                    number.read().read(of, "PROSPECTING_TO_QUALIFICATION"),
                    number.read().read(of, "PROPOSAL_TO_WON"));
        }
        if (fact instanceof Fact.FlagOfText<T> flag) {
            return List.of(
                    "" + flag.read().read(of, "pain"),
                    "" + flag.read().read(of, "platform"),
                    "" + flag.read().read(of, "PROPOSAL_TO_WON"));
        }
        return fact.shown(of);
    }
}
