package io.salesmanager.improve.impact;

import static io.salesmanager.engine.SmallRulebook.rule;
import static io.salesmanager.improve.impact.Compare.ARCHIVE;
import static io.salesmanager.improve.impact.Compare.DISQUALIFY;
import static io.salesmanager.improve.impact.Compare.deal;
import static io.salesmanager.improve.impact.Compare.impact;
import static io.salesmanager.improve.impact.Compare.rulebook;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.salesmanager.engine.Rulebook;
import io.salesmanager.improve.impact.Impact.Amount;
import io.salesmanager.improve.impact.Impact.Example;
import io.salesmanager.improve.impact.Impact.Group;
import io.salesmanager.playbook.Verdict;
import io.salesmanager.sales.history.OpportunityHistory;
import java.math.BigDecimal;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

@NullUnmarked
class ImpactTest {
    private static final Rulebook NONE = rulebook(rule("A-0", "amount > 99999999", ARCHIVE));
    private static final Rulebook LARGE = rulebook(rule("A-1", "amount > dial(\"large\")", DISQUALIFY));

    @Test
    void numbers_come_with_their_counts_by_currency_and_say_so_where_deals_are_few() {
        var impact = impact(
                NONE,
                LARGE,
                deal("o-1", "2000"),
                deal("o-2", "500"),
                deal("o-3", "3000", "currency", "EUR"),
                deal("o-4", null),
                deal("o-5", "9000", "stage", "Won"));

        var all = impact.all();
        assertThat(all.deals()).isEqualTo(5);
        assertThat(all.open()).isEqualTo(4);
        assertThat(all.openFlips()).isEqualTo(2);
        assertThat(all.openShare()).isEqualTo(0.5);
        assertThat(all.openWithoutAmount()).isEqualTo(1);
        assertThat(all.few()).isTrue();
        assertThat(all.amounts().get(1).currency()).isEqualTo("USD");
        assertThat(all.amounts().get(1).share()).isEqualTo(0.8);
        assertThat(impact.summary())
                .isEqualTo("2 of 4 open deals (50%) get another verdict, with 100% of the open amount in EUR and 80%"
                        + " of the open amount in USD.");
        assertThat(impact.notes())
                .containsExactly(
                        "There are 4 open deals only; of so few, shares say little.",
                        "The amount of 1 of 4 open deals is not known; shares of amount leave them out.",
                        "Amounts in different currencies are not converted; each stands for itself.");
        assertThat(impact.flips()).hasSize(1);
        assertThat(impact.flips().get(0).amounts())
                .containsExactly(new Amount("EUR", new BigDecimal("3000")), new Amount("USD", new BigDecimal("2000")));
    }

    @Test
    void flips_are_told_by_owner_team_product_line_and_amount() {
        var impact = impact(
                NONE,
                LARGE,
                deal("o-1", "2000", "productLine", "Platform"),
                deal("o-2", "20000", "productLine", "Platform"),
                deal("o-3", "500"));

        assertThat(impact.byOwner().groups().get(0).id()).isEqualTo("r-1");
        assertThat(impact.byOwner().groups().get(0).name()).isEqualTo("Ada");
        assertThat(impact.byOwner().groups().get(0).numbers().flips()).isEqualTo(2);
        assertThat(impact.byTeam().groups()).extracting(Group::id).containsExactly("t-1");
        assertThat(impact.byProductLine().groups()).extracting(Group::id).containsExactly("Platform");
        assertThat(impact.byProductLine().unchanged()).isEqualTo(1);
        assertThat(impact.byAmount().groups())
                .extracting(Group::name)
                .containsExactly("below 10,000", "10,000 to 50,000");
    }

    @Test
    void another_day_and_other_reasons_with_the_same_verdict_are_counted_apart() {
        var wait = rule("A-1", "open", "advise.postpone($o, \"2027-02-01\");");
        var longer = rule("A-1", "open", "advise.postpone($o, \"2027-03-01\");");
        var twin = rule("A-2", "open", "advise.postpone($o, \"2027-02-01\");");

        var otherDay = impact(rulebook(wait), rulebook(longer), deal("o-1", "10"));
        assertThat(otherDay.otherUntil()).isEqualTo(1);
        assertThat(otherDay.otherReasons()).isZero();
        var otherRule = impact(rulebook(wait), rulebook(twin), deal("o-1", "10"));
        assertThat(otherRule.otherUntil()).isZero();
        assertThat(otherRule.otherReasons()).isEqualTo(1);
        assertThat(otherRule.all().flips()).isZero();
    }

