package io.salesmanager.access.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoopbackOnlyTest {
    @ParameterizedTest
    @ValueSource(strings = {"localhost", "localhost:8080", "127.0.0.1:8080", "[::1]:8080", "LOCALHOST:1"})
    void loopback_by_any_of_its_names_is_let_in(String host) {
        assertThat(LoopbackOnly.refusal(host, null)).isEmpty();
        assertThat(LoopbackOnly.refusal(host, "http://localhost:8080")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sales.example",
                "127.0.0.1.sales.example",
                "localhost.sales.example:8080",
                "127.0.0.2",
                "",
                "a b"
            })
    void a_name_that_someone_points_at_loopback_is_refused(String host) {
        assertThat(LoopbackOnly.refusal(host, null))
                .hasValueSatisfying(problem -> assertThat(problem.status()).isEqualTo(403));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://elsewhere.example", "null", "http://localhost.elsewhere.example"})
    void a_page_of_another_site_is_refused(String origin) {
        assertThat(LoopbackOnly.refusal("localhost:8080", origin)).isPresent();
    }

    @Test
    void a_request_without_host_is_refused() {
        assertThat(LoopbackOnly.refusal(null, null)).isPresent();
    }
}
