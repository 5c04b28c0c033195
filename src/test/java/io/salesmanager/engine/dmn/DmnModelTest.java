package io.salesmanager.engine.dmn;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesmanager.engine.dmn.DmnOutcome.Status;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Decision logic of every kind, and values in and out. */
@NullUnmarked
class DmnModelTest {
    private static final String ONE = "<output/>";
    private static final String PRIORITY =
            "<output><outputValues><text>\"high\",\"middle\",\"low\"</text></outputValues></output>";

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "hitPolicy=\"UNIQUE\"; 5; low",
                "hitPolicy=\"FIRST\"; 50; low",
                "hitPolicy=\"PRIORITY\"; 50; high",
                "hitPolicy=\"RULE ORDER\"; 50; [low, high]",
                "hitPolicy=\"OUTPUT ORDER\"; 50; [high, low]",
                "hitPolicy=\"COLLECT\"; 50; [low, high]",
                "hitPolicy=\"COLLECT\" aggregation=\"COUNT\"; 50; 2",
            })
    void hit_policies(String policy, int amount, String expected) {
        var table = Dmn.table(
                policy,
                List.of("amount"),
                List.of(PRIORITY),
                "[0..50] | \"low\"",
                "[40..60] | \"high\"",
                "> 100 | \"middle\"");

        assertThat(tabled(table, amount).value()).hasToString(expected);
    }

    @ParameterizedTest
    @CsvSource({"SUM,7", "MIN,3", "MAX,4"})
    void aggregations(String aggregation, String expected) {
        var table = Dmn.table(
                "hitPolicy=\"COLLECT\" aggregation=\"%s\"".formatted(aggregation),
                List.of("amount"),
                List.of(ONE),
                "> 1 | 3",
                "> 2 | 4",
                "> 99 | 5");

        assertThat(tabled(table, 10).value()).hasToString(expected);
    }

    @Test
    void any_takes_rules_that_agree_and_fails_where_they_do_not() {
        var any = "hitPolicy=\"ANY\"";
        assertThat(tabled(Dmn.table(any, List.of("amount"), List.of(ONE), "> 1 | 1", "> 2 | 1"), 5)
                        .value())
                .hasToString("1");
        assertThat(tabled(Dmn.table(any, List.of("amount"), List.of(ONE), "> 1 | 1", "> 2 | 2"), 5)
                        .status())
                .isEqualTo(Status.FAILED);
    }

    @Test
    void two_rules_of_a_unique_table_fail_with_a_message() {
        var outcome =
                tabled(Dmn.table("hitPolicy=\"UNIQUE\"", List.of("amount"), List.of(ONE), "> 1 | 1", "> 2 | 2"), 5);

        assertThat(outcome.status()).isEqualTo(Status.FAILED);
        assertThat(outcome.messages()).isNotEmpty();
    }

    @Test
    void several_outputs_are_a_context() {
        var outputs = List.of("<output name=\"verdict\"/>", "<output name=\"strength\"/>");
        var outcome = tabled(Dmn.table("hitPolicy=\"UNIQUE\"", List.of("amount"), outputs, "> 1 | \"QUALIFY\" | 3"), 5);

        assertThat(outcome.value()).isEqualTo(Map.of("verdict", "QUALIFY", "strength", new BigDecimal(3)));
    }

    @Test
    void boxed_expressions() {
        var model = Dmn.model("boxed")
                .function("twice", List.of("n:number"), Dmn.feel("n * 2"))
                .decision(
                        "context",
                        "",
                        List.of(),
                        "<context><contextEntry><variable name=\"a\"/>%s</contextEntry><contextEntry>%s</contextEntry></context>"
                                .formatted(Dmn.feel("2"), Dmn.feel("a + 1")))
                .decision("list", "", List.of(), "<list>%s%s</list>".formatted(Dmn.feel("1"), Dmn.feel("\"x\"")))
                .decision(
                        "relation",
                        "",
                        List.of(),
                        "<relation><column name=\"a\"/><column name=\"b\"/><row>%s%s</row></relation>"
                                .formatted(Dmn.feel("1"), Dmn.feel("2")))
                .decision(
                        "invocation",
                        "number",
                        List.of("*twice"),
                        "<invocation>%s<binding><parameter name=\"n\"/>%s</binding></invocation>"
                                .formatted(Dmn.feel("twice"), Dmn.feel("21")))
                .decision(
                        "conditional",
                        "",
                        List.of(),
                        "<conditional><if>%s</if><then>%s</then><else>%s</else></conditional>"
                                .formatted(Dmn.feel("1 > 2"), Dmn.feel("\"yes\""), Dmn.feel("\"no\"")))
                .decision(
                        "for",
                        "",
                        List.of(),
                        "<for iteratorVariable=\"i\"><in>%s</in><return>%s</return></for>"
                                .formatted(Dmn.feel("[1, 2, 3]"), Dmn.feel("i * i")))
                .decision(
                        "some",
                        "",
                        List.of(),
                        "<some iteratorVariable=\"i\"><in>%s</in><satisfies>%s</satisfies></some>"
                                .formatted(Dmn.feel("[1, 2, 3]"), Dmn.feel("i > 2")))
                .decision(
                        "filter",
                        "",
                        List.of(),
                        "<filter><in>%s</in><match>%s</match></filter>"
                                .formatted(Dmn.feel("[1, 2, 3]"), Dmn.feel("item >= 2")))
                .decision(
                        "function",
                        "",
                        List.of(),
                        "<context><contextEntry><variable name=\"f\"/><functionDefinition><formalParameter name=\"x\" typeRef=\"number\"/>%s</functionDefinition></contextEntry><contextEntry>%s</contextEntry></context>"
                                .formatted(Dmn.feel("x + 1"), Dmn.feel("f(41)")));
        var outcomes = all(model, Map.of());

        assertThat(outcomes.values()).as(outcomes.toString()).allMatch(one -> one.status() == Status.SUCCEEDED);
        assertThat(outcomes.get("context").value()).hasToString("3");
        assertThat(outcomes.get("list").value()).hasToString("[1, x]");
        assertThat(outcomes.get("relation").value()).hasToString("[{a=1, b=2}]");
        assertThat(outcomes.get("invocation").value()).hasToString("42");
        assertThat(outcomes.get("conditional").value()).isEqualTo("no");
        assertThat(outcomes.get("for").value()).hasToString("[1, 4, 9]");
        assertThat(outcomes.get("some").value()).isEqualTo(true);
        assertThat(outcomes.get("filter").value()).hasToString("[2, 3]");
        assertThat(outcomes.get("function").value()).hasToString("42");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<variable name=\"quartered\"/>", ""})
    void a_decision_service_is_called_and_evaluated_by_name(String variable) {
        var model = Dmn.model("service")
                .input("n", "number")
                .literal("half", "number", List.of("n"), "n / 2")
                .literal("quarter", "number", List.of("=half"), "half / 2")
                .raw(
                        "<decisionService id=\"_quartered\" name=\"quartered\">" + variable
                                + "<outputDecision href=\"#_quarter\"/><encapsulatedDecision href=\"#_half\"/><inputData href=\"#_n\"/></decisionService>")
                .literal("called", "number", List.of("*quartered"), "quartered(40)");

        assertThat(model.outcome("called", Map.of()).value()).hasToString("10");
        assertThat(model.outcome("quartered", Map.of("n", 20)).value()).hasToString("5");
        assertThat(model.outcome("quarter", Map.of("half", 3)).value()).hasToString("1.5");
    }

    @Test
    void types_read_texts_and_check_values() {
        var model = Dmn.model("types")
                .type(
                        "tDeal",
                        "><itemComponent name=\"closes\"><typeRef>date</typeRef></itemComponent><itemComponent name=\"calls\" isCollection=\"true\"><typeRef>dateTime</typeRef></itemComponent><itemComponent name=\"stage\"><typeRef>string</typeRef><allowedValues><text>\"OPEN\",\"WON\"</text></allowedValues></itemComponent>")
                .input("deal", "tDeal")
                .input("wait", "dayTimeDuration")
                .input("term", "yearMonthDuration")
                .input("at", "time")
                .literal("month", "number", List.of("deal"), "deal.closes.month")
                .literal("later", "date", List.of("deal", "term"), "deal.closes + term")
                .literal("last call", "dateTime", List.of("deal", "wait"), "max(deal.calls) + wait")
                .literal("hour", "number", List.of("at"), "at.hour");
        Map<String, Object> deal = Map.of(
                "closes", "2026-11-22",
                "calls", List.of("2026-11-01T10:00:00Z", "2026-11-03T10:00:00Z"),
                "stage", "OPEN");
        var outcomes = all(model, Map.of("deal", deal, "wait", "P1DT2H", "term", "P1Y2M", "at", "09:30:00+01:00"));

        assertThat(outcomes.get("month").value()).hasToString("11");
        assertThat(outcomes.get("later").value()).isEqualTo("2028-01-22");
        assertThat(outcomes.get("last call").value()).isEqualTo("2026-11-04T12:00:00Z");
        assertThat(outcomes.get("hour").value()).hasToString("9");
        var wrong = new HashMap<>(deal);
        wrong.put("stage", "LOST");
        var refused = model.outcome("month", Map.of("deal", wrong));
        assertThat(refused.status()).isEqualTo(Status.SKIPPED);
        assertThat(refused.messages()).isNotEmpty();
        wrong.put("stage", "OPEN");
        wrong.put("closes", "tomorrow");
        assertThat(model.outcome("month", Map.of("deal", wrong)).status()).isEqualTo(Status.SKIPPED);
    }

    @Test
    void a_missing_input_skips_a_decision_and_those_that_need_it() {
        var model = Dmn.model("missing")
                .input("n", "number")
                .literal("one", "number", List.of("n"), "n")
                .literal("two", "number", List.of("=one"), "one");
        var outcomes = all(model, Map.of());

        assertThat(outcomes.values())
                .allMatch(
                        one -> one.status() == Status.SKIPPED && !one.messages().isEmpty());
    }

    @Test
    void null_is_a_value() {
        var model = Dmn.model("null")
                .input("n", "number")
                .literal("it", "", List.of("n"), "if n = null then \"none\" else n");
        var inputs = new HashMap<String, Object>();
        inputs.put("n", null);

        assertThat(model.outcome("it", inputs).value()).isEqualTo("none");
        assertThat(Dmn.feel("", "null").status()).isEqualTo(Status.SUCCEEDED);
        assertThat(Dmn.feel("", "1 / 0").status()).isEqualTo(Status.FAILED);
        assertThat(Dmn.feel("number", "\"x\"").status()).isEqualTo(Status.FAILED);
    }

    @Test
    void numbers_lose_nothing() {
        var exact = new BigDecimal("12345678901234567890.1234567890123");
        var model = Dmn.model("exact").input("n", "number").literal("it", "number", List.of("n"), "n + 0");

        assertThat(model.outcome("it", Map.of("n", exact)).value()).isEqualTo(exact);
        assertThat((BigDecimal) Dmn.feel("number", "10 ** 30").value()).isEqualByComparingTo(BigDecimal.TEN.pow(30));
        assertThat(Dmn.feel("number", "1 / 3").value()).hasToString("0.3333333333333333333333333333333333");
    }

    @Test
    void a_model_imports_others_by_namespace() throws Exception {
        var lowest = Dmn.model("lowest").function("plus one", List.of("n:number"), Dmn.feel("n + 1"));
        var rates = Dmn.model("rates").input("base", "number").literal("rate", "number", List.of("base"), "base * 2");
        var main = Dmn.model("main")
                .imports("lowest", "low")
                .imports("rates", "r")
                .literal(
                        "it",
                        "number",
                        List.of("=urn:test:rates#_rate".substring(1), "*lowest"),
                        "low.plus one(r.rate)");
        var xml = main.xml()
                .replace(
                        "<requiredInput href=\"urn:test:rates#_rate\"/>",
                        "<requiredDecision href=\"urn:test:rates#_rate\"/>")
                .replace("href=\"#_lowest\"", "href=\"urn:test:lowest#_plus_one\"");
        var text = ModelText.read(xml.getBytes(java.nio.charset.StandardCharsets.UTF_8));

        assertThat(text.imports()).containsExactly("urn:test:lowest", "urn:test:rates");
        var model = new DmnCompiler(Dmn.LANES).compile(text, List.of(lowest.text(), rates.text()));
        var outcome = model.evaluate(Dmn.LANES, Map.of("r", Map.of("base", 4)), List.of("it"))
                .get("it");
        assertThat(outcome.value()).as(outcome.toString()).hasToString("9");
    }

    @Test
    void what_is_wrong_in_one_decision_is_told_and_the_others_work() throws Exception {
        var model = Dmn.model("half").literal("bad", "", List.of(), "1 +* 2").literal("good", "", List.of(), "3");
        var compiled = model.compiled();

        assertThat(compiled.faults()).isNotEmpty().allMatch(fault -> fault.line() == 3);
        assertThat(model.outcome("good", Map.of()).value()).hasToString("3");
        assertThat(model.outcome("bad", Map.of()).status()).isNotEqualTo(Status.SUCCEEDED);
        var unknown = model.outcome("ugly", Map.of());
        assertThat(unknown.status()).isEqualTo(Status.FAILED);
        assertThat(unknown.messages()).singleElement().asString().contains("it has bad, good");
    }

    private static DmnOutcome tabled(String table, int amount) {
        return Dmn.model("table")
                .input("amount", "number")
                .decision("it", "", List.of("amount"), table)
                .outcome("it", Map.of("amount", amount));
    }

    private static Map<String, DmnOutcome> all(Dmn model, Map<String, Object> inputs) {
        try {
            return model.compiled().evaluate(Dmn.LANES, inputs, List.of());
        } catch (Exception e) {
            throw new AssertionError(Arrays.toString(e.getStackTrace()), e);
        }
    }
}
