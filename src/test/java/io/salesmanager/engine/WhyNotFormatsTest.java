package io.salesmanager.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesmanager.advice.WhyNot;
import io.salesmanager.advice.WhyNot.Judged;
import io.salesmanager.advice.WhyNot.Outcome;
import io.salesmanager.engine.model.Model;
import io.salesmanager.engine.table.Workbooks;
import io.salesmanager.playbook.Verdict;
import io.salesmanager.playbook.source.SourceFile;
import io.salesmanager.playbook.source.SourceFiles;
import io.salesmanager.sales.Known;
import io.salesmanager.sales.asof.Cohorts;
import io.salesmanager.sales.history.OpportunityHistory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/** Why-not of a rule is the same in whatever format it is written, for known facts and unknown ones. */
@NullUnmarked
class WhyNotFormatsTest {
    private static final int DEALS = 200;
    private static final String[][] ROWS = {
        {"much", "well", "NO_COMMITTED_BUDGET"},
        {"some", "badly", "MAY_BUY"},
        {"little", "", "CAN_BUY"}
    };
    private static final String DIALS = SmallRulebook.DIALS + """
            much,,,,,500,money,0,100000,own
            some,,,,,100,money,0,100000,own
            little,,,,,5,money,0,100000,own
            well,,,,,80,0 to 100,0,100,own
            badly,,,,,40,0 to 100,0,100,own
            """;
    private static final List<String> FORMATS = List.of("drl", "csv", "xlsx", "dmn");

    /** The rows, in every format, with ids that begin with its name. */
    private static final Rulebook RULEBOOK = SmallRulebook.good(RulebookLoader.load(new SourceFiles(List.of(
            SourceFile.of("playbook.yaml", SmallRulebook.PLAYBOOK),
            SourceFile.of("dials.csv", DIALS),
            SourceFile.of("a/t.drl", drl()),
            SourceFile.of("a/t.csv", csv()),
            new SourceFile("a/t.xlsx", xlsx()),
            SourceFile.of("a/t.dmn", dmn().xml())))));

    @Test
    void a_row_is_judged_as_the_same_rule_in_drl_condition_by_condition() {
        Set<Outcome> seen = EnumSet.noneOf(Outcome.class);
        for (var seed = 0; seed < DEALS; seed++) {
            var why = why(RULEBOOK, deal(new Random(seed)), Verdict.ARCHIVE);
            for (var row = 1; row <= ROWS.length; row++) {
                var expected = judged(why, "DRL-" + row);
                expected.forEach(condition -> seen.add(condition.outcome()));
                for (var format : FORMATS) {
                    assertThat(judged(why, format.toUpperCase(java.util.Locale.ROOT) + "-" + row))
                            .as("%s row %d, seed %d", format, row, seed)
                            .isEqualTo(expected);
                }
            }
        }
        assertThat(seen).containsExactlyInAnyOrder(Outcome.values());
    }

    @Test
    void the_fewest_conditions_that_are_not_met_come_first_whatever_the_format() {
        for (var seed = 0; seed < DEALS; seed++) {
            var ways = why(RULEBOOK, deal(new Random(seed)), Verdict.ARCHIVE).ways();

            assertThat(ways)
                    .hasSize(FORMATS.size() * ROWS.length)
                    .isSortedAccordingTo((a, b) -> Integer.compare(a.notMet(), b.notMet()));
            assertThat(ways).allSatisfy(way -> assertThat(way.spoke()).isEqualTo(way.notMet() == 0));
        }
    }

    @Test
    void a_reason_against_names_the_row() {
        var why = why(RULEBOOK, deal(new Random(1)), Verdict.ARCHIVE);

        assertThat(at(why, "CSV-2")).isEqualTo("rules/a/t.csv:4");
        assertThat(at(why, "XLSX-2")).isEqualTo("rules/a/t.xlsx!Lines!A4");
        assertThat(at(why, "DMN-2")).matches("rules/a/t.dmn:\\d+ \\(DMN Rows, row 2\\)");
    }

    /** A row of a first-hit table speaks where it matches and none before it does; what is unknown decides for neither. */
    @Test
    void of_a_first_hit_table_the_rows_before_are_conditions_of_their_own() {
        var rulebook = SmallRulebook.good(Model.of()
                .input("Opportunity")
                .table(
                        "FI Rows",
                        "FIRST",
                        "Opportunity.amount | Opportunity.budgetStatus => because | verdict",
                        List.of(
                                "> 500 | \"MAY_BUY\" => \"x\" | \"ARCHIVE\"",
                                "> 100 | - => \"x\" | \"ARCHIVE\"",
                                "- | not(\"CAN_BUY\") => \"x\" | \"ARCHIVE\""))
                .load());
        var spoken = new ArrayList<String>();
        for (var seed = 0; seed < DEALS; seed++) {
            var why = why(rulebook, deal(new Random(seed)), Verdict.ARCHIVE);
            var first = outcome(judged(why, "FI-1"));
            var second = judged(why, "FI-2");
            var third = judged(why, "FI-3");

            assertThat(second).hasSize(2);
            assertThat(second.get(1).outcome()).isEqualTo(not(first));
            assertThat(third).hasSize(3);
            assertThat(third.get(1).outcome()).isEqualTo(not(first));
            assertThat(third.get(2).outcome()).isEqualTo(not(second.get(0).outcome()));
            assertThat(why.ways().stream().filter(WhyNot.Way::spoke).count()).isLessThanOrEqualTo(1);
            why.ways().stream().filter(WhyNot.Way::spoke).forEach(way -> spoken.add(way.rule()));
        }
        assertThat(spoken).contains("FI-1", "FI-2", "FI-3");
    }

