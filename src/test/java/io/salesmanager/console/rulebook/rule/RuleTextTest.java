package io.salesmanager.console.rulebook.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesmanager.advice.WhyNot.Judged;
import io.salesmanager.advice.WhyNot.Outcome;
import io.salesmanager.console.rulebook.rule.RuleText.Part;
import io.salesmanager.engine.Deciding;
import io.salesmanager.engine.PlacedCondition;
import io.salesmanager.engine.RulebookLoader;
import io.salesmanager.engine.SmallRulebook;
import io.salesmanager.engine.model.Model;
import io.salesmanager.engine.source.RuleSource;
import io.salesmanager.playbook.source.SourceFile;
import io.salesmanager.playbook.source.SourceFiles;
import io.salesmanager.sales.Known;
import io.salesmanager.sales.asof.Cohorts;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

@NullUnmarked // a missing value fails the test
class RuleTextTest {
    private static final SourceFile DRL = SourceFile.of("a.drl", """
            package rules.a

            rule "A-1 Two conditions on two lines"
                @because("It came to an end.")
            when
                $o : Opportunity( open,
                    (amount > 0 ||
                        inbound) )
            then
                advise.archive($o);
            end

            rule "A-2 Another"
                @because("Another.")
            when
                $o : Opportunity( open )
            then
                advise.archive($o);
            end
            """);

    @Test
    void a_rule_is_the_lines_from_its_name_to_its_end() {
        var lines = text(DRL, List.of()).lines();
        assertThat(lines).extracting(RuleText.Line::number).containsExactly(3, 4, 5, 6, 7, 8, 9, 10, 11);
    }

    @Test
    void each_condition_is_marked_where_it_stands_on_every_line_that_it_takes() {
        assertThat(conditions(text(DRL, List.of()))).containsExactly("open", "(amount > 0 ||", "inbound)");
    }

    @Test
    void of_two_outcomes_at_one_place_the_one_that_keeps_the_rule_silent_is_shown() {
        var places = List.of(pieces(DRL).get(0).at());
        var text = text(DRL, List.of(judged(Outcome.FAILED, places), judged(Outcome.MET, places)));
        assertThat(text.lines().stream().flatMap(line -> line.parts().stream()).filter(Part::condition))
                .extracting(part -> part.shade().words())
                .containsExactly("not met", "", "");
    }

    @Test
    void a_row_of_a_table_is_its_filled_cells_with_their_headings() throws Exception {
        var files = SourceFiles.read(Path.of("rules"));
        var csv = files.find("75-revenue-quality/discount.csv").orElseThrow();
        var rule = RulebookLoader.sources(files).stream()
                .filter(each -> each.id().equals("RQ-022"))
                .findFirst()
                .orElseThrow();
        var text = RuleText.of(rule, csv, Shades.of(List.of()));
        assertThat(text.lines()).isEmpty();
        assertThat(text.cells())
                .extracting(RuleText.ShownCell::heading)
                .contains("Discount above", "Ask")
                .doesNotContain("Discount at most");
    }

    @Test
    void a_row_of_a_dmn_table_is_its_cells_and_each_has_the_outcome_of_what_it_asks() {
        var xml = Model.of()
                .input("Opportunity")
                .literal("worth it", "Opportunity.amount > 5")
                .table(
                        "T",
                        "FIRST",
                        "worth it | Opportunity.score | Opportunity.budgetStatus => because | verdict",
                        List.of(
                                "true | - | - => \"x\" | \"QUALIFY\"",
                                "false | [1..9] | \"MAY_BUY\" => \"x\" | \"ARCHIVE\""))
                .xml();
        var file = SourceFile.of(Model.FILE, xml);
        var rulebook = SmallRulebook.good(RulebookLoader.load(Model.files(xml)));
        var judged = rulebook.placedConditionsOf(
                "T-2",
                Deciding.pipeline(
                        rulebook, null, List.of(), Known.deal("stage", "Proposal", "amount", "3", "score", 10)),
                rulebook.asOf(Deciding.NOON, Cohorts.NONE),
                "o-1");
        var rule = RulebookLoader.sources(Model.files(xml)).get(1);
        var text = RuleText.of(rule, file, Shades.of(judged));

        assertThat(text.lines()).isEmpty();
        assertThat(text.cells())
                .extracting(cell -> cell.heading() + ": " + cell.text() + " " + cell.shade())
                .containsExactly(
                        "Rows before: row 1 does not match MET",
                        "worth it: false MET",
                        "Opportunity.score: [1..9] FAILED",
                        "Opportunity.budgetStatus: \"MAY_BUY\" UNKNOWN",
                        "because: \"x\" PLAIN",
                        "verdict: \"ARCHIVE\" PLAIN",
                        "source: test PLAIN",
                        "owner: test PLAIN");
    }

    @Test
    void a_branch_of_a_dmn_decision_is_what_it_asks_and_what_it_concludes() {
        var xml = Model.of()
                .input("Opportunity")
                .literal(
                        "T",
                        "if Opportunity.amount > 5 then null else if Opportunity.open then"
                                + " {verdict: \"ARCHIVE\", because: \"x\", source: \"test\", owner: \"test\"} else null")
                .xml();
        var rule = RulebookLoader.sources(Model.files(xml)).get(0);

        assertThat(RuleText.of(rule, SourceFile.of(Model.FILE, xml), Shades.of(List.of()))
                        .cells())
                .extracting(cell -> cell.heading() + ": " + cell.text())
                .startsWith("if not: Opportunity.amount > 5", "if: Opportunity.open", "verdict: \"ARCHIVE\"");
    }

    private static RuleText text(SourceFile file, List<PlacedCondition> judged) {
        return RuleText.of(rule(file), file, Shades.of(judged));
    }

    private static RuleSource rule(SourceFile file) {
        return RulebookLoader.sources(new SourceFiles(List.of(file))).get(0);
    }

    private static List<io.salesmanager.engine.source.Piece> pieces(SourceFile file) {
        return rule(file).patterns().get(0).conditions();
    }

    private static PlacedCondition judged(Outcome outcome, List<io.salesmanager.playbook.source.Location> places) {
        return new PlacedCondition(new Judged("Opportunity", "open", outcome, true, List.of(), List.of()), places);
    }

    private static Stream<String> conditions(RuleText text) {
        return text.lines().stream()
                .flatMap(line -> line.parts().stream())
                .filter(Part::condition)
                .map(Part::text);
    }
}
