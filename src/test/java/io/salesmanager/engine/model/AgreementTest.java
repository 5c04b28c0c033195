package io.salesmanager.engine.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesmanager.engine.Deciding;
import io.salesmanager.engine.Rulebook;
import io.salesmanager.engine.ShippedRules;
import io.salesmanager.engine.SmallRulebook;
import io.salesmanager.engine.dmn.Evaluated;
import io.salesmanager.playbook.Scope;
import io.salesmanager.sales.Known;
import io.salesmanager.sales.Opportunity;
import io.salesmanager.sales.dictionary.Fact;
import io.salesmanager.sales.dictionary.FactType;
import io.salesmanager.sales.history.Answers;
import io.salesmanager.sales.history.OpportunityHistory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Where all facts are known, the rows that KIE's engine matches are the rules that speak. */
@NullUnmarked
class AgreementTest {
    private static final int DEALS = 250;
    private static final String DIAL = "get value({%s}, name)";

    static List<Model> models() {
        var models = new ArrayList<Model>();
        models.add(table(
                "COLLECT",
                "Opportunity.amount",
                "> 500",
                "[100..700]",
                "]100..700[",
                "(200..800]",
                "not([300..400])",
                "-500",
                "< 10, > 990",
                "not(100, 200)"));
        models.add(table(
                "RULE ORDER",
                "Opportunity.status",
                "\"ACTIVE\"",
                "\"ACTIVE\", \"POSTPONED\"",
                "not(\"ARCHIVED\")",
                "not(\"ACTIVE\", \"ARCHIVED\")"));
        models.add(table("COLLECT", "Opportunity.amount > 300 and Opportunity.probability < 0.5", "true", "false"));
        models.add(table("COLLECT", "Opportunity.amount > 300 or not(Opportunity.open)", "true", "false"));
        models.add(table("COLLECT", "Opportunity.open", "true", "false", "not(true)"));
        models.add(table("COLLECT", "Opportunity.amount * 2 - 100 / 4", "> 1000", "<= 175", "[175..975]"));
        models.add(table(
                "COLLECT",
                "Opportunity.amount",
                "? > 100 and ? < 500",
                "? < 200 or ? > Opportunity.score * 10",
                "< Opportunity.score * 8",
                "[Opportunity.score..Opportunity.score * 9]"));
        models.add(table("COLLECT", "Opportunity.amount between 200 and 600", "true", "false"));
        models.add(table("COLLECT", "Opportunity.amount in (> 800, [100..200], 5)", "true", "false"));
        models.add(table(
                "COLLECT",
                "Opportunity.name",
                "contains(?, \"b\")",
                "starts with(?, \"a\")",
                "ends with(?, \"c\")",
                "matches(?, \"^[ab]+$\")",
                "matches(?, \"b\")"));
        models.add(table("COLLECT", "worth it", "true", "false"));
        models.add(table("COLLECT", "Opportunity.amount = null", "true", "false"));
        models.add(table(
                "COLLECT",
                "max(Opportunity.amount, Opportunity.score * 9) - min(Opportunity.amount, 50)",
                "> 600",
                "(100..500)"));
        models.add(table("COLLECT", "Opportunity.amount", ">= dial(\"large\")", "< dial(\"idle-days\") * 20"));
        models.add(Model.of()
                .input("Opportunity")
                .dial(dials())
                .table(
                        "T",
                        "FIRST",
                        "Opportunity.amount | Opportunity.status => because | require",
                        rows("> 500 | \"ACTIVE\"", "> 300 | -", "- | not(\"ARCHIVED\")", "- | -"),
                        "Opportunity"));
        models.add(Model.of()
                .input("Opportunity")
                .dial(dials())
                .table(
                        "T",
                        "UNIQUE",
                        "Opportunity.amount | Opportunity.status => because | require",
                        rows("> 500 | \"ACTIVE\"", "<= 500 | \"ACTIVE\"", "- | not(\"ACTIVE\")"),
                        "Opportunity"));
        return models;
    }

    private static Model table(String policy, String input, String... cells) {
        var model = Model.of()
                .input("Opportunity")
                .dial(dials())
                .context("parts", List.of("half: Opportunity.amount / 2", "large: half > 250"), "Opportunity");
        if (input.equals("worth it")) {
            model.literal("worth it", "parts.large and Opportunity.status != \"ARCHIVED\"", "Opportunity", "=parts");
            return model.table(
                    "T", policy, heading(input), rows(withDash(cells)), "Opportunity", "=worth it", "=parts");
        }
        return model.table("T", policy, heading(input), rows(withDash(cells)), "Opportunity", "=parts", "*dial");
    }

    private static String heading(String input) {
        return input + " | parts.half => because | require";
    }

    private static String[] withDash(String... cells) {
        var rows = new String[cells.length];
        for (var i = 0; i < cells.length; i++) {
            rows[i] = cells[i] + " | " + (i % 2 == 0 ? "-" : "> 20");
        }
        return rows;
    }

    private static List<String> rows(String... cells) {
        var rows = new ArrayList<String>();
        for (var cell : cells) {
            rows.add("%s => \"x\" | \"row %d\"".formatted(cell, rows.size() + 1));
        }
        return rows;
    }

    private static String dials() {
        return DIAL.formatted("\"large\": 1000, \"idle-days\": 14");
    }

