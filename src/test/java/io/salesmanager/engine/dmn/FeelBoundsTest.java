package io.salesmanager.engine.dmn;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesmanager.engine.dmn.DmnOutcome.Status;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing that a model can say holds a thread, fills the memory, or reaches beyond the model. */
@NullUnmarked
class FeelBoundsTest {
    private static final int SOON_SECONDS = 30;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "count(for i in 1..1000000000 return i)",
                "count(for i in 1..100000, j in 1..100000 return 1)",
                "count(for i in 1..1000000000, j in [] return 1)",
                "for i in 1..10000 return for j in 1..10000 return for k in 1..10000 return i",
                "some a in 1..100000 satisfies every b in (for i in 1..100000 return i) satisfies b < 0",
                "{l: for i in 1..1000 return i, r: some a in l, b in l, c in l, d in l, e in [] satisfies false}.r",
                "{l: for i in 1..30000 return i, r: count(distinct values(l))}.r",
                "{l: for i in 1..30000 return i, r: count(union(l, l))}.r",
                "{f: function(x) f(x), r: f(1)}.r",
                "{f: function(n) if n = 0 then 1 else f(n - 1) + f(n - 1), r: f(60)}.r",
                "{f: function(g, n) g(g, n + 1), r: f(f, 1)}.r",
                "for i in 1..200000 return for p in partial return p",
                "count(for i in 1..100000000 return if i = 1 then \"ab\" else partial[-1] + partial[-1])",
                "string length(string(10 ** 5000 * 10 ** 999))",
                "string length({f: function(n, s) if n = 0 then s else f(n - 1, s + s), r: f(60, \"0123456789\")}.r)",
                "matches(\"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!\", \"^(a+)+$\")",
                "matches(\"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!\", \"^(a|aa|aaa)*$\")",
                "replace(\"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!\", \"^(([a-z])+.)+[A-Z]([a-z])+$\", \"x\")",
                "split(\"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!\", \"(a+)+$\")",
                "floor(10 ** 999999999)",
                "decimal(10 ** 99999999, 2)",
                "2 ** 999999999999",
                "1.0000001 ** 99999999999.5",
                "exp(1000000000)",
                "modulo(10 ** 6000, 10 ** -6000)",
                "string join(for i in 1..100000 return \"x\", string join(for i in 1..100000 return \"yyyyy\"))",
                "sort(for i in 1..100000 return i, function(a, b) count(for j in 1..1000 return j) > 0)",
                "list contains(for i in 1..1000000 return i, 7)",
            })
    void is_stopped_or_done_in_time(String feel) throws Exception {
        var model = Dmn.model("bounds").literal("it", "", List.of(), feel);
        var compiled = compiled(model);
        var outcome = evaluated(compiled);

        assertThat(isNothingRunning()).as(outcome.toString()).isTrue();
    }

    /** Seconds by the clock, for a machine with others at work; where it is quiet it takes one. */
    private static boolean isNothingRunning() throws InterruptedException {
        var places = Dmn.LANES.places();
        var all = 2;
        var free = places.tryAcquire(all, SOON_SECONDS, TimeUnit.SECONDS);
        if (free) {
            places.release(all);
        }
        return free;
    }

    @ParameterizedTest
    @CsvSource({"1, PT1.002S", "100, PT1.2S", "1000, PT3S", "100000, PT5S"})
    void many_decisions_have_more_time_than_one(int decisions, Duration longest) {
        assertThat(DmnModel.longest(decisions)).isEqualTo(longest);
    }

    @Test
    void lists_that_hold_a_list_many_times_do_not_grow_without_bound() {
        var feel = new StringBuilder("{a0: [\"0123456789\", \"0123456789\"]");
        for (var i = 1; i < 40; i++) {
            feel.append(", a%d: [a%d, a%d]".formatted(i, i - 1, i - 1));
        }
        var outcome = Dmn.feel("", feel.append(", r: count(flatten(a39))}.r").toString());

        assertThat(outcome.status()).isEqualTo(Status.FAILED);
        assertThat(outcome.messages()).singleElement().asString().contains("200000 elements");
    }

    @Test
    void a_list_within_itself_is_refused() {
        var outcome = Dmn.feel("", "for i in 1..3 return partial");

        assertThat(outcome.status()).isEqualTo(Status.FAILED);
    }

    @Test
    void a_business_knowledge_model_that_calls_itself_without_end_fails() {
        var outcome = Dmn.model("endless")
                .function("again", List.of("n:number"), Dmn.feel("again(n + 1)"))
                .literal("it", "number", List.of("*again"), "again(1)")
                .outcome("it", Map.of());

        assertThat(outcome.status()).isEqualTo(Status.FAILED);
        assertThat(outcome.messages()).anyMatch(message -> message.contains("call itself without end"));
    }

    @Test
    void knowledge_requirements_in_a_circle_are_told() {
        var outcome = Dmn.model("circle")
                .function("one", List.of("n:number"), List.of("*two"), Dmn.feel("n"))
                .function("two", List.of("n:number"), List.of("*one"), Dmn.feel("n"))
                .literal("it", "number", List.of("*one"), "one(1)")
                .outcome("it", Map.of());

        assertThat(outcome.status()).isEqualTo(Status.FAILED);
        assertThat(outcome.messages()).anyMatch(message -> message.contains("back to itself"));
    }

    @Test
    void a_boxed_loop_over_a_long_range_is_stopped() {
        var loop = "<for iteratorVariable=\"i\"><in>%s</in><return>%s</return></for>"
                .formatted(Dmn.feel("[1..1000000000]"), Dmn.feel("i"));
        var outcome = Dmn.model("boxed").decision("it", "", List.of(), loop).outcome("it", Map.of());

        assertThat(outcome.status()).isEqualTo(Status.FAILED);
    }

    @Test
    void reasonable_recursion_works() {
        var outcome = Dmn.model("factorial")
                .function("factorial", List.of("n:number"), Dmn.feel("if n <= 1 then 1 else n * factorial(n - 1)"))
                .literal("it", "number", List.of("*factorial"), "factorial(30)")
                .outcome("it", Map.of());

        assertThat(outcome.value()).hasToString("265252859812191058636308480000000");
    }

    /** KIE writes the flags into an XQuery; these would read a file. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "matches(\"a\", \"a\", \"') or contains(unparsed-text('file:///etc/passwd'), 'root\")",
                "replace(\"a\", \"a\", \"b\", \"') || unparsed-text('file:///etc/passwd') || string('\")",
                "range(\"[date(\\\"\\\" + replace(\\\"a\\\", \\\"a\\\", \\\"b\\\", \\\"x\\\"))..5]\")",
                "matches(\"a\", \"a\", \";j\")",
                "decision table(\"x\")",
            })
    void nothing_is_run_that_is_no_feel(String feel) {
        var outcome = Dmn.feel("", feel);

        assertThat(outcome.value()).isNull();
    }

    @Test
    void constraints_of_types_use_the_bounded_functions_too() {
        var model = Dmn.model("constraint")
                .type(
                        "tText",
                        "><typeRef>string</typeRef><allowedValues><text>matches(?, \"a\", \"') or contains(unparsed-text('file:///etc/passwd'), 'root\")</text></allowedValues>")
                .input("text", "tText")
                .literal("it", "string", List.of("text"), "text");

        assertThat(model.outcome("it", Map.of("text", "b")).status()).isNotEqualTo(Status.SUCCEEDED);
    }

    private static DmnModel compiled(Dmn model) {
        try {
            return model.compiled();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static DmnOutcome evaluated(DmnModel model) {
        try {
            return model.evaluate(Dmn.LANES, Map.of(), List.of("it")).get("it");
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
