package io.salesmanager.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import org.junit.jupiter.api.Test;

class ReplicationTest {
    /** S. N. Goodman (1992), table 1: p = 0.05 comes back in half of repetitions, p = 0.01 in 73 and p = 0.001 in 91 of 100. */
    @Test
    void agrees_with_the_published_table() {
        assertThat(Replication.chance(1.96, 1, 0.05)).isCloseTo(0.50, offset(0.005));
        assertThat(Replication.chance(2.576, 1, 0.05)).isCloseTo(0.73, offset(0.005));
        assertThat(Replication.chance(-3.291, 1, 0.05)).isCloseTo(0.91, offset(0.005));
    }

    @Test
    void is_less_the_more_is_compared() {
        assertThat(Replication.chance(3, 20, 0.05)).isLessThan(Replication.chance(3, 2, 0.05));
    }
}
