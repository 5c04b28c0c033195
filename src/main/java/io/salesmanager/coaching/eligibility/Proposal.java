package io.salesmanager.coaching.eligibility;

import io.salesmanager.advice.Conclusion;
import io.salesmanager.advice.Strength;
import io.salesmanager.sales.history.Approval.Standing;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What the rules say of a rep and a product line. It changes nothing until a manager confirms it. */
public record Proposal(String line, Standing standing, String rule, String because) {
    private record Said(String line, Standing standing, Strength strength, Proposal proposal) {}

    /** Of each line the strongest counts, and of equally strong ones the most careful. */
    static List<Proposal> of(List<Conclusion> aboutRep) {
        Map<String, Said> settled = new TreeMap<>();
        var order = Comparator.comparing(Said::strength).thenComparing(Said::standing, Comparator.reverseOrder());
        aboutRep.stream()
                .flatMap(conclusion -> said(conclusion).stream())
                .forEach(said ->
                        settled.merge(said.line(), said, (one, other) -> order.compare(one, other) <= 0 ? one : other));
        return settled.values().stream().map(Said::proposal).toList();
    }

    private static Optional<Said> said(Conclusion conclusion) {
        if (conclusion instanceof Conclusion.Eligible) {
            return Optional.of(said(conclusion, Standing.ELIGIBLE));
        }
        if (conclusion instanceof Conclusion.Conditional) {
            return Optional.of(said(conclusion, Standing.CONDITIONAL));
        }
        return conclusion instanceof Conclusion.Ineligible
                ? Optional.of(said(conclusion, Standing.NOT_ELIGIBLE))
                : Optional.empty();
    }

    private static Said said(Conclusion conclusion, Standing standing) {
        var reason = conclusion.reason();
        return new Said(
                conclusion.said(),
                standing,
                reason.strength(),
                new Proposal(conclusion.said(), standing, reason.rule(), reason.because()));
    }
}
