package io.salesmanager.engine.dmn;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Functions and operators of FEEL, and how their values are written. */
@NullUnmarked
class FeelTest {
    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            quoteCharacter = '\u0001',
            value = {
                "substring(\"foobar\", 3, 2) => ob",
                "matches(\"Foobar\", \"^fo*b\", \"i\") => true",
                "replace(\"abcd\", \"(ab)|(a)\", \"[1=$1][2=$2]\") => [1=ab][2=]cd",
                "replace(\"a'b&c\", \"'b&\", \"<\") => a<c",
                "string join(split(\"a-b--c\", \"-\"), \"+\") => a+b++c",
                "string join([\"a\", null, \"b\"]) => ab",
                "upper case(\"aBc\") => ABC",
                "distinct values([1, 2, 1, null]) => [1, 2, null]",
                "union([1, 2], [2, 3]) => [1, 2, 3]",
                "concatenate([1], [2, 3]) => [1, 2, 3]",
                "flatten([[1], [[2]], 3]) => [1, 2, 3]",
                "sort([3, 1, 2], function(a, b) a < b) => [1, 2, 3]",
                "list contains([1, 2], 2) => true",
                "mean([1, 2, 6]) => 3",
                "median([8, 2, 5, 3, 4]) => 4",
                "mode([6, 3, 9, 6]) => [6]",
                "modulo(-12, 5) => 3",
                "round half up(5.5, 0) => 6",
                "decimal(1 / 3, 2) => 0.33",
                "exp(0) => 1",
                "sqrt(16) => 4.0",
                "date(\"2026-11-22\") => 2026-11-22",
                "time(\"10:00:00\") => 10:00:00",
                "date and time(\"2026-11-22T10:00:00@Europe/Paris\") => 2026-11-22T10:00:00@Europe/Paris",
                "date(\"2026-11-22\") - date(\"2026-11-20\") => P2D",
                "years and months duration(date(\"2024-01-01\"), date(\"2026-03-01\")) => P2Y2M",
                "duration(\"P1DT36H\") => P2DT12H",
                "day of week(date(\"2026-11-22\")) => Sunday",
                "week of year(date(2005, 1, 1)) => 53",
                "before([1..5], [6..10]) => true",
                "overlaps([1..5], [3..8]) => true",
                "range(\"[18..21)\") => [18..21)",
                "range(\"[date(\\\"2026-01-01\\\")..date(\\\"2026-02-01\\\")]\") => [2026-01-01..2026-02-01]",
                "[1..5] => [1..5]",
                "get value({a: 1}, \"a\") => 1",
                "context put({a: 1}, \"b\", 2) => {a=1, b=2}",
                "context merge([{a: 1}, {b: 2}]) => {a=1, b=2}",
                "function(a, b) a + b => function(a, b)",
                "3 instance of number => true",
                "if @\"2026-01-01\" < @\"2026-01-02\" then \"yes\" else \"no\" => yes",
                "for i in 1..4, j in [10, 20] return i * j => [10, 20, 20, 40, 30, 60, 40, 80]",
                "for i in 1..5 return if i = 1 then 1 else sum(partial) => [1, 1, 2, 4, 8]",
                "some x in [1, 2] satisfies x > 1 => true",
                "[{a: 1}, {a: 2}][a > 1].a => [2]",
                "{a: 1, \"b c\": [a, a + 1]} => {a=1, b c=[1, 2]}",
            })
    void feel(String feel, String expected) {
        var outcome = Dmn.feel("", feel);

        assertThat(String.valueOf(outcome.value())).as(outcome.toString()).isEqualTo(expected);
    }
}
