package io.salesmanager.improve.impact;

import static io.salesmanager.engine.SmallRulebook.DIALS;
import static io.salesmanager.engine.SmallRulebook.PLAYBOOK;
import static io.salesmanager.engine.SmallRulebook.rule;
import static io.salesmanager.improve.impact.Compare.ARCHIVE;
import static io.salesmanager.improve.impact.Compare.DISQUALIFY;
import static io.salesmanager.improve.impact.Compare.QUALIFY;
import static io.salesmanager.improve.impact.Compare.deal;
import static io.salesmanager.improve.impact.Compare.impact;
import static io.salesmanager.improve.impact.Compare.rulebook;
import static io.salesmanager.improve.impact.Compare.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.salesmanager.engine.Deciding;
import io.salesmanager.engine.Rulebook;
import io.salesmanager.improve.impact.Impact.Responsible;
import io.salesmanager.improve.impact.cause.Cause.Kind;
import io.salesmanager.playbook.Verdict;
import io.salesmanager.sales.Known;
import io.salesmanager.sales.asof.Cohorts;
import io.salesmanager.sales.history.PipelineHistory;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

@NullUnmarked
class CausesTest {
    private static final String LARGE = rule("A-1", "amount > dial(\"large\")", DISQUALIFY);
    private static final String OPEN = rule("A-2", "open", ARCHIVE);

    @Test
    void a_dial_is_named_with_its_value_for_the_deal_before_and_after() {
        var impact = impact(
                with(PLAYBOOK, DIALS, LARGE),
                with(PLAYBOOK, DIALS.replace("large,,,,,1000", "large,,,,,2000.5"), LARGE),
                deal("o-1", "500"),
                deal("o-2", "1500"),
                deal("o-3", "2500"));

        assertThat(impact.responsible()).hasSize(1);
        var dial = impact.responsible().get(0);
        assertThat(dial.kind()).isEqualTo(Kind.DIAL);
        assertThat(dial.id()).isEqualTo("large");
        assertThat(dial.from()).isEqualTo("1000");
        assertThat(dial.to()).isEqualTo("2000.5");
        assertThat(dial.rules()).containsExactly("A-1");
        assertThat(dial.flips()).isEqualTo(1);
        assertThat(dial.alone()).isEqualTo(1);
        assertThat(impact.examples()).extracting(Impact.Example::opportunityId).containsExactly("o-2");
    }

    @Test
    void a_dial_that_stands_the_same_for_the_deal_is_not_named_though_another_row_of_it_changed() {
        var other = rule("A-1", "amount > dial(\"large\"), amount > 7", DISQUALIFY);
        var impact = impact(
                with(PLAYBOOK, DIALS, LARGE),
                with(PLAYBOOK, DIALS.replace("enterprise,5000", "enterprise,6000"), other),
                deal("o-1", "1500"));

        assertThat(impact.responsible()).isEmpty();
    }

    @Test
    void a_dial_that_a_rule_about_the_rep_reads_is_named_as_it_stands_for_reps() {
        var rule = """
                rule "A-3 A rep with much to do"
                    @because("Much.") @source("test") @owner("test") @strength("must")
                when
                    $r : Rep( openOpportunities > dial("idle-days") )
                    $o : Opportunity( open )
                then
                    advise.archive($o);
                end
                """;
        var impact = impact(
                with(PLAYBOOK, DIALS, rule),
                with(PLAYBOOK, DIALS.replace("idle-days,,,,,14", "idle-days,,,,,1"), rule),
                deal("o-1", "10"),
                deal("o-2", "20"));

        assertThat(only(impact)).isEqualTo("DIAL idle-days 14 1");
        assertThat(impact.all().flips()).isEqualTo(2);
    }

    @Test
    void a_new_rule_and_a_rule_that_is_gone_are_named() {
        assertThat(only(impact(rulebook(OPEN), rulebook(OPEN, must(LARGE)), deal("o-1", "1500"))))
                .isEqualTo("RULE_ADDED A-1 null null");
        assertThat(only(impact(rulebook(OPEN, must(LARGE)), rulebook(OPEN), deal("o-1", "1500"))))
                .isEqualTo("RULE_REMOVED A-1 null null");
    }

    @Test
    void a_rule_that_is_switched_off_or_out_of_its_dates_is_named_so() {
        var off = must(LARGE).replace("when", "enabled false\nwhen");
        var past = must(LARGE).replace("when", "date-expires \"2026-01-01\"\nwhen");
        assertThat(only(impact(rulebook(OPEN, must(LARGE)), rulebook(OPEN, off), deal("o-1", "1500"))))
                .isEqualTo("RULE_OFF A-1 null null");
        assertThat(only(impact(rulebook(OPEN, off), rulebook(OPEN, must(LARGE)), deal("o-1", "1500"))))
                .isEqualTo("RULE_ON A-1 null null");
        assertThat(only(impact(rulebook(OPEN, must(LARGE)), rulebook(OPEN, past), deal("o-1", "1500"))))
                .isEqualTo("RULE_OFF A-1 null null");
    }

