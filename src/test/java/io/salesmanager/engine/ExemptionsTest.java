package io.salesmanager.engine;

import static io.salesmanager.engine.SmallRulebook.rule;
import static org.assertj.core.api.Assertions.assertThat;

import io.salesmanager.advice.Decision;
import io.salesmanager.advice.Decision.Exempted;
import io.salesmanager.advice.Decision.Overruled;
import io.salesmanager.advice.WhyNot.Way;
import io.salesmanager.playbook.Verdict;
import io.salesmanager.sales.Known;
import io.salesmanager.sales.asof.Cohorts;
import io.salesmanager.sales.history.Exemption;
import io.salesmanager.sales.history.OpportunityHistory;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/** At noon of 20 November 2026. */
@NullUnmarked
class ExemptionsTest {
    private static final LocalDate LAST = LocalDate.parse("2026-12-31");
    private static final Instant BEFORE = Deciding.NOON.minusSeconds(60);
    private static final Instant AFTER = Deciding.NOON.plusSeconds(60);

    private final Rulebook rulebook = SmallRulebook.of(
            rule(
                    "A-1",
                    "amount > dial(\"large\")",
                    "advise.archive($o); advise.risk($o, \"big\"); advise.require($o, \"ok\");"),
            rule("A-2", "amount > 0, decisionMaker == NO", "advise.disqualify($o);"),
            rule("R-1", "decisionMaker != YES", "advise.risk($o, \"nobody\");"));

    @Test
    void an_exempted_rule_proposes_in_vain_and_says_nothing_else() {
        var decision = decide(deal(exemption("A-1", LAST, BEFORE, null)));

        assertThat(decision.verdict()).isEqualTo(Verdict.QUALIFY);
        assertThat(decision.headline()).isEqualTo("No rule objects, apart from what it is exempted from.");
        assertThat(decision.overruled()).hasSize(1);
        var lost = decision.overruled().get(0);
        assertThat(lost.verdict()).isEqualTo(Verdict.ARCHIVE);
        assertThat(lost.rule()).isEqualTo("A-1");
        assertThat(lost.lostBecause()).isEqualTo("exempted by mona until 2026-12-31: they test the trial");
        assertThat(lost.reason().conditions()).isNotEmpty();
        assertThat(decision.risks()).isEmpty();
        assertThat(decision.required()).isEmpty();
        assertThat(decision.exemptions()).containsExactly(new Exempted("A-1", "mona", "they test the trial", LAST));
    }

    @Test
    void other_rules_and_other_deals_are_not_concerned() {
        var exempted = deal(exemption("A-1", LAST, BEFORE, null), "decisionMaker", "NO");
        var other = Known.deal("id", "o-2", "createdDate", "2026-11-01", "amount", "2000");

        var decisions = Deciding.of(rulebook, null, List.of(), exempted, other).decisions();

        assertThat(decisions.get(0).verdict()).isEqualTo(Verdict.DISQUALIFY);
        assertThat(decisions.get(0).headline()).isEqualTo("It is so.");
        assertThat(decisions.get(0).risks())
                .extracting(risk -> risk.reason().rule())
                .containsExactly("R-1");
        assertThat(decisions.get(1).verdict()).isEqualTo(Verdict.ARCHIVE);
        assertThat(decisions.get(1).exemptions()).isEmpty();
    }

    @Test
    void it_holds_from_its_granting_to_the_end_of_its_last_day_or_until_someone_ends_it() {
        var today = LocalDate.parse("2026-11-20");
        assertThat(verdict(exemption("A-1", today, BEFORE, null))).isEqualTo(Verdict.QUALIFY);
        assertThat(verdict(exemption("A-1", LAST, null, null))).isEqualTo(Verdict.QUALIFY);
        assertThat(verdict(exemption("A-1", LAST, BEFORE, AFTER))).isEqualTo(Verdict.QUALIFY);
        assertThat(verdict(exemption("A-1", today.minusDays(1), BEFORE, null))).isEqualTo(Verdict.ARCHIVE);
        assertThat(verdict(exemption("A-1", LAST, AFTER, null))).isEqualTo(Verdict.ARCHIVE);
        assertThat(verdict(exemption("A-1", LAST, BEFORE, BEFORE))).isEqualTo(Verdict.ARCHIVE);
        assertThat(decide(deal(exemption("A-1", LAST, BEFORE, BEFORE))).exemptions())
                .isEmpty();
    }

