package io.salesmanager.engine.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesmanager.engine.Deciding;
import io.salesmanager.engine.RuleInfo;
import io.salesmanager.engine.SmallRulebook;
import io.salesmanager.engine.dmn.Evaluated;
import io.salesmanager.playbook.Verdict;
import io.salesmanager.playbook.source.Diagnostic.Severity;
import io.salesmanager.sales.Known;
import io.salesmanager.sales.asof.Cohorts;
import io.salesmanager.sales.dictionary.FactType;
import io.salesmanager.sales.history.OpportunityHistory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Decisions without a table: each branch that concludes is a rule. */
@NullUnmarked
class BranchRulesTest {
    private static final String NOTES = ", source: \"test\", owner: \"test\"}";
    private static final String CHAIN = """
            if Opportunity.amount > dial("large") and Opportunity.open then
              {require: "first", because: "Large"%1$s
            else if Opportunity.score < 20 or Opportunity.score > 90 then
              if Opportunity.status = "ARCHIVED" then null
              else {require: "second", because: "Extreme " + string(Opportunity.score)%1$s
            else if Opportunity.amount in [100..500] then
              (if Opportunity.score >= 50 then {require: "third", because: "x"%1$s else {require: "fourth", because: "x"%1$s)
            else null
            """.formatted(NOTES);

    private static final String BOXED = """
            <context>
              <contextEntry><variable name="worth"/>%s</contextEntry>
              <contextEntry><variable name="large"/>%s</contextEntry>
              <contextEntry>
                <conditional>
                  <if>%s</if>
                  <then><context>
                    <contextEntry><variable name="require"/>%s</contextEntry>
                    <contextEntry><variable name="because"/>%s</contextEntry>
                    <contextEntry><variable name="source"/>%s</contextEntry>
                    <contextEntry><variable name="owner"/>%s</contextEntry>
                  </context></then>
                  <else>%s</else>
                </conditional>
              </contextEntry>
            </context>
            """.formatted(
                    box("Opportunity.amount * 2"),
                    box("worth > 1000"),
                    box("large"),
                    box("\"first\""),
                    box("\"Worth {amount}\""),
                    box("\"test\""),
                    box("\"test\""),
                    box("if worth < 100 then {require: \"second\", because: \"x\"" + NOTES + " else null"));

    @Test
    void each_branch_is_a_rule_that_asks_that_the_tests_before_it_do_not_hold() {
        var rules = rules(chain());

        assertThat(rules).extracting(RuleInfo::id).containsExactly("BR-1", "BR-2", "BR-3", "BR-4");
        assertThat(rules).extracting(RuleInfo::title).containsOnly("Branches");
        assertThat(rules.get(0).conditions()).containsExactly("amount > dial(\"large\")", "open");
        assertThat(rules.get(1).conditions())
                .containsExactly(
                        "amount <= dial(\"large\") || open == false", "score < 20 || score > 90", "status != ARCHIVED");
        assertThat(rules.get(3).conditions())
                .containsExactly(
                        "amount <= dial(\"large\") || open == false",
                        "score >= 20",
                        "score <= 90",
                        "amount >= 100",
                        "amount <= 500",
                        "score < 50");
    }

    @Test
    void a_rule_stands_where_its_context_begins_and_its_conditions_where_they_are_written() {
        var rulebook = SmallRulebook.good(chain().load());
        var lines = chain().xml().lines().toList();
        var rule = rulebook.rule("BR-2").orElseThrow();

        assertThat(lines.get(rule.line() - 1)).contains("second");
        var way = rulebook.placedConditionsOf(
                "BR-2",
                Deciding.pipeline(rulebook, null, List.of(), deal(new Random(1))),
                rulebook.asOf(Deciding.NOON, Cohorts.NONE),
                "o-1");
        assertThat(way)
                .extracting(each -> lines.get(each.places().get(0).line() - 1).strip())
                .satisfiesExactly(
                        line -> assertThat(line).contains("if Opportunity.amount"),
                        line -> assertThat(line).startsWith("else if Opportunity.score"),
                        line -> assertThat(line).startsWith("if Opportunity.status"));
    }

