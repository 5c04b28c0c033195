package io.salesmanager.engine.analysis;

import static io.salesmanager.engine.SmallRulebook.rule;
import static org.assertj.core.api.Assertions.assertThat;

import io.salesmanager.engine.SmallRulebook;
import io.salesmanager.engine.analysis.Finding.Given;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReachTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "amount > 10, amount < 5",
                "status == ACTIVE, status == POSTPONED",
                "known(amount), !known(amount)",
                "stage == \"Proposal\", stageOrder == 1",
                "open, stageKind == WON",
                "discountPercent > 100",
                "touches < 0",
                "nextStepPlanned, daysToNextStep < 0",
                "pains > 1, pains < 2",
                "amount >= dial(\"large\"), amount < 1000, segment == \"smb\"",
                "touchesInLast(7) > touchesInLast(14)",
                "name == \"a\", name == \"b\"",
                "account.segment == \"smb\", segment == \"enterprise\"",
                "evidence(\"pain\"), evidenceGiven not contains \"pain\", known(evidenceGiven)",
                "nextStepDate > \"2027-01-01\", daysToNextStep < 5",
                "max(pains, contacts) < pains",
                "pains * 2 + 1 == 2",
            })
    void a_rule_whose_conditions_exclude_each_other_never_speaks(String conditions) {
        var finding = Analysing.only(Analysing.of(rule("R-1", conditions)), "never-fires");
        assertThat(finding.diagnostic().rule()).isEqualTo("R-1");
        assertThat(finding.diagnostic().at().line()).isPositive();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "amount > 10, amount < 15",
                "status in (ACTIVE, POSTPONED), status != ACTIVE",
                "pains >= 1, pains <= 1",
                "amount * probability > 100, amount < 200",
                "name matches \"(?i).*renewal.*\", name != \"renewal\"",
                "name contains \"a\", name contains \"b\"",
                "touchesInLast(7) < touchesInLast(14)",
                "amount > dial(\"large\"), amount < 9000",
                "rep.winRate > 0.2, account.region == \"EMEA\"",
                "!known(amount), !known(motion)",
                "businessDaysSinceHeardFrom(\"champion\") > 5, champions == 2, optedOutContacts == 1",
                "daysSinceTouch(\"YES_NO\") > 3, touchesFor(\"YES_NO\") == 2, touches > 5",
                "missingExitEvidence == 2, stage == \"Proposal\", evidence(\"pain\") == false",
                "daysFromLossToReturn < 10, lostBySameOwner == false",
                "rep.quiz(\"x\") > 80, rep.certificate(\"platform\") == false",
            })
    void a_rule_that_some_deal_meets_is_none_that_never_speaks(String conditions) {
        var findings = Analysing.of(rule("R-1", conditions));
        Analysing.none(findings, "never-fires");
        Analysing.none(findings, "always-fires");
    }

    @Test
    void names_as_few_conditions_as_exclude_each_other() {
        var findings = Analysing.of(rule("R-1", "status == ACTIVE, amount > 10, known(motion), amount < 5"));
        assertThat(Analysing.only(findings, "never-fires").diagnostic().message())
                .contains("amount > 10 and amount < 5")
                .doesNotContain("ACTIVE");
    }

    @Test
    void says_which_dials_make_it_so() {
        var files = Analysing.with(
                SmallRulebook.files(rule("R-1", "pains > dial(\"low\"), pains < dial(\"high\")")),
                "",
                "low,,,,,9,pains,0,20,own",
                "high,,,,,3,pains,0,20,own");
        assertThat(Analysing.only(Analysing.of(files), "never-fires")
                        .diagnostic()
                        .message())
                .contains("low = 9")
                .contains("high = 3");
    }

    @Test
    void says_for_which_deals_a_dial_makes_it_so() {
        var files = Analysing.with(
                SmallRulebook.files(rule("R-1", "pains > dial(\"low\"), pains < dial(\"high\")")),
                "",
                "low,,,,,1,pains,0,20,own",
                "low,Proposal,,,,9,pains,0,20,own",
                "high,,,,,3,pains,0,20,own");
        assertThat(Analysing.only(Analysing.of(files), "never-fires")
                        .diagnostic()
                        .message())
                .contains("low = 9 (Proposal)");
    }

    @Test
    void a_rule_that_leaves_out_deals_by_itself_is_not_silenced_by_a_dial() {
        var files = Analysing.with(
                SmallRulebook.files(rule("R-1", "stageOrder < 2, pains > dial(\"low\")")),
                "",
                "low,,,,,1,pains,0,20,own",
                "low,Proposal,,,,9,pains,0,20,own");
        Analysing.none(Analysing.of(files), "never-fires");
    }

    @Test
    void a_rule_whose_last_day_is_over_has_expired() {
        var findings = Analysing.of(
                rule("R-1", "pains > 1").replace("when", "    date-expires \"2026-11-01\"\nwhen"),
                rule("R-2", "pains > 2").replace("when", "    date-expires \"2026-12-01\"\nwhen"));
        assertThat(Analysing.only(findings, "expired").diagnostic().rule()).isEqualTo("R-1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "amount >= 0",
                "discountPercent <= 100",
                "(status == ACTIVE || status != ACTIVE)",
                "(open || !open)",
                "stageOrder >= 1",
            })
    void a_rule_that_every_known_deal_meets_always_speaks(String conditions) {
        var finding = Analysing.only(Analysing.of(rule("R-1", conditions)), "always-fires");
        assertThat(finding.witness()).isNotEmpty();
    }

    @Test
    void a_witness_names_the_facts_that_the_rule_asks() {
        var finding = Analysing.only(Analysing.of(rule("R-1", "amount >= 0")), "always-fires");
        assertThat(finding.witness()).extracting(Given::fact).isEqualTo(List.of("amount"));
    }
}
