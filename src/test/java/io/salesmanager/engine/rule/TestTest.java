package io.salesmanager.engine.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Against the tables of Kleene's strong three-valued logic. */
class TestTest {
    private static final int T = io.salesmanager.engine.rule.Test.MET;
    private static final int U = io.salesmanager.engine.rule.Test.UNKNOWN;
    private static final int F = io.salesmanager.engine.rule.Test.FAILED;

    @ParameterizedTest
    @MethodSource("tables")
    void and_or_and_not(int a, int b, int and, int or) {
        Test<String> first = of -> a;
        Test<String> second = of -> b;

        assertThat(first.and(second).outcome("")).isEqualTo(and);
        assertThat(first.or(second).outcome("")).isEqualTo(or);
        assertThat(first.not().outcome("")).isEqualTo(a == T ? F : a == F ? T : U);
    }

    private static Stream<Arguments> tables() {
        return Stream.of(
                arguments(T, T, T, T),
                arguments(T, U, U, T),
                arguments(T, F, F, T),
                arguments(U, T, U, T),
                arguments(U, U, U, U),
                arguments(U, F, F, U),
                arguments(F, T, F, T),
                arguments(F, U, F, U),
                arguments(F, F, F, F));
    }
}
