package io.salesmanager.improve.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesmanager.engine.RuleInfo;
import io.salesmanager.engine.SmallRulebook;
import io.salesmanager.improve.health.RuleHealth.About;
import io.salesmanager.improve.health.RuleHealth.Remark;
import io.salesmanager.improve.health.RuleHealth.Remark.Kind;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

@NullUnmarked
class RemarksTest {
    private static final RuleInfo RULE = rule(SmallRulebook.rule("A-1", "amount > dial(\"large\")"));

    @Test
    void never_is_said_only_of_enough_decisions() {
        assertThat(kinds(RULE, Count.NONE, 1_200, 2)).containsExactly(Kind.NEVER_FIRED);
        assertThat(Remarks.of(RULE, About.DEAL, Count.NONE, 1_200, 90, 2))
                .extracting(Remark::words)
                .containsExactly("It never fired, though 1,200 decisions were recorded in 90 days.");
        assertThat(kinds(RULE, Count.NONE, 19, 2)).isEmpty();
        assertThat(kinds(RULE, new Count(1, 0, 0), 1_200, 2)).isEmpty();
    }

    @Test
    void a_rule_that_cannot_be_counted_or_is_off_is_not_said_to_be_silent() {
        assertThat(Remarks.of(RULE, About.TEAM, Count.NONE, 1_200, 90, 2))
                .extracting(Remark::kind)
                .containsExactly(Kind.NOT_COUNTED);
        var off = rule(SmallRulebook.rule("A-1", "amount > 1").replace("when", "enabled false\nwhen"));
        assertThat(kinds(off, Count.NONE, 1_200, 2)).containsExactly(Kind.SWITCHED_OFF);
    }

    @Test
    void always_overridden_few_decisions_and_no_examples_are_said() {
        assertThat(kinds(RULE, new Count(3, 3, 3), 1_200, 0))
                .containsExactly(Kind.ALWAYS_OVERRIDDEN, Kind.WITHOUT_EXAMPLES, Kind.FEW_DECISIONS);
        assertThat(kinds(RULE, new Count(30, 30, 29), 1_200, 1)).isEmpty();
    }

    private static List<Kind> kinds(RuleInfo rule, Count count, int decisions, int examples) {
        return Remarks.of(rule, About.DEAL, count, decisions, 90, examples).stream()
                .map(Remark::kind)
                .toList();
    }

    private static RuleInfo rule(String text) {
        return SmallRulebook.of(text).rules().get(0);
    }
}
