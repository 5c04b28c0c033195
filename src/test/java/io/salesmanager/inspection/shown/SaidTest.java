package io.salesmanager.inspection.shown;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SaidTest {
    @Test
    void one_deal_and_many_touches() {
        assertThat(Said.count(1, "deal")).isEqualTo("1 deal");
        assertThat(Said.count(0, "deal")).isEqualTo("0 deals");
        assertThat(Said.count(1_731, "deal")).isEqualTo("1,731 deals");
        assertThat(Said.count(1, "touch")).isEqualTo("1 touch");
        assertThat(Said.count(2, "touch")).isEqualTo("2 touches");
    }
}
