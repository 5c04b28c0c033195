package io.salesmanager.improve.impact.cause;

import io.salesmanager.advice.Conclusion.Proposal;
import io.salesmanager.engine.RuleInfo;
import io.salesmanager.engine.Rulebook;
import io.salesmanager.improve.impact.cause.Cause.Kind;
import io.salesmanager.playbook.Scope;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What became of a rule between the two rulebooks. */
final class ChangedRules {
    private final Rulebook before;
    private final Rulebook after;
    private final Map<String, RuleInfo> was;
    private final Map<String, RuleInfo> now;
    private final Set<String> otherMeaning = new TreeSet<>();

    ChangedRules(Rulebook before, Rulebook after) {
        this.before = before;
        this.after = after;
        this.was = byId(before);
        this.now = byId(after);
        was.keySet().stream()
                .filter(now::containsKey)
                .filter(rule -> !before.meaning(rule).equals(after.meaning(rule)))
                .forEach(otherMeaning::add);
    }

    List<Cause> causes(
            String rule,
            Map<String, List<Proposal>> proposedBefore,
            Map<String, List<Proposal>> proposedAfter,
            Compared flip) {
        var one = was.get(rule);
        var other = now.get(rule);
        if (one == null) {
            return List.of(new Cause(Kind.RULE_ADDED, rule, null, null));
        }
        if (other == null) {
            return List.of(new Cause(Kind.RULE_REMOVED, rule, null, null));
        }
        var spoke = proposedBefore.containsKey(rule);
        var speaks = proposedAfter.containsKey(rule);
        if (one.strength() != other.strength() && spoke && speaks) {
            return List.of(new Cause(
                    Kind.RULE_CHANGED,
                    rule,
                    one.strength().name(),
                    other.strength().name()));
        }
        if (spoke != speaks && (one.enabled() != other.enabled() || !sameDates(one, other))) {
            return List.of(new Cause(speaks ? Kind.RULE_ON : Kind.RULE_OFF, rule, null, null));
        }
        if (otherMeaning.contains(rule)) {
            return List.of(new Cause(Kind.RULE_CHANGED, rule, null, null));
        }
        var dials = dials(one, flip);
        return dials.isEmpty() ? PlaybookParts.measuring(before.playbook(), after.playbook()) : dials;
    }

    /** The dials that the rule reads and that stand otherwise for the deal, or for its rep or account. */
    private List<Cause> dials(RuleInfo rule, Compared flip) {
        var causes = new ArrayList<Cause>();
        for (var dial : rule.dials()) {
            var from = flip.before().dials().value(dial);
            var to = flip.after().dials().value(dial);
            if (from == to) {
                from = before.dials().at(Scope.ANY).value(dial);
                to = after.dials().at(Scope.ANY).value(dial);
                if (from == to || !rule.facts().stream().anyMatch(fact -> fact.contains("."))) {
                    continue;
                }
            }
            causes.add(new Cause(Kind.DIAL, dial, shown(from), shown(to)));
        }
        return causes;
    }

    private static boolean sameDates(RuleInfo one, RuleInfo other) {
        return Objects.equals(one.effective(), other.effective()) && Objects.equals(one.expires(), other.expires());
    }

    private static String shown(double value) {
        return new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString();
    }

    private static Map<String, RuleInfo> byId(Rulebook rulebook) {
        return rulebook.rules().stream().collect(Collectors.toMap(RuleInfo::id, rule -> rule));
    }
}
