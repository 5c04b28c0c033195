package io.salesmanager.engine.dmn;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;
import org.kie.internal.io.ResourceFactory;

/** Guards, bounded functions and no class loader change no value: KIE as its runner of the TCK sets it up gives the same. */
@NullUnmarked
class SameAsKieTest {
    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "5",
            "-2.5",
            "\"foo\"",
            "@\"2021-01-02\"",
            "@\"10:11:12+02:00\"",
            "@\"2021-01-02T10:11:12@Australia/Melbourne\"",
            "@\"P2DT3H\"",
            "@\"P1Y2M\"",
            "[1, 2]",
            "[\"a\", null, \"a\"]",
            "[]",
            "[[1], [2, [3]]]",
            "{a: 1}",
            "[1..3]",
            "(function(x) x)");

    private static final List<String> OPERATORS =
            List.of("+", "-", "*", "/", "**", "=", "!=", "<", ">=", "and", "in", "between null and");

    private static final List<String> FUNCTIONS = List.of(
            ("string,number,boolean,date,time,date and time,duration,not,string length,upper case,lower case,count,min,max,sum,mean,"
                            + "all,any,reverse,distinct values,flatten,product,median,stddev,mode,sort,floor,ceiling,abs,sqrt,log,"
                            + "exp,even,odd,get entries,context,context merge,day of year,day of week,month of year,week of year,"
                            + "string join,concatenate,union,range")
                    .split(",", -1));

    private static final List<String> FUNCTIONS_OF_TWO = List.of(
            "substring,contains,matches,split,list contains,append,index of,remove,decimal,round half up,modulo,get value,is,string join,before,includes,coincides,union,concatenate"
                    .split(",", -1));

    private static final List<String> TEXTS = List.of(
            "matches(\"x[Y-z]\", \"X[y-Z]\", \"qi\")",
            "matches(\"x\", \"[A-Z-[OI]]\", \"i\")",
            "matches(\"hello world\", \"\\p{ IsBasicLatin}+\", \"x\")",
            "matches(\"hello world\", \"\\p{ IsBasicLatin}+\")",
            "matches(\"aA\", \"(a)\\1\", \"i\")",
            "matches(\"h\", \"(.)\\3\")",
            "matches(\"k1\", \"\\i\\c*\")",
            "matches(\"abc\", \"a(?=b)\")",
            "matches(flags: \"i\", input: \"ABC\", pattern: \"b\")",
            "matches(string: \"ABC\", pattern: \"b\")",
            "replace(\"abracadabra\", \"a(.)\", \"a$1$1\")",
            "replace(\"abracadabra\", \"a.*?a\", \"*\")",
            "replace(\"abc\", \"x*\", \"-\")",
            "replace(\"abc\", \"b\", \"\\$\")",
            "replace(\"abc\", \"b\", \"$\")",
            "replace(\"a b c d \", \"[a-z]\", \"#\", \"x\")",
            "replace(input: \"abc\", pattern: \"[A-Z]\", replacement: \"#\", flags: \"i\")",
            "split(\"a;b;c;;\", \";\")",
            "split(\"abc\", \"\")",
            "split(\"x1y2z\", \"\\d\")",
            "split(\"a[b\", \"[\")",
            "string join([\"a\", null, \"c\"], \"X\")",
            "string join(list: [\"a\", \"b\"], delimiter: \"-\")",
            "union([1, [2]], [[2], null], [null])",
            "range(\"[1..5)\")",
            "range(\"]1..5[\")",
            "range(\"[\\\"a\\\"..\\\"z\\\"]\")",
            "range(\"[date(\\\"2020-01-01\\\")..date(\\\"2021-01-01\\\")]\")",
            "range(\"[1+1..5]\")",
            "range(\"[5..1]\")",
            "string length(\"\\U01F40E\\ud83d\\ude00\")",
            "sort([3, 1, 2], function(a, b) a < b)",
            "for i in 1..5 return if i = 1 then 1 else i * partial[-1]",
            "{f: function(x) if x < 2 then 1 else x * f(x - 1), r: f(10)}.r",
            "[{a: 1}, {a: 2}][a > 1].a");

    @Test
    void operators() throws Exception {
        var expressions = new ArrayList<String>();
        for (var operator : OPERATORS) {
            for (var left : VALUES) {
                VALUES.forEach(right -> expressions.add("%s %s %s".formatted(left, operator, right)));
            }
        }
        sameAsKie(expressions);
    }

    @Test
    void functions() throws Exception {
        var expressions = new ArrayList<>(TEXTS);
        for (var function : FUNCTIONS) {
            VALUES.forEach(value -> expressions.add("%s(%s)".formatted(function, value)));
        }
        for (var function : FUNCTIONS_OF_TWO) {
            for (var i = 0; i < VALUES.size(); i++) {
                expressions.add(
                        "%s(%s, %s)".formatted(function, VALUES.get(i), VALUES.get((i * 5 + 2) % VALUES.size())));
                expressions.add("%s(\"foo\", %s)".formatted(function, VALUES.get(i)));
                expressions.add("%s([1, 2], %s)".formatted(function, VALUES.get(i)));
            }
        }
        sameAsKie(expressions);
    }

    /** A hundred decisions at a time, since all of a model share its second. */
    private static void sameAsKie(List<String> expressions) throws Exception {
        for (var from = 0; from < expressions.size(); from += 100) {
            var part = expressions.subList(from, Math.min(expressions.size(), from + 100));
            var model = Dmn.model("same");
            for (var i = 0; i < part.size(); i++) {
                model.literal("d" + i, "", List.of(), part.get(i));
            }
            assertThat(different(model, part)).isEmpty();
        }
    }

    private static List<String> different(Dmn model, List<String> expressions) throws Exception {
        var outcomes = model.compiled().evaluate(Dmn.LANES, Map.of(), List.of());
        var kie = kie(model);
        var different = new ArrayList<String>();
        for (var i = 0; i < expressions.size(); i++) {
            var ours = outcomes.get("d" + i).value();
            var theirs = FeelValues.toJson(kie.get("d" + i));
            if (!Objects.equals(ours, theirs)) {
                different.add("%s is %s, with KIE %s".formatted(expressions.get(i), ours, theirs));
            }
        }
        return different;
    }

    private static Map<String, Object> kie(Dmn model) {
        var runtime = DMNRuntimeBuilder.usingStrict()
                .fromResources(List.of(ResourceFactory.newReaderResource(new StringReader(model.xml()), "UTF-8")))
                .getOrElseThrow(IllegalStateException::new);
        var compiled = runtime.getModels().get(0);
        return runtime.evaluateAll(compiled, runtime.newContext()).getContext().getAll();
    }
}
