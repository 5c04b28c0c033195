package io.salesmanager.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.salesmanager.crm.ShippedPlaybook;
import io.salesmanager.playbook.Dials;
import io.salesmanager.playbook.Playbook;
import io.salesmanager.sales.Conversion;
import io.salesmanager.sales.asof.AsOf;
import io.salesmanager.sales.asof.CohortBuilder;
import io.salesmanager.sales.asof.Cohorts;
import io.salesmanager.sales.history.PipelineHistory;
import io.salesmanager.sales.history.RepHistory;
import io.salesmanager.sales.measure.PipelineFacts;
import io.salesmanager.sample.setting.SampleOptions;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A rep's conversion, as a rule reads it, shows the reps who were planted. */
class SampleStepsTest {
    private static final LocalDate LAST_DAY = LocalDate.of(2026, 11, 20);
    private static final Instant INSTANT = Instant.parse("2026-11-20T22:00:00Z");
    private static final Playbook PLAYBOOK = ShippedPlaybook.read();
    private static final SampleCompany COMPANY = SampleCompany.generate(SampleOptions.defaults(LAST_DAY));

    /** Some of them tried the step fewer than 200 times in the year that is looked at. */
    @Test
    void the_planted_reps_differ_from_their_peers_at_their_step() {
        var cohorts = cohorts();
        var told = 0;
        for (var truth : COMPANY.truths().steps()) {
            var conversion = conversion(truth.repId(), truth.step(), cohorts);

            assertThat(conversion.own().share() - conversion.peers().share())
                    .as(truth.toString())
                    .isCloseTo(truth.points() / 100.0, within(0.1));
            told += Boolean.TRUE.equals(conversion.differs()) ? 1 : 0;
        }
        assertThat(told).isGreaterThanOrEqualTo(4);
    }

    /** At 95% about one comparison in twenty is wrong, and the skipping team and the better region do differ. */
    @Test
    void few_of_the_others_differ() {
        var cohorts = cohorts();
        var planted = COMPANY.truths().steps().stream()
                .map(truth -> truth.repId() + truth.step())
                .collect(Collectors.toSet());
        var others = COMPANY.reps().stream()
                .filter(rep -> !planted.contains(rep.id() + "QUALIFICATION_TO_DISCOVERY"))
                .map(rep -> conversion(rep.id(), "QUALIFICATION_TO_DISCOVERY", cohorts))
                .toList();

        assertThat(others).hasSizeGreaterThan(50);
        assertThat(others.stream().filter(conversion -> Boolean.TRUE.equals(conversion.differs())))
                .hasSizeLessThan(10);
    }

    private static Cohorts cohorts() {
        var reps = COMPANY.reps().stream().collect(Collectors.toMap(RepHistory::id, rep -> rep));
        var builder = new CohortBuilder(PLAYBOOK, INSTANT, reps);
        COMPANY.opportunities().forEach(builder::add);
        return builder.build();
    }

    private static Conversion conversion(String repId, String step, Cohorts cohorts) {
        var rep = COMPANY.reps().stream()
                .filter(each -> each.id().equals(repId))
                .findFirst()
                .orElseThrow();
        var asOf = new AsOf(INSTANT, PLAYBOOK, new Dials(List.of()), cohorts);
        return PipelineFacts.of(new PipelineHistory(rep, List.of(), List.of()), asOf)
                .rep()
                .conversions()
                .of(step);
    }
}
