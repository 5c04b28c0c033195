package io.salesmanager.improve.impact.cause;

import io.salesmanager.advice.Decision;
import io.salesmanager.advice.Reason;
import io.salesmanager.sales.Opportunity;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One deal as both rulebooks see and decide it.
 *
 * @param causes what makes it flip; empty where it does not
 */
public record Compared(Opportunity before, Opportunity after, Decision was, Decision now, List<Cause> causes) {
    public boolean flips() {
        return was.verdict() != now.verdict();
    }

    /** The same verdict, with another day. */
    public boolean changesUntil() {
        return !flips() && !Objects.equals(was.until(), now.until());
    }

    /** The same verdict, from other rules. */
    public boolean changesReasons() {
        return !flips() && !rules(was).equals(rules(now));
    }

    private static Set<String> rules(Decision decision) {
        return decision.reasons().stream().map(Reason::rule).collect(Collectors.toSet());
    }
}
