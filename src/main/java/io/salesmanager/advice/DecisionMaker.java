package io.salesmanager.advice;

import io.salesmanager.advice.Conclusion.Escalate;
import io.salesmanager.advice.Conclusion.Proposal;
import io.salesmanager.advice.Decision.EngagementAdvice;
import io.salesmanager.advice.Decision.Escalation;
import io.salesmanager.advice.Decision.Exempted;
import io.salesmanager.advice.Decision.Required;
import io.salesmanager.advice.Decision.RiskFound;
import io.salesmanager.sales.Opportunity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes the decision for one deal from everything that rules concluded about it. */
public final class DecisionMaker {
    private static final List<String> ESCALATION_ORDER = List.of("cro", "director", "manager");

    private final Instant asOf;
    private final String rulebook;

    public DecisionMaker(Instant asOf, String rulebook) {
        this.asOf = asOf;
        this.rulebook = rulebook;
    }

    /**
     * The decision as it settled.
     *
     * @param missing unknown facts that kept a rule from speaking, those that could change the verdict first
     * @param engagement when and how to reach the buyer
     */
    public Decision decide(
            Opportunity deal,
            Concluded concluded,
            Settlement settled,
            List<String> missing,
            EngagementAdvice engagement) {
        return new Decision(
                null,
                deal.id(),
                asOf,
                rulebook,
                settled.verdict(),
                settled.until(),
                settled.headline(),
                each(settled.winners(), Proposal::reason),
                settled.overruled(),
                each(deal.exemptions(), one -> new Exempted(one.rule(), one.by(), one.why(), one.until())),
                settled.unknown().isEmpty() ? missing : withFirst(settled.unknown(), missing),
                each(concluded.required(), require -> new Required(require.evidence(), require.reason())),
                each(concluded.risks(), risk -> new RiskFound(risk.kind(), risk.reason())),
                engagement,
                escalation(deal, concluded.escalations()),
                0);
    }

    private static List<String> withFirst(List<String> first, List<String> others) {
        var all = new LinkedHashSet<>(first);
        all.addAll(others);
        return List.copyOf(all);
    }

    private static <A, B> List<B> each(List<A> from, Function<A, B> to) {
        if (from.isEmpty()) {
            return List.of();
        }
        var made = new ArrayList<B>(from.size());
        for (var one : from) {
            made.add(to.apply(one));
        }
        return made;
    }

    /** The highest one asked for; {@code manager} and {@code director} are people where the rep's chain is known. */
    private static @Nullable Escalation escalation(Opportunity deal, List<Escalate> asked) {
        if (asked.isEmpty()) {
            return null;
        }
        var to = asked.stream()
                .map(escalate -> escalate.to().toLowerCase(Locale.ROOT))
                .min(Comparator.comparingInt(DecisionMaker::height).thenComparing(Comparator.naturalOrder()))
                .orElseThrow();
        var rep = deal.rep().known();
        List<String> chain = rep == null || rep.managers() == null ? List.of() : rep.managers();
        var level = to.equals("manager") ? 0 : to.equals("director") ? 1 : Integer.MAX_VALUE;
        return new Escalation(
                to,
                level < chain.size() ? chain.get(level) : null,
                asked.stream().map(Escalate::reason).toList(),
                null);
    }

    private static int height(String to) {
        var index = ESCALATION_ORDER.indexOf(to);
        return index < 0 ? ESCALATION_ORDER.size() : index;
    }
}
