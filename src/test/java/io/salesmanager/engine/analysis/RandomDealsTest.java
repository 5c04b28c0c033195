package io.salesmanager.engine.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesmanager.engine.Rulebook;
import io.salesmanager.engine.SmallRulebook;
import io.salesmanager.engine.given.GivenFacts;
import io.salesmanager.playbook.Motion;
import io.salesmanager.sales.Known;
import io.salesmanager.sales.asof.Cohorts;
import io.salesmanager.sales.history.AccountHistory;
import io.salesmanager.sales.history.Activity;
import io.salesmanager.sales.history.Answers;
import io.salesmanager.sales.history.Contact;
import io.salesmanager.sales.history.OpportunityHistory;
import io.salesmanager.sales.history.PipelineHistory;
import io.salesmanager.sales.measure.PipelineFacts;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/** What the solver says of rules that nobody wrote on purpose is tried on deals that nobody chose. */
@NullUnmarked // a missing value is one of the values
class RandomDealsTest {
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final int RULES = 150;
    private static final int DEALS = 10_000;
    private static final int A_PIPELINE = 200;

    private static final List<String> FACTS = List.of(
            "amount",
            "pains",
            "touches",
            "calls",
            "emails",
            "contacts",
            "champions",
            "daysSinceActivity",
            "stageOrder",
            "daysSinceBuyerActivity",
            "daysToNextStep",
            "daysToClose",
            "daysPastCloseDate",
            "ageDays",
            "unansweredCalls",
            "touchesInLast(7)",
            "touchesInLast(30)",
            "daysToLaterDate",
            "plannedTouches",
            "buyerActivities");
    private static final List<String> OTHERS = List.of(
            "open",
            "status == ACTIVE",
            "status == POSTPONED",
            "stageKind == WON",
            "stage == \"Proposal\"",
            "nextStepPlanned",
            "motion == RENEWAL",
            "known(amount)",
            "!known(touches)",
            "!known(nextStepDate)",
            "known(closeDate)",
            "segment == \"smb\"",
            "account.segment == \"enterprise\"",
            "account.employees > 500",
            "(pains > 1 || contacts > 1)",
            "(!known(motion) || motion == NEW_BUSINESS)",
            "!nextStepPlanned",
            "known(contacts)",
            "optedOutContacts == contacts",
            "amount > dial(\"large\")",
            "known(daysInStage)");

    private final Random random = new Random(20_261_120);

    @Test
    void a_rule_that_is_said_never_to_speak_speaks_of_none_of_10_000_random_deals() {
        var rules = new ArrayList<String>();
        for (var i = 0; i < RULES; i++) {
            rules.add(SmallRulebook.rule("R-" + i, conditions(), "advise.risk($o, \"r" + i + "\");"));
        }
        var rulebook = SmallRulebook.of(rules.toArray(String[]::new));
        var never = RulebookAnalysis.of(rulebook, Analysing.TODAY).open().stream()
                .filter(finding -> finding.code().equals("never-fires"))
                .map(finding -> finding.diagnostic().rule())
                .collect(Collectors.toSet());
        assertThat(never).hasSizeGreaterThan(10).hasSizeLessThan(RULES);

        var spoken = spoken(rulebook);
        assertThat(spoken).hasSizeGreaterThan(20).doesNotContainAnyElementsOf(never);
    }

    private Set<String> spoken(Rulebook rulebook) {
        var spoken = new HashSet<String>();
        var asOf = rulebook.asOf(NOON, Cohorts.NONE);
        for (var i = 0; i < DEALS / A_PIPELINE; i++) {
            var accounts = new ArrayList<AccountHistory>();
            var deals = new ArrayList<OpportunityHistory>();
            for (var j = 0; j < A_PIPELINE; j++) {
                accounts.add(Known.account("id", "a-" + j, "employees", maybe(random.nextInt(1_000))));
                deals.add(deal(j));
            }
            var pipeline = PipelineFacts.of(new PipelineHistory(null, accounts, deals), asOf);
            rulebook.conclusionsOf(pipeline, asOf, false)
                    .forEach(conclusion -> spoken.add(conclusion.reason().rule()));
        }
        return spoken;
    }