    @Test
    void boxes_may_compute_beforehand_what_branches_ask() {
        var rules = rules(Model.of().input("Opportunity").decision("BX Boxed", BOXED, "Opportunity"));

        assertThat(rules.get(0).conditions()).containsExactly("amount * 2 > 1000");
        assertThat(rules.get(1).conditions()).containsExactly("amount * 2 <= 1000", "amount * 2 < 100");
    }

    @Test
    void a_verdict_has_its_day_and_strength() {
        var model = Model.of()
                .input("Opportunity")
                .literal(
                        "PO Later",
                        "if Opportunity.amount < 10 then {verdict: \"POSTPONE\", until: dial(\"idle-days\"), strength: \"must\", because: \"Small\""
                                + NOTES + " else null",
                        "Opportunity");
        var decision = Deciding.of(
                        SmallRulebook.good(model.load()),
                        "amount",
                        "5",
                        "stage",
                        "Proposal",
                        "createdDate",
                        "2026-11-01")
                .decisions()
                .get(0);

        assertThat(decision.verdict()).isEqualTo(Verdict.POSTPONE);
        assertThat(decision.until()).isEqualTo("2026-12-04");
        assertThat(decision.reasons().get(0).at()).matches("rules/10-x/t.dmn:\\d+ \\(PO Later\\)");
    }

    @Test
    void where_all_is_known_the_branch_that_kie_takes_is_the_rule_that_speaks() {
        for (var model : List.of(
                Model.of()
                        .input("Opportunity")
                        .dial("get value({\"large\": 1000}, name)")
                        .literal("T", CHAIN, "Opportunity", "*dial"),
                Model.of().input("Opportunity").decision("T", BOXED, "Opportunity"))) {
            var rulebook = SmallRulebook.good(model.load());
            var kie = Evaluated.model(model.xml());
            var spoke = new ArrayList<String>();
            for (var seed = 0; seed < 300; seed++) {
                var deal = deal(new Random(seed));
                var ours = Deciding.of(rulebook, null, List.of(), deal).decisions().get(0).required().stream()
                        .map(required -> required.evidence())
                        .toList();
                var theirs = kie.rows("T", Map.of("Opportunity", facts(deal))).stream()
                        .map(context -> String.valueOf(context.get("require")))
                        .toList();

                assertThat(ours).as(deal.toString()).isEqualTo(theirs);
                spoke.addAll(ours);
            }
            assertThat(spoke).contains("first", "second");
        }
    }