    @Test
    void rules_that_speak_of_others_than_before_are_told_though_no_verdict_changes() {
        var risk = "advise.risk($o, \"large\");";
        var before = rulebook(
                rule("A-1", "amount > dial(\"large\")", risk),
                rule("A-2", "amount > dial(\"large\")", risk),
                rule("A-4", "amount > 10", risk));
        var after = rulebook(
                rule("A-1", "amount >= 500", risk),
                rule("A-3", "open", "advise.require($o, \"metrics\"); advise.risk($o, \"x\");"),
                rule("A-4", "amount > 10", risk));

        var impact = impact(before, after, deal("o-1", "2000"), deal("o-2", "500", "name", "Mill"), deal("o-3", "50"));

        assertThat(impact.all().flips()).isZero();
        assertThat(impact.voices())
                .extracting(
                        voice -> "%s %s %d %d".formatted(voice.change(), voice.rule(), voice.before(), voice.after()))
                .containsExactly("NEW A-3 0 3", "GONE A-2 1 0", "CHANGED A-1 1 2");
        assertThat(impact.voices().get(2).newly()).containsExactly(new Impact.Named("o-2", "Mill"));
        assertThat(impact(before, before, deal("o-1", "2000")).voices()).isEmpty();
    }

    @Test
    void twenty_examples_are_the_largest_of_each_kind_in_turn_with_both_explanations() {
        var after = rulebook(rule("A-1", "amount > dial(\"large\")", DISQUALIFY), rule("A-2", "amount <= 3", ARCHIVE));
        var deals = IntStream.rangeClosed(1, 100)
                .mapToObj(i -> deal("o-%03d".formatted(i), "" + (i <= 3 ? i : 2_000 + i)))
                .toArray(OpportunityHistory[]::new);
        var impact = impact(NONE, after, deals);

        assertThat(impact.examples()).hasSize(20);
        assertThat(impact.examples().stream().filter(example -> example.to() == Verdict.ARCHIVE))
                .extracting(Example::opportunityId)
                .containsExactly("o-003", "o-002", "o-001");
        assertThat(impact.examples().stream().filter(example -> example.to() == Verdict.DISQUALIFY))
                .extracting(Example::opportunityId)
                .startsWith("o-100", "o-099")
                .hasSize(17);
        var first = impact.examples().get(0);
        assertThat(first.before().verdict()).isEqualTo(Verdict.QUALIFY);
        assertThat(first.after().reasons().get(0).conditions()).isNotEmpty();
        assertThat(first.causes()).hasSize(1);
    }

    @Test
    void nothing_to_compare_on_is_said() {
        assertThat(impact(NONE, LARGE).summary()).isEqualTo("There are no deals to compare on.");
        assertThat(impact(NONE, LARGE).all().openShare()).isNull();
    }

    @Test
    void a_limit_is_a_share_of_the_open_amount_and_of_deals_where_amounts_are_not_known() {
        var impact = impact(NONE, LARGE, deal("o-1", "2000"), deal("o-2", "18000", "stage", "Won"), deal("o-3", "500"));
        assertThat(Limit.of("80%").exceeded(impact)).isEmpty();
        assertThat(Limit.of("79.9").exceeded(impact))
                .containsExactly("80% of the open amount in USD flips (2,000 of 2,500), more than 79.9%; 1 of 2 open"
                        + " deals do. Of so few deals, shares say little.");
        var unknown = impact(
                rulebook(rule("A-1", "open", ARCHIVE)), rulebook(rule("A-1", "open", DISQUALIFY)), deal("o-1", null));
        assertThat(Limit.of("5%").exceeded(unknown))
                .containsExactly("1 of 1 open deals (100%) flip, more than 5%; the amount of 1 is not known. Of so"
                        + " few deals, shares say little.");
        for (var bad : new String[] {"much", "-1%", "101", "%"}) {
            assertThatThrownBy(() -> Limit.of(bad)).hasMessageContaining("is no percentage");
        }
    }
}
