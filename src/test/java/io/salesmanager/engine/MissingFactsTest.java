package io.salesmanager.engine;

import static io.salesmanager.engine.SmallRulebook.rule;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MissingFactsTest {
    @Test
    void what_could_change_the_verdict_comes_first() {
        var rulebook = SmallRulebook.of(
                rule("A-1", "ageDays >= 1, amount > 5", "advise.require($o, \"metrics\");"),
                rule("A-2", "ageDays >= 1, known(talkShare)", "advise.qualify($o);"),
                rule("A-3", "ageDays >= 1, pains > 2", "advise.disqualify($o);"),
                rule("A-4", "ageDays >= 1", "advise.archive($o);"));

        // qualify goes before archive, and disqualify does not
        assertThat(missing(rulebook)).containsExactly("talkShare", "amount", "pains");
    }

    @Test
    void a_fact_that_would_change_nothing_is_not_missing() {
        var rulebook = SmallRulebook.of(
                rule("A-1", "ageDays > dial(\"large\"), amount > 5", "advise.archive($o);"),
                rule("A-2", "ageDays > dial(\"large\") && pains > 2", "advise.archive($o);"),
                rule("A-3", "ageDays >= 1 || talkShare > 0", "advise.archive($o);"));

        assertThat(missing(rulebook)).isEmpty();
    }

    @Test
    void of_a_condition_on_several_facts_only_the_unknown_ones_are_missing() {
        var rulebook = SmallRulebook.of(rule("A-1", "ageDays > 5000 || pains + ageDays > 3", "advise.archive($o);"));

        assertThat(missing(rulebook)).containsExactly("pains");
    }

    private static List<String> missing(Rulebook rulebook) {
        return Deciding.of(rulebook, "createdDate", "2026-11-01")
                .decisions()
                .get(0)
                .missing();
    }
}