    @Test
    void what_is_decided_of_a_deal_without_is_what_was_decided_before_there_were_exemptions() {
        var none = decide(deal(null));
        var over = decide(deal(exemption("A-1", LAST, BEFORE, BEFORE)));
        var unspoken = decide(deal(exemption("Z-9", LAST, BEFORE, null)));

        assertThat(over).isEqualTo(none);
        assertThat(unspoken.exemptions()).hasSize(1);
        assertThat(unspoken.verdict()).isEqualTo(none.verdict());
        assertThat(unspoken.overruled()).isEqualTo(none.overruled());
    }

    @Test
    void why_not_says_that_the_deal_is_exempted() {
        var why = rulebook.whyNot(
                Deciding.pipeline(rulebook, null, List.of(), deal(exemption("A-1", LAST, BEFORE, null))),
                rulebook.asOf(Deciding.NOON, Cohorts.NONE),
                "o-1",
                Verdict.ARCHIVE);

        assertThat(why.ways()).extracting(Way::spoke).containsExactly(true);
        assertThat(why.ways().get(0).lostBecause()).isEqualTo("exempted by mona until 2026-12-31: they test the trial");
        assertThat(why.summary())
                .endsWith("A-1 proposes ARCHIVE and lost: exempted by mona until 2026-12-31: they test the trial.");
    }

    @Test
    void a_fact_that_only_an_exempted_rule_asks_for_is_not_missing() {
        assertThat(decide(deal(null)).missing()).contains("decisionMaker");
        var exempted = decide(with(
                List.of(exemption("A-2", LAST, BEFORE, null), exemption("R-1", LAST, BEFORE, null)),
                "decisionMaker",
                null));
        assertThat(exempted.missing()).doesNotContain("decisionMaker");
    }

    @Test
    void what_a_deal_lets_a_rule_say_of_the_rep_is_not_said_either() {
        var pairs = SmallRulebook.of("""
                rule "C-1 A test"
                    @because("It is so.") @source("test") @owner("test") @strength("should")
                when
                    $o : Opportunity( amount > dial("large") )
                    $r : Rep( known(role) )
                then
                    advise.coach($r, "closing");
                end
                """);
        var rep = Known.rep("role", "seller");
        var deal = Known.deal("createdDate", "2026-11-01", "amount", "2000");
        var exempted = deal(exemption("C-1", LAST, BEFORE, null));

        assertThat(Deciding.of(pairs, rep, List.of(), deal).aboutRep()).hasSize(1);
        assertThat(Deciding.of(pairs, rep, List.of(), exempted).aboutRep()).isEmpty();
    }

    /** Exempted from a rule, a deal gets what it would get if the rule were not there. */
    @Test
    void an_exemption_from_every_rule_that_spoke_leaves_the_verdict_of_a_rulebook_without_them() {
        var shipped = ShippedRules.load();
        for (var deal : SomeDeals.all()) {
            var before = Deciding.of(shipped, null, List.of(), deal).decisions().get(0);
            var winners = Deciding.rules(before);
            if (winners.isEmpty()) {
                continue;
            }
            var after = Deciding.of(
                            shipped,
                            null,
                            List.of(),
                            deal.withStreams(
                                    deal.activities(),
                                    deal.stageHistory(),
                                    deal.fieldChanges(),
                                    deal.contacts(),
                                    winners.stream()
                                            .map(rule -> exemption(rule, LAST, BEFORE, null))
                                            .toList()))
                    .decisions()
                    .get(0);

            assertThat(Deciding.rules(after)).doesNotContainAnyElementsOf(winners);
            assertThat(after.overruled()).extracting(Overruled::rule).containsAll(winners);
            if (!before.overruled().isEmpty() && before.verdict() != Verdict.NONE) {
                assertThat(before.overruled()).extracting(Overruled::verdict).contains(after.verdict());
            }
        }
    }

    private Verdict verdict(Exemption exemption) {
        return decide(deal(exemption)).verdict();
    }

    private Decision decide(OpportunityHistory deal) {
        return Deciding.of(rulebook, null, List.of(), deal).decisions().get(0);
    }

    private static OpportunityHistory deal(Exemption exemption, Object... more) {
        return with(exemption == null ? null : List.of(exemption), more);
    }

    private static OpportunityHistory with(List<Exemption> exemptions, Object... more) {
        var fields = new Object[6 + more.length];
        System.arraycopy(
                new Object[] {"createdDate", "2026-11-01", "amount", "2000", "exemptions", exemptions},
                0,
                fields,
                0,
                6);
        System.arraycopy(more, 0, fields, 6, more.length);
        return Known.deal(fields);
    }

    private static Exemption exemption(String rule, LocalDate until, Instant granted, Instant ended) {
        return new Exemption("x-" + rule, rule, until, "mona", "they test the trial", granted, ended, null);
    }
}