    /** All of them, as Kleene joins them. */
    private static Outcome outcome(List<Judged> conditions) {
        var outcomes = conditions.stream().map(Judged::outcome).toList();
        return outcomes.contains(Outcome.FAILED)
                ? Outcome.FAILED
                : outcomes.contains(Outcome.UNKNOWN) ? Outcome.UNKNOWN : Outcome.MET;
    }

    private static Outcome not(Outcome outcome) {
        return switch (outcome) {
            case MET -> Outcome.FAILED;
            case FAILED -> Outcome.MET;
            case UNKNOWN -> Outcome.UNKNOWN;
        };
    }

    private static List<Judged> judged(WhyNot why, String rule) {
        return way(why, rule).conditions();
    }

    private static String at(WhyNot why, String rule) {
        return way(why, rule).at();
    }

    private static WhyNot.Way way(WhyNot why, String rule) {
        return why.ways().stream()
                .filter(way -> way.rule().equals(rule))
                .findFirst()
                .orElseThrow(() -> new AssertionError(rule + " in " + why));
    }

    private static WhyNot why(Rulebook rulebook, OpportunityHistory deal, Verdict verdict) {
        return rulebook.whyNot(
                Deciding.pipeline(rulebook, null, List.of(), deal),
                rulebook.asOf(Deciding.NOON, Cohorts.NONE),
                "o-1",
                verdict);
    }

    private static OpportunityHistory deal(Random random) {
        var fields = new ArrayList<Object>(
                List.of("id", "o-1", "createdDate", "2026-11-01", "stage", "Proposal", "budgetStatus"));
        fields.add(
                List.of("UNKNOWN", "NO_COMMITTED_BUDGET", "MAY_BUY", "CAN_BUY").get(random.nextInt(4)));
        if (random.nextInt(4) > 0) {
            fields.addAll(List.of("amount", String.valueOf(random.nextInt(1_500))));
        }
        if (random.nextInt(4) > 0) {
            fields.addAll(List.of("score", random.nextInt(101)));
        }
        return Known.deal(fields.toArray());
    }

    private static String drl() {
        var rules = new StringBuilder("package rules.a\n");
        for (var row = 0; row < ROWS.length; row++) {
            var asks = new ArrayList<>(List.of("amount > dial(\"%s\")".formatted(ROWS[row][0])));
            if (!ROWS[row][1].isEmpty()) {
                asks.add("score <= dial(\"%s\")".formatted(ROWS[row][1]));
            }
            asks.add("budgetStatus == " + ROWS[row][2]);
            rules.append(SmallRulebook.rule("DRL-" + (row + 1), String.join(", ", asks), "advise.archive($o);"));
        }
        return rules.toString();
    }

    private static String[][] table(String letters) {
        var cells = new String[ROWS.length + 2][];
        cells[0] =
                new String[] {"Id", "Title", "Reads", "Source", "Owner", "Strength", "Above", "Score", "Budget", "Do"};
        cells[1] = new String[] {
            "id",
            "title",
            "because",
            "source",
            "owner",
            "strength",
            "amount > [money]",
            "score <= [0 to 100]",
            "budgetStatus",
            "advise.archive"
        };
        for (var row = 0; row < ROWS.length; row++) {
            cells[row + 2] = new String[] {
                letters + "-" + (row + 1),
                "A test",
                "It is so.",
                "test",
                "test",
                "should",
                dial(ROWS[row][0]),
                dial(ROWS[row][1]),
                ROWS[row][2],
                "yes"
            };
        }
        return cells;
    }

    private static String dial(String name) {
        return name.isEmpty() ? "" : "dial:" + name;
    }

    private static String csv() {
        var csv = new StringBuilder();
        for (var row : table("CSV")) {
            csv.append(String.join(
                            ",",
                            Arrays.stream(row)
                                    .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                                    .toList()))
                    .append('\n');
        }
        return csv.toString();
    }

    private static byte[] xlsx() {
        return Workbooks.of((Object[][]) table("XLSX"));
    }

    private static Model dmn() {
        var rows = Arrays.stream(ROWS)
                .map(row -> "> dial(\"%s\") | %s | \"%s\" => \"It is so.\" | \"ARCHIVE\""
                        .formatted(row[0], row[1].isEmpty() ? "-" : "<= dial(\"%s\")".formatted(row[1]), row[2]))
                .toList();
        return Model.of()
                .input("Opportunity")
                .table(
                        "DMN Rows",
                        "COLLECT",
                        "Opportunity.amount | Opportunity.score | Opportunity.budgetStatus => because | verdict",
                        rows);
    }
}