    @Test
    void what_is_not_known_leads_to_neither_branch() {
        var rulebook = SmallRulebook.good(Model.of()
                .input("Opportunity")
                .literal(
                        "T",
                        "if Opportunity.amount > 5 then {require: \"a\", because: \"x\"" + NOTES
                                + " else {require: \"b\", because: \"x\"" + NOTES)
                .load());
        var decision = Deciding.of(rulebook, "stage", "Proposal", "createdDate", "2026-11-01")
                .decisions()
                .get(0);

        assertThat(decision.required()).isEmpty();
        assertThat(decision.missing()).contains("amount");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            if Opportunity.amount > 5 then {verdit: "ARCHIVE"} else null           ~ unknown-output, no-conclusion ~ "ARCHIVE"
            if Opportunity.amount > 5 then {because: "x"} else null                ~ no-conclusion   ~ {because
            {verdict: "ARCHIVE", because: "x"}                                     ~ no-condition    ~ {verdict
            if Opportunity.amount > 5 then {verdict: "ARCHIVE"}                    ~ syntax-error    ~ </text>
            if Opportunity.amount > 5 then "ARCHIVE" else null                     ~ syntax-error    ~ "ARCHIVE"
            if Opportunity.amont > 5 then {verdict: "ARCHIVE"} else null           ~ unknown-fact    ~ Opportunity.amont
            if Opportunity.amount then {verdict: "ARCHIVE"} else null              ~ not-a-condition ~ Opportunity.amount
            if Opportunity.amount > 5 then {verdict: "SELL"} else null             ~ unknown-value   ~ "SELL"
            if Opportunity.amount > 5 then {verdict: "ARCHIVE", verdict: "QUALIFY"} else null ~ duplicate-column ~ verdict: "QUALIFY"
            if Opportunity.amount > 5 then {verdict: if 1 = 1 then "ARCHIVE" else null} else null ~ unsupported-feel ~ if 1
            if (if true then true else false) then {verdict: "ARCHIVE"} else null  ~ unsupported-feel ~ if true
            if every x in [1] satisfies x > 0 then {verdict: "ARCHIVE"} else null  ~ unsupported-feel ~ every
            if Opportunity.amount > 5 then {verdict: function(x) x} else null      ~ unsupported-feel ~ function
            """)
    void what_no_rule_can_say_is_refused_where_it_stands(String feel, String codes, String there) {
        var xml = Model.of().input("Opportunity").literal("T Test", feel).xml();
        var errors = Model.of().input("Opportunity").literal("T Test", feel).load().diagnostics().stream()
                .filter(each -> each.severity() == Severity.ERROR)
                .toList();

        assertThat(errors).extracting(each -> each.code()).contains(codes.split(", ", -1));
        var lines = xml.lines().toList();
        assertThat(errors)
                .anySatisfy(error -> assertThat(lines.get(error.at().line() - 1)
                                .substring(error.at().column() - 1))
                        .startsWith(Model.escaped(there).replace("&lt;/text&gt;", "</text>")));
    }

    @Test
    void a_hundred_branches_are_read_and_more_are_refused() {
        assertThat(rules(many(100))).hasSize(100);
        assertThat(many(101).load().diagnostics())
                .extracting(each -> each.code())
                .contains("too-large");
    }

    @Test
    void a_decision_that_concludes_is_no_value_for_others() {
        var model = chain().table(
                        "T", "COLLECT", "BR Branches => because | verdict", List.of("\"x\" => \"x\" | \"ARCHIVE\""));

        assertThat(model.load().diagnostics()).extracting(each -> each.code()).contains("refused-decision");
    }

    private static Model chain() {
        return Model.of().input("Opportunity").literal("BR Branches", CHAIN, "Opportunity");
    }

    private static Model many(int branches) {
        return Model.of()
                .input("Opportunity")
                .literal(
                        "T",
                        IntStream.range(0, branches)
                                .mapToObj(i -> "if Opportunity.amount = %d then {require: \"a\", because: \"x\"%s else"
                                        .formatted(i, NOTES))
                                .collect(Collectors.joining("\n", "", " null")));
    }

    private static String box(String feel) {
        return "<literalExpression><text>%s</text></literalExpression>".formatted(Model.escaped(feel));
    }

    private static List<RuleInfo> rules(Model model) {
        return SmallRulebook.good(model.load()).rules();
    }

    private static OpportunityHistory deal(Random random) {
        return Known.deal(
                "id",
                "o-1",
                "createdDate",
                "2026-11-01",
                "stage",
                "Proposal",
                "status",
                random.nextBoolean() ? "ACTIVE" : "ARCHIVED",
                "amount",
                String.valueOf(random.nextInt(1_500)),
                "score",
                String.valueOf(random.nextInt(100)));
    }

    private static Map<String, Object> facts(OpportunityHistory deal) {
        var rulebook = SmallRulebook.of(SmallRulebook.rule("A-1", "open"));
        var of = Deciding.pipeline(rulebook, null, List.of(), deal)
                .opportunities()
                .get(0);
        var facts = new LinkedHashMap<String, Object>();
        for (var name : List.of("amount", "score", "open", "status")) {
            facts.put(name, FactType.OPPORTUNITY.fact(name).orElseThrow().shown(of));
        }
        return facts;
    }
}
