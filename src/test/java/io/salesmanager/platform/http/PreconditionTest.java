package io.salesmanager.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.salesmanager.platform.Problem;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PreconditionTest {
    @ParameterizedTest(name = "If-Match: {0}, If-None-Match: {1}, there is {2}: {3}")
    @CsvSource(delimiter = '|', nullValues = "-", quoteCharacter = '\'', textBlock = """
            -             | -             | -     | true
            -             | -             | "a"   | true
            "a"           | -             | "a"   | true
            "a"           | -             | "b"   | false
            "a"           | -             | -     | false
            "b", "a"      | -             | "a"   | true
            "b","a"       | -             | "a"   | true
            W/"a"         | -             | "a"   | false
            a             | -             | "a"   | false
            *             | -             | "a"   | true
            *             | -             | -     | false
            -             | *             | -     | true
            -             | *             | "a"   | false
            -             | "a"           | "a"   | false
            -             | W/"a"         | "a"   | false
            -             | "b"           | "a"   | true
            """)
    void a_change_is_made_where_the_state_is_as_expected(
            String ifMatch, String ifNoneMatch, String current, boolean made) {
        var precondition = new Precondition(ifMatch, ifNoneMatch);
        if (made) {
            assertThatCode(() -> precondition.check(current)).doesNotThrowAnyException();
        } else {
            assertThatThrownBy(() -> precondition.check(current))
                    .isInstanceOfSatisfying(
                            Problem.class,
                            problem -> assertThat(problem.status()).isEqualTo(412));
        }
    }
}
