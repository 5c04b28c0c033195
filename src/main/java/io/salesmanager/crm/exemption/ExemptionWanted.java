package io.salesmanager.crm.exemption;

import io.salesmanager.platform.Problem;
import io.salesmanager.platform.Problems;
import io.salesmanager.playbook.source.NearestName;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An exemption that is asked for.
 *
 * @param rule id of the rule that is not to count for the deal
 * @param until the last day on which it does not, a year from now at most
 */
public record ExemptionWanted(
        @Nullable String rule,
        @Nullable LocalDate until,
        @Nullable String why) {
    private static final int LONGEST_WHY = 2_000;

    /** One that can be granted. */
    record Granting(String rule, LocalDate until, String why) {}

    /** @throws Problem that names every field that is not acceptable */
    Granting checked(List<String> rules, LocalDate today) {
        var problems = new Problems();
        problems.attempt(() -> checkRule(rules));
        problems.attempt(() -> checkUntil(today));
        if (why == null || why.isBlank() || why.length() > LONGEST_WHY) {
            problems.add(Problem.ofField(
                    "missing-field",
                    "why",
                    "An exemption needs a reason of 1 to %d characters.".formatted(LONGEST_WHY),
                    "Say why the rule does not fit this deal; it is shown with every decision."));
        }
        problems.finish();
        return new Granting(
                Objects.requireNonNull(rule),
                Objects.requireNonNull(until),
                Objects.requireNonNull(why).strip());
    }

    private void checkRule(List<String> rules) {
        if (rule == null || !rules.contains(rule)) {
            throw Problem.ofField(
                    rule == null ? "missing-field" : "unknown-rule",
                    "rule",
                    rule == null
                            ? "An exemption names a rule."
                            : "The active rulebook has no rule '%s'.".formatted(rule),
                    rule == null
                            ? "Send the id of a rule, such as those in the reasons of a decision."
                            : NearestName.advice(rule, rules));
        }
    }

    private void checkUntil(LocalDate today) {
        var last = today.plusYears(1);
        if (until == null || until.isBefore(today) || until.isAfter(last)) {
            throw Problem.ofField(
                    until == null ? "missing-field" : "bad-date",
                    "until",
                    until == null
                            ? "An exemption says on which day it ends."
                            : "%s is %s.".formatted(until, until.isBefore(today) ? "over" : "more than a year away"),
                    "Send a day from %s to %s.".formatted(today, last));
        }
    }
}
