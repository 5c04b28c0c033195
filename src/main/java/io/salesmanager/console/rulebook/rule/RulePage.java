package io.salesmanager.console.rulebook.rule;

import io.salesmanager.crm.exemption.Exemptions;
import io.salesmanager.engine.RuleInfo;
import io.salesmanager.engine.analysis.Findings;
import io.salesmanager.improve.health.RuleHealth;
import io.salesmanager.journal.DecisionRow;
import io.salesmanager.playbook.Verdict;
import io.salesmanager.playbook.source.Diagnostic;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is known of a rule.
 *
 * @param version of the rulebook that it is shown from
 * @param active whether that one decides
 * @param because the sentence as its author wrote it
 * @param practices that its source names by their numbers
 * @param silent why it does not speak today; empty where it does
 * @param health how it does; null where the rulebook that decides has no such rule
 * @param exempted deals for which it does not count, among those that the viewer may see
 * @param chosen the decision whose facts colour it, or null
 */
record RulePage(
        RuleInfo rule,
        String version,
        boolean active,
        String format,
        String because,
        List<Practice> practices,
        Set<Verdict> proposes,
        String silent,
        RuleText text,
        List<ConditionRow> conditions,
        List<DialRead> dials,
        List<CoveringExamples.Shown> examples,
        List<Diagnostic> findings,
        Analysis analysis,
        RuleHistory.Shown history,
        RuleHealth.@Nullable Detail health,
        List<Exemptions.OfDeal> exempted,
        @Nullable Chosen chosen,
        NearDeals.Finder finder) {

    /**
     * @param newer what to know where another rulebook is active than the one that decided; empty where it is the same
     */
    record Chosen(DecisionRow decision, String summary, String newer) {}

    /**
     * What looking at all rules together found.
     *
     * @param running whether that is still being done
     * @param findings null where it is not done, or failed
     */
    record Analysis(boolean running, @Nullable Findings findings) {}

    static String summary(List<ConditionRow> conditions) {
        var met = conditions.stream().filter(row -> row.shade() == Shade.MET).count();
        var unknown =
                conditions.stream().filter(row -> row.shade() == Shade.UNKNOWN).count();
        var failed = conditions.size() - met - unknown;
        if (met == conditions.size()) {
            return "All %d conditions are met: the rule speaks.".formatted(conditions.size());
        }
        return "%d of %d conditions are met%s%s: the rule is silent."
                .formatted(
                        met,
                        conditions.size(),
                        failed == 0 ? "" : ", %d %s not".formatted(failed, failed == 1 ? "is" : "are"),
                        unknown == 0 ? "" : ", %d cannot be told for want of a fact".formatted(unknown));
    }
}