    @ParameterizedTest
    @MethodSource("models")
    void on_many_deals(Model model) {
        var rulebook = SmallRulebook.good(model.load());
        var kie = Evaluated.model(model.xml());
        var spoke = new TreeSet<Integer>();
        for (var seed = 0; seed < DEALS; seed++) {
            var deal = deal(new Random(seed), "ACTIVE", "POSTPONED", "ARCHIVED");
            var ours = rowsThatSpeak(rulebook, deal);
            spoke.addAll(ours);

            assertThat(ours).as("%s in %s", deal, model.xml()).isEqualTo(rowsThatMatch(kie, rulebook, deal));
        }
        assertThat(spoke).isNotEmpty();
    }

    @Test
    void on_the_shipped_model() {
        var shipped = ShippedRules.load();
        var file = ShippedRules.files().find("10-qualification/answers.dmn").orElseThrow();
        var dials = shipped.dials().names().stream()
                .map(name -> "\"%s\": %s"
                        .formatted(
                                name,
                                shipped.dials()
                                        .at(Scope.ANY)
                                        .row(shipped.dials().indexOf(name))
                                        .value()))
                .collect(Collectors.joining(", "));
        var kie = Evaluated.model(
                file.text().replaceFirst("<text>null</text>", "<text>" + DIAL.formatted(dials) + "</text>"));
        var own = shipped.rules().stream()
                .filter(rule -> rule.file().endsWith("answers.dmn"))
                .map(rule -> rule.id())
                .toList();
        var spoke = new TreeSet<String>();
        for (var seed = 0; seed < 1_000; seed++) {
            var deal = answered(new Random(seed));
            var spoken = rulesThatSpeak(shipped, deal);
            spoken.retainAll(own);
            spoke.addAll(spoken);
            var texts = new TreeSet<String>();
            for (var decision : List.of("Weak answers", "Missing answers")) {
                for (var row : kie.rows(decision, Map.of("Opportunity", facts(shipped, deal)))) {
                    texts.add(idOf(String.valueOf(row.get("because")), file.text()));
                }
            }

            assertThat(spoken).as(deal.toString()).isEqualTo(texts);
        }
        assertThat(spoke).containsExactlyElementsOf(own.stream().sorted().toList());
    }

    private static Set<Integer> rowsThatSpeak(Rulebook rulebook, OpportunityHistory deal) {
        return rows(Deciding.of(rulebook, null, List.of(), deal).decisions().get(0).required().stream()
                .map(required -> required.evidence()));
    }

    private static Set<Integer> rowsThatMatch(Evaluated kie, Rulebook rulebook, OpportunityHistory deal) {
        return rows(kie.rows("T", Map.of("Opportunity", facts(rulebook, deal))).stream()
                .map(row -> String.valueOf(row.get("require"))));
    }

    private static Set<Integer> rows(Stream<String> texts) {
        return texts.map(text -> Integer.valueOf(text.replace("row ", "")))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> rulesThatSpeak(Rulebook rulebook, OpportunityHistory deal) {
        return Deciding.of(rulebook, null, List.of(), deal).decisions().get(0).required().stream()
                .map(required -> required.reason().rule())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Which row of the shipped model has this reason. */
    private static String idOf(String because, String xml) {
        var from = xml.indexOf("\"" + because + "\"");
        var id = Pattern.compile("<annotationEntry><text>(QL-\\d+)</text>").matcher(xml);
        assertThat(id.find(from)).isTrue();
        return id.group(1);
    }

    /** All facts of the deal, as a DMN engine takes them. */
    private static Map<String, Object> facts(Rulebook rulebook, OpportunityHistory deal) {
        var of = Deciding.pipeline(rulebook, null, List.of(), deal)
                .opportunities()
                .get(0);
        var facts = new LinkedHashMap<String, Object>();
        for (Fact<Opportunity> fact : FactType.OPPORTUNITY.inOrder()) {
            if (!(fact instanceof Fact.NumberOfNumber
                    || fact instanceof Fact.NumberOfText
                    || fact instanceof Fact.FlagOfText)) {
                facts.put(fact.name(), fact.shown(of));
            }
        }
        return facts;
    }

    private static OpportunityHistory deal(Random random, String... statuses) {
        return Known.deal(
                "createdDate", "2026-11-01",
                "stage", random.nextBoolean() ? "Proposal" : "Prospecting",
                "status", statuses[random.nextInt(statuses.length)],
                "amount", String.valueOf(random.nextInt(10) == 0 ? random.nextInt(10) * 100 : random.nextInt(1_500)),
                "score", String.valueOf(random.nextInt(100)),
                "probability", String.valueOf(random.nextInt(5) / 4.0),
                "name", List.of("a", "ab", "abc", "bc", "c.c").get(random.nextInt(5)));
    }

    /** A deal whose answers are known or not. */
    private static OpportunityHistory answered(Random random) {
        return Known.deal(
                "createdDate", "2026-11-01",
                "stage", List.of("Qualification", "Discovery", "Proposal").get(random.nextInt(3)),
                "status", random.nextInt(5) == 0 ? "ARCHIVED" : "ACTIVE",
                "budgetStatus", anyOf(Answers.BudgetStatus.values(), random),
                "decisionMaker", anyOf(Answers.YesNo.values(), random),
                "need", anyOf(Answers.Need.values(), random),
                "purchaseTimeframe", anyOf(Answers.PurchaseTimeframe.values(), random));
    }

    private static String anyOf(Enum<?>[] values, Random random) {
        return values[random.nextInt(values.length)].name();
    }
}
