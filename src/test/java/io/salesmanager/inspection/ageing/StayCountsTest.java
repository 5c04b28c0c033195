package io.salesmanager.inspection.ageing;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesmanager.statistics.Survival.Count;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class StayCountsTest {
    @Test
    void few_and_many_stays_put_together_in_any_order_are_those_of_a_plain_count() {
        var random = new SplittableRandom(4);
        for (var round = 0; round < 30; round++) {
            var plain = new TreeMap<Double, Count>();
            var all = new StayCounts();
            for (var part = 0; part < 4; part++) {
                var own = new StayCounts();
                var stays = random.nextInt(round % 2 == 0 ? 200 : 1_500);
                for (var i = 0; i < stays; i++) {
                    var days = random.nextInt(20) == 0 ? 1_990 + random.nextInt(40) : random.nextInt(300);
                    var isOpen = random.nextBoolean();
                    own.add(days, isOpen);
                    plain.merge((double) days, isOpen ? new Count(0, 1) : new Count(1, 0), Count::plus);
                }
                all.add(own);
            }
            assertThat(all.byDays()).isEqualTo(plain);
        }
    }
}
