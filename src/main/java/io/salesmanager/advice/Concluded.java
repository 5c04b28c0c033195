package io.salesmanager.advice;

import io.salesmanager.advice.Conclusion.Engage;
import io.salesmanager.advice.Conclusion.Escalate;
import io.salesmanager.advice.Conclusion.Proposal;
import io.salesmanager.advice.Conclusion.Require;
import io.salesmanager.advice.Conclusion.Risk;
import io.salesmanager.advice.Conclusion.Stop;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Everything that rules concluded about one deal, by kind, the strongest first. Rules speak in no particular order; what they
 * said has one.
 */
public record Concluded(
        List<Proposal> proposals,
        List<Require> required,
        List<Risk> risks,
        List<Engage> engage,
        List<Stop> stops,
        List<Escalate> escalations) {

    private static final Comparator<Conclusion> ORDER = Comparator.<Conclusion, Strength>comparing(
                    conclusion -> conclusion.reason().strength())
            .thenComparing(conclusion -> conclusion.reason().rule())
            .thenComparing(Conclusion::said)
            .thenComparing(conclusion -> conclusion.reason().because());

    private static final Concluded NOTHING =
            new Concluded(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    public static Concluded of(List<Conclusion> conclusions) {
        if (conclusions.isEmpty()) {
            return NOTHING;
        }
        var all = new Concluded(
                new ArrayList<>(4),
                new ArrayList<>(4),
                new ArrayList<>(4),
                new ArrayList<>(2),
                new ArrayList<>(2),
                new ArrayList<>(2));
        for (var conclusion : conclusions) {
            all.add(conclusion);
        }
        sort(all.proposals);
        sort(all.required);
        sort(all.risks);
        sort(all.engage);
        sort(all.stops);
        sort(all.escalations);
        return all;
    }

    private static void sort(List<? extends Conclusion> kind) {
        if (kind.size() > 1) {
            kind.sort(ORDER);
        }
    }

    /** The strongest first, then by rule. */
    public static List<Conclusion> inOrder(List<Conclusion> conclusions) {
        if (conclusions.size() < 2) {
            return conclusions;
        }
        var ordered = new ArrayList<>(conclusions);
        ordered.sort(ORDER);
        return ordered;
    }

    private void add(Conclusion conclusion) {
        if (conclusion instanceof Proposal proposal) {
            proposals.add(proposal);
        } else if (conclusion instanceof Require require) {
            required.add(require);
        } else if (conclusion instanceof Risk risk) {
            risks.add(risk);
        } else if (conclusion instanceof Engage touch) {
            engage.add(touch);
        } else if (conclusion instanceof Stop stop) {
            stops.add(stop);
        } else if (conclusion instanceof Escalate escalate) {
            escalations.add(escalate);
        }
    }
}
