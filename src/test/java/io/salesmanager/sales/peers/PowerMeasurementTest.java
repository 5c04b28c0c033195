package io.salesmanager.sales.peers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Prints how well the scorecard finds what was planted, as CONTRIBUTING shows it; minutes. Run with
 * {@code ./mvnw test -Dtest=PowerMeasurementTest -Dtest.groups.excluded=none}.
 */
@Tag("slow")
class PowerMeasurementTest {
    private static final int COMPANIES = 200;
    private static final int WITHOUT_DIFFERENCES = 1_000;

    @Test
    void prints_the_power_curve() {
        var table =
                new StringBuilder("| trials | 5 points | 10 points | 20 points | 15 points |\n|---|---|---|---|---|\n");
        for (var trials : new int[] {50, 100, 150, 200, 250, 300, 400, 500}) {
            table.append("| ").append(trials);
            for (var points : new double[] {0.05, 0.10, 0.20, 0.15}) {
                table.append(String.format(
                        Locale.ROOT, " | %.0f%%", 100 * FindingQuality.power(-points, trials, COMPANIES)));
            }
            table.append(" |\n");
        }
        var five = FindingQuality.over(COMPANIES);
        var told = FindingQuality.companiesTold(WITHOUT_DIFFERENCES);
        System.out.printf(
                Locale.ROOT,
                "%s%nfive of 15 points over 200 to 300 trials: recall %.3f, precision %.3f; %d of %d companies without differences had anyone told%n",
                table,
                five.recall(),
                five.precision(),
                told,
                WITHOUT_DIFFERENCES);
        assertThat((double) told / WITHOUT_DIFFERENCES).isLessThanOrEqualTo(0.05);
    }
}