    @Test
    void what_is_shown_of_two_rules_lets_both_speak() {
        var rules = new ArrayList<String>();
        for (var i = 0; i < 40; i++) {
            var verdict = i % 2 == 0 ? "advise.archive($o);" : "advise.disqualify($o);";
            rules.add(SmallRulebook.rule("R-" + i, conditions(), verdict));
        }
        var rulebook = SmallRulebook.of(rules.toArray(String[]::new));
        var pairs = RulebookAnalysis.of(rulebook, Analysing.TODAY).open().stream()
                .filter(finding -> finding.code().equals("settled-by-precedence"))
                .toList();
        assertThat(pairs).hasSizeGreaterThan(20).allSatisfy(pair -> {
            var facts = new LinkedHashMap<String, Object>();
            pair.witness()
                    .forEach(given -> facts.put(
                            given.fact(),
                            given.value() instanceof Number number ? (Object) number.doubleValue() : given.value()));
            var given = GivenFacts.of(facts, rulebook, Analysing.TODAY);
            assertThat(rulebook.conclusionsOf(given.pipeline(), given.asOf(), false))
                    .extracting(conclusion -> conclusion.reason().rule())
                    .contains(pair.diagnostic().rule(), pair.with().get(0));
        });
    }

    private String conditions() {
        var parts = new ArrayList<String>();
        for (var i = 0; i < 2 + random.nextInt(3); i++) {
            parts.add(random.nextBoolean() ? compared() : pick(OTHERS));
        }
        return String.join(", ", parts);
    }

    private String compared() {
        var operator = pick(List.of("<", "<=", "==", ">", ">="));
        var right = random.nextInt(4) == 0 ? pick(FACTS) : String.valueOf(random.nextInt(12));
        return pick(FACTS) + " " + operator + " " + right;
    }

    private OpportunityHistory deal(int number) {
        return Known.deal(
                "id", "o-" + number,
                "accountId", "a-" + number,
                "stage", pick(List.of("Prospecting", "Qualification", "Proposal", "Won", "Lost")),
                "status", maybe(pick(List.of(Answers.Status.values()))),
                "motion", maybe(pick(List.of(Motion.values()))),
                "amount", maybe(BigDecimal.valueOf(random.nextInt(20) * (long) Math.pow(10, random.nextInt(4)))),
                "pains", maybe(random.nextInt(5)),
                "createdDate", maybe(Analysing.TODAY.minusDays(random.nextInt(40))),
                "closeDate", maybe(Analysing.TODAY.plusDays(random.nextInt(40) - 20L)),
                "closedDate", maybe(Analysing.TODAY.minusDays(random.nextInt(20))),
                "nextStepDate", maybe(Analysing.TODAY.plusDays(random.nextInt(20) - 5L)),
                "laterDateNamedByBuyer", maybe(Analysing.TODAY.plusDays(random.nextInt(40) - 10L)),
                "activities", maybe(activities()),
                "contacts", maybe(contacts()));
    }

    private List<Activity> activities() {
        var activities = new ArrayList<Activity>();
        for (var i = 0; i < random.nextInt(8); i++) {
            activities.add(new Activity(
                    null,
                    pick(List.of(Activity.Type.values())),
                    maybe(pick(List.of(Activity.Direction.values()))),
                    maybe(pick(List.of(Activity.Outcome.values()))),
                    NOON.minus(Duration.ofDays(random.nextInt(45))),
                    null,
                    null,
                    null,
                    null,
                    maybe(pick(List.of(Activity.Purpose.values())))));
        }
        return activities;
    }

    private List<Contact> contacts() {
        var contacts = new ArrayList<Contact>();
        for (var i = 0; i < random.nextInt(4); i++) {
            contacts.add(new Contact(
                    "c-" + i,
                    null,
                    maybe(pick(List.of("champion", "economic buyer"))),
                    maybe(pick(List.of(Contact.Seniority.values()))),
                    maybe(random.nextBoolean()),
                    null));
        }
        return contacts;
    }

    private <V> V maybe(V value) {
        return random.nextInt(4) == 0 ? null : value;
    }

    private <V> V pick(List<V> values) {
        return values.get(random.nextInt(values.size()));
    }
}
