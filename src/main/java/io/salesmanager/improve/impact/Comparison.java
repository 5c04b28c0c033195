package io.salesmanager.improve.impact;

import io.salesmanager.advice.Conclusion;
import io.salesmanager.advice.Decision;
import io.salesmanager.engine.Rulebook;
import io.salesmanager.improve.impact.cause.Causes;
import io.salesmanager.improve.impact.cause.Compared;
import io.salesmanager.sales.Opportunity;
import io.salesmanager.sales.Pipeline;
import io.salesmanager.sales.asof.AsOf;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Decides the same deals by two rulebooks, each with facts measured by its own playbook, and counts what differs. Safe for many
 * threads; its memory does not depend on the number of deals.
 */
public final class Comparison {
    private final Rulebook before;
    private final Rulebook after;
    private final Causes causes;
    private final Tally tally = new Tally();

    public Comparison(Rulebook before, Rulebook after) {
        this.before = before;
        this.after = after;
        this.causes = new Causes(before, after);
    }

    public Rulebook before() {
        return before;
    }

    public Rulebook after() {
        return after;
    }

    /**
     * Decides the deals of one rep by both and counts them.
     *
     * @param asOfBefore the instant with what is usual as {@link #before} measures it
     * @param asOfAfter the same instant with what is usual as {@link #after} measures it
     */
    public void count(Given given, AsOf asOfBefore, AsOf asOfAfter) {
        if (given.history().opportunities().isEmpty()) {
            return;
        }
        var was = Side.of(before, given.facts(before, asOfBefore), asOfBefore);
        var now = Side.of(after, given.facts(after, asOfAfter), asOfAfter);
        var compared = new ArrayList<Compared>(was.decisions().size());
        for (var i = 0; i < was.decisions().size(); i++) {
            var decision = was.decisions().get(i);
            var other = now.indexOf(decision.opportunityId(), i);
            // a deal that is not there yet by the time zone of one playbook is no flip
            if (other >= 0) {
                compared.add(compared(
                        was.facts().opportunities().get(i),
                        now.facts().opportunities().get(other),
                        decision,
                        now.decisions().get(other)));
            }
        }
        tally.add(compared);
        tally.voices().add(was.said(), now.said(), names(given));
        explain(compared, was, now);
    }

    /** What was counted so far. */
    public Impact impact() {
        return tally.impact(before, after);
    }

    /** How many deals were counted, and how many of them flip. */
    public Impact.Progress progress() {
        return tally.progress();
    }

    private static Map<String, @Nullable String> names(Given given) {
        Map<String, @Nullable String> names = new HashMap<>();
        given.history().opportunities().forEach(deal -> names.put(deal.id(), deal.name()));
        var rep = given.history().rep();
        if (rep != null) {
            names.put(rep.id(), rep.name());
        }
        return names;
    }

    private Compared compared(Opportunity deal, Opportunity dealAfter, Decision was, Decision now) {
        var flip = new Compared(deal, dealAfter, was, now, List.of());
        return flip.flips() ? new Compared(deal, dealAfter, was, now, causes.of(flip)) : flip;
    }

    /** Conditions with their values are wanted for the examples alone, which are few. */
    private void explain(List<Compared> compared, Side was, Side now) {
        var wanted = compared.stream()
                .filter(Compared::flips)
                .filter(tally.examples()::wants)
                .toList();
        if (wanted.isEmpty()) {
            return;
        }
        var fullBefore = was.explained();
        var fullAfter = now.explained();
        for (var flip : wanted) {
            tally.examples()
                    .add(new Compared(
                            flip.before(),
                            flip.after(),
                            fullBefore.getOrDefault(flip.was().opportunityId(), flip.was()),
                            fullAfter.getOrDefault(flip.now().opportunityId(), flip.now()),
                            flip.causes()));
        }
    }

    /** The deals of one rep as one of the two rulebooks sees and decides them. */
    private record Side(Rulebook rulebook, Pipeline facts, AsOf asOf, List<Decision> decisions, List<Conclusion> said) {
        static Side of(Rulebook rulebook, Pipeline facts, AsOf asOf) {
            var heard = rulebook.hear(facts, asOf, false);
            return new Side(rulebook, facts, asOf, heard.judged().decisions(), heard.said());
        }

        int indexOf(String deal, int guess) {
            if (guess < decisions.size() && decisions.get(guess).opportunityId().equals(deal)) {
                return guess;
            }
            for (var i = 0; i < decisions.size(); i++) {
                if (decisions.get(i).opportunityId().equals(deal)) {
                    return i;
                }
            }
            return -1;
        }

        Map<String, Decision> explained() {
            Map<String, Decision> found = new HashMap<>();
            rulebook.decide(facts, asOf, true).forEach(decision -> found.put(decision.opportunityId(), decision));
            return found;
        }
    }
}
