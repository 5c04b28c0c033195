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
 *
 * @param proposals in no particular order: {@link Settlement} orders them by the playbook
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
        return new Concluded(
                of(conclusions, Proposal.class),
                sorted(of(conclusions, Require.class)),
                sorted(of(conclusions, Risk.class)),
                sorted(of(conclusions, Engage.class)),
                sorted(of(conclusions, Stop.class)),
                sorted(of(conclusions, Escalate.class)));
    }

    private static <C extends Conclusion> List<C> of(List<Conclusion> conclusions, Class<C> kind) {
        List<C> found = List.of();
        for (var i = 0; i < conclusions.size(); i++) {
            if (kind.isInstance(conclusions.get(i))) {
                if (found.isEmpty()) {
                    found = new ArrayList<>(4);
                }
                found.add(kind.cast(conclusions.get(i)));
            }
        }
        return found;
    }

    private static <C extends Conclusion> List<C> sorted(List<C> found) {
        if (found.size() > 1) {
            found.sort(ORDER);
        }
        return found;
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
}
