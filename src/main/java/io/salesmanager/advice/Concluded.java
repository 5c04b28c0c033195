package io.salesmanager.advice;

import io.salesmanager.advice.Conclusion.Engage;
import io.salesmanager.advice.Conclusion.Escalate;
import io.salesmanager.advice.Conclusion.Proposal;
import io.salesmanager.advice.Conclusion.Require;
import io.salesmanager.advice.Conclusion.Risk;
import io.salesmanager.advice.Conclusion.Stop;
import java.util.ArrayList;
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

    private static final Concluded NOTHING =
            new Concluded(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    public static Concluded of(List<Conclusion> conclusions) {
        if (conclusions.isEmpty()) {
            return NOTHING;
        }
        List<Proposal> proposals = List.of();
        List<Require> required = List.of();
        List<Risk> risks = List.of();
        List<Engage> engage = List.of();
        List<Stop> stops = List.of();
        List<Escalate> escalations = List.of();
        for (var i = 0; i < conclusions.size(); i++) {
            var conclusion = conclusions.get(i);
            if (conclusion instanceof Proposal proposal) {
                proposals = with(proposal, proposals);
            } else if (conclusion instanceof Require require) {
                required = with(require, required);
            } else if (conclusion instanceof Risk risk) {
                risks = with(risk, risks);
            } else if (conclusion instanceof Engage touch) {
                engage = with(touch, engage);
            } else if (conclusion instanceof Stop stop) {
                stops = with(stop, stops);
            } else if (conclusion instanceof Escalate escalate) {
                escalations = with(escalate, escalations);
            }
        }
        return new Concluded(
                proposals, sorted(required), sorted(risks), sorted(engage), sorted(stops), sorted(escalations));
    }

    /** Most kinds are not concluded of a deal, so that a list is made with the first. */
    private static <C> List<C> with(C one, List<C> found) {
        var all = found.isEmpty() ? new ArrayList<C>(4) : found;
        all.add(one);
        return all;
    }

    private static <C extends Conclusion> List<C> sorted(List<C> found) {
        if (found.size() > 1) {
            found.sort(Concluded::order);
        }
        return found;
    }

    /** The strongest first, then by rule. */
    public static List<Conclusion> inOrder(List<Conclusion> conclusions) {
        if (conclusions.size() < 2) {
            return conclusions;
        }
        var ordered = new ArrayList<>(conclusions);
        ordered.sort(Concluded::order);
        return ordered;
    }

    private static int order(Conclusion one, Conclusion other) {
        var order = one.reason().strength().compareTo(other.reason().strength());
        order = order != 0
                ? order
                : one.reason().rule().compareTo(other.reason().rule());
        order = order != 0 ? order : one.said().compareTo(other.said());
        return order != 0
                ? order
                : one.reason().because().compareTo(other.reason().because());
    }
}
