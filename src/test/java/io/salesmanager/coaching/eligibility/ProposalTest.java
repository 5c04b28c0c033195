package io.salesmanager.coaching.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.salesmanager.advice.Conclusion;
import io.salesmanager.advice.Reason;
import io.salesmanager.advice.Strength;
import io.salesmanager.sales.history.Approval.Standing;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What rules say of one line together. */
class ProposalTest {
    @Test
    void the_stronger_counts() {
        assertThat(standing(
                        new Conclusion.Ineligible("r-1", "Platform", reason("A-1", Strength.MAY)),
                        new Conclusion.Eligible("r-1", "Platform", reason("A-2", Strength.MUST))))
                .isEqualTo(Standing.ELIGIBLE);
    }

    @Test
    void of_equally_strong_ones_the_most_careful_counts() {
        assertThat(standing(
                        new Conclusion.Eligible("r-1", "Platform", reason("A-1", Strength.MUST)),
                        new Conclusion.Conditional("r-1", "Platform", reason("A-2", Strength.MUST))))
                .isEqualTo(Standing.CONDITIONAL);
        assertThat(standing(
                        new Conclusion.Ineligible("r-1", "Platform", reason("A-1", Strength.MUST)),
                        new Conclusion.Conditional("r-1", "Platform", reason("A-2", Strength.MUST))))
                .isEqualTo(Standing.NOT_ELIGIBLE);
    }

    @Test
    void each_line_has_its_own_and_other_advice_has_none() {
        assertThat(Proposal.of(List.of(
                        new Conclusion.Eligible("r-1", "Security", reason("A-1", Strength.MUST)),
                        new Conclusion.Ineligible("r-1", "Platform", reason("A-2", Strength.MUST)),
                        new Conclusion.Coach("r-1", "closing", reason("A-3", Strength.MUST)))))
                .extracting(Proposal::line, Proposal::rule)
                .containsExactly(tuple("Platform", "A-2"), tuple("Security", "A-1"));
    }

    private static Reason reason(String rule, Strength strength) {
        return new Reason(rule, "title", strength, "because", List.of(), null, null, null, "rules/rules.drl:1");
    }

    private static Standing standing(Conclusion... said) {
        return Proposal.of(List.of(said)).get(0).standing();
    }
}
