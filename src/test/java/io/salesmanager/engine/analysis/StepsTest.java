package io.salesmanager.engine.analysis;

import static io.salesmanager.engine.SmallRulebook.rule;
import static org.assertj.core.api.Assertions.assertThat;

import io.salesmanager.engine.RulebookLoader;
import io.salesmanager.engine.SmallRulebook;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class StepsTest {
    @Test
    void who_has_to_stand_back_is_called_before_each_rule_and_each_pair_of_rules() {
        var files = SmallRulebook.files(
                String.join("\n", rule("R-1", "pains > 3"), rule("R-2", "pains > 5"), rule("R-3", "pains > 7")));
        var rulebook = SmallRulebook.good(RulebookLoader.load(files));
        var steps = new AtomicInteger();

        var findings = RulebookAnalysis.of(rulebook, files, List.of(), Analysing.TODAY, steps::incrementAndGet);

        assertThat(steps).hasValue(3 + 3);
        assertThat(findings).isEqualTo(RulebookAnalysis.of(rulebook, files, List.of(), Analysing.TODAY));
    }
}