    @Test
    void a_rule_of_another_strength_is_named_with_both_strengths() {
        assertThat(only(impact(rulebook(OPEN, LARGE), rulebook(OPEN, must(LARGE)), deal("o-1", "1500"))))
                .isEqualTo("RULE_CHANGED A-1 SHOULD MUST");
    }

    @Test
    void a_rule_with_other_conditions_or_another_verdict_is_named() {
        var other = rule("A-1", "amount > 9000", DISQUALIFY);
        assertThat(only(impact(rulebook(LARGE), rulebook(other), deal("o-1", "1500"))))
                .isEqualTo("RULE_CHANGED A-1 null null");
        assertThat(only(impact(
                        rulebook(LARGE),
                        rulebook(rule("A-1", "amount > dial(\"large\")", ARCHIVE)),
                        deal("o-1", "1500"))))
                .isEqualTo("RULE_CHANGED A-1 null null");
    }

    @Test
    void a_rule_that_says_the_same_in_other_words_changes_nothing() {
        var moved = "\n\n" + LARGE.replace("amount > dial(\"large\")", "amount   >  dial( \"large\" )");
        assertThat(impact(rulebook(LARGE), rulebook(moved), deal("o-1", "1500"))
                        .all()
                        .flips())
                .isZero();
    }

    @Test
    void the_playbook_is_named_by_the_part_that_settles_otherwise() {
        var archiveFirst = PLAYBOOK.replace("ARCHIVE, DISQUALIFY]", "DISQUALIFY, ARCHIVE]");
        assertThat(only(impact(
                        with(PLAYBOOK, DIALS, LARGE, OPEN),
                        with(archiveFirst, DIALS, LARGE, OPEN),
                        deal("o-1", "1500"))))
                .isEqualTo("PLAYBOOK precedence null null");
        assertThat(only(impact(
                        with(PLAYBOOK, DIALS, LARGE),
                        with(PLAYBOOK.replace("default: QUALIFY", "default: POSTPONE"), DIALS, LARGE),
                        deal("o-1", "5"))))
                .isEqualTo("PLAYBOOK default null null");
    }

    @Test
    void the_playbook_is_named_by_the_part_that_measures_otherwise() {
        var rule = rule("A-1", "segment == \"smb\"", DISQUALIFY);
        var impact = impactOfAccount(
                with(PLAYBOOK, DIALS, rule),
                with(PLAYBOOK.replace("maxEmployees: 99", "maxEmployees: 20"), DIALS, rule));

        assertThat(only(impact)).isEqualTo("PLAYBOOK segments null null");
    }

    @Test
    void of_two_rules_each_enough_both_are_named_and_neither_alone() {
        var twin = rule("A-9", "amount > 7", DISQUALIFY);
        var impact = impact(rulebook(OPEN), rulebook(OPEN, must(LARGE), must(twin)), deal("o-1", "1500"));

        assertThat(impact.responsible()).extracting(Responsible::id).containsExactly("A-1", "A-9");
        assertThat(impact.responsible()).extracting(Responsible::alone).containsOnly(0);
        assertThat(impact.flips()).extracting(Impact.FlipKind::deals).containsExactly(1);
    }

    @Test
    void a_rule_whose_change_makes_no_difference_is_not_named() {
        var bystander = rule("A-5", "amount > 1", QUALIFY).replace("should", "may");
        var impact = impact(rulebook(OPEN, bystander), rulebook(OPEN, must(LARGE)), deal("o-1", "1500"));

        assertThat(impact.responsible()).extracting(Responsible::id).containsExactly("A-1");
        assertThat(impact.flips().get(0).from()).isEqualTo(Verdict.ARCHIVE);
        assertThat(impact.flips().get(0).to()).isEqualTo(Verdict.DISQUALIFY);
    }

    private static String must(String rule) {
        return rule.replace("should", "must");
    }

    private static String only(Impact impact) {
        assertThat(impact.responsible()).hasSize(1);
        var one = impact.responsible().get(0);
        return one.kind() + " " + one.id() + " " + one.from() + " " + one.to();
    }

    private static Impact impactOfAccount(Rulebook before, Rulebook after) {
        var comparison = new Comparison(before, after);
        comparison.count(
                new Given(
                        new PipelineHistory(
                                null,
                                List.of(Known.account("employees", 50)),
                                List.of(deal("o-1", "10", "accountId", "a-1"))),
                        null),
                before.asOf(Deciding.NOON, Cohorts.NONE),
                after.asOf(Deciding.NOON, Cohorts.NONE));
        return comparison.impact();
    }
}
