package io.salesmanager.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import org.junit.jupiter.api.Test;

class HolmTest {
    /** The same as R's p.adjust(c(0.01, 0.04, 0.03, 0.005), "holm"). */
    @Test
    void agrees_with_r() {
        assertThat(Holm.adjust(0.01, 0.04, 0.03, 0.005))
                .containsExactly(new double[] {0.03, 0.06, 0.06, 0.02}, offset(1e-12));
    }

    @Test
    void never_exceeds_one_and_takes_none() {
        assertThat(Holm.adjust(0.6, 0.9)).containsExactly(1, 1);
        assertThat(Holm.adjust()).isEmpty();
    }
}
