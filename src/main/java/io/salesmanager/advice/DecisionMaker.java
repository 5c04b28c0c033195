package io.salesmanager.advice;

import io.salesmanager.advice.Conclusion.Engage;
import io.salesmanager.advice.Conclusion.Escalate;
import io.salesmanager.advice.Conclusion.Proposal;
import io.salesmanager.advice.Decision.EngagementAdvice;
import io.salesmanager.advice.Decision.Escalation;
import io.salesmanager.advice.Decision.Exempted;
import io.salesmanager.advice.Decision.NextTouch;
import io.salesmanager.advice.Decision.Required;
import io.salesmanager.advice.Decision.RiskFound;
import io.salesmanager.advice.Decision.Stopped;
import io.salesmanager.playbook.Channel;
import io.salesmanager.playbook.Playbook;
import io.salesmanager.playbook.Verdict;
import io.salesmanager.sales.Opportunity;
import io.salesmanager.sales.dictionary.Fact;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes the decision for one deal from everything that rules concluded about it. */
public final class DecisionMaker {
    private static final Set<Verdict> IN_WORK = EnumSet.of(Verdict.QUALIFY, Verdict.REVISIT, Verdict.UNDECIDED);
    private static final List<String> ESCALATION_ORDER = List.of("cro", "director", "manager");

    private final Playbook playbook;
    private final Instant asOf;
    private final LocalDate today;
    private final String rulebook;

    public DecisionMaker(Playbook playbook, Instant asOf, LocalDate today, String rulebook) {
        this.playbook = playbook;
        this.asOf = asOf;
        this.today = today;
        this.rulebook = rulebook;
    }

    /**
     * The decision as it settled.
     *
     * @param missing unknown facts that kept a rule from speaking, those that could change the verdict first
     */
    public Decision decide(Opportunity deal, Concluded concluded, Settlement settled, List<String> missing) {
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
                engagement(deal, settled.verdict(), concluded),
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

    /** A channel that a rule stops is never proposed, and a deal that is not to be worked on is left alone. */
    private EngagementAdvice engagement(Opportunity deal, Verdict verdict, Concluded concluded) {
        var stopped = EnumSet.noneOf(Channel.class);
        concluded.stops().forEach(stop -> stopped.add(stop.channel()));
        var next = IN_WORK.contains(verdict) ? next(concluded.engage(), stopped) : null;
        return new EngagementAdvice(
                next,
                each(concluded.stops(), stop -> new Stopped(stop.channel(), stop.reason())),
                Fact.number(deal.engagement().plannedTouches()),
                Fact.number(deal.engagement().touches()));
    }

    private @Nullable NextTouch next(List<Engage> proposed, Set<Channel> stopped) {
        if (proposed.isEmpty()) {
            return null;
        }
        return proposed.stream()
                .filter(engage -> !stopped.contains(engage.channel()))
                .min(Comparator.comparing((Engage engage) -> engage.reason().strength())
                        .thenComparingInt(Engage::inDays)
                        .thenComparing(Engage::channel)
                        .thenComparing(engage -> engage.reason().rule()))
                .map(engage -> new NextTouch(
                        engage.channel(),
                        playbook.calendar().plusBusinessDays(today, engage.inDays()),
                        engage.reason()))
                .orElse(null);
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
                asked.stream().map(Escalate::reason).toList());
    }

    private static int height(String to) {
        var index = ESCALATION_ORDER.indexOf(to);
        return index < 0 ? ESCALATION_ORDER.size() : index;
    }
}
