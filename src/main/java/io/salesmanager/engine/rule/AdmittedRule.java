package io.salesmanager.engine.rule;

import io.salesmanager.advice.Conclusion;
import io.salesmanager.advice.Reason;
import io.salesmanager.advice.Reason.ConditionShown;
import io.salesmanager.advice.Strength;
import io.salesmanager.engine.source.RuleSource.Part;
import io.salesmanager.playbook.source.Location;
import io.salesmanager.sales.Opportunity;
import io.salesmanager.sales.dictionary.FactType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rule that passed admission: everything in it is checked and can run.
 *
 * @param place {@code at} as reasons show it
 * @param off why it is switched off; null where it is on
 * @param dialsOfAdvice names of the dials that its advice and its sentence read
 */
public record AdmittedRule(
        String id,
        String title,
        Strength strength,
        Sentence because,
        @Nullable String source,
        @Nullable String owner,
        @Nullable String article,
        Location at,
        String place,
        @Nullable Off off,
        @Nullable LocalDate effective,
        @Nullable LocalDate expires,
        List<AdmittedPattern<?>> patterns,
        List<Action> actions,
        List<String> dialsOfAdvice) {

    /**
     * Why a rule is switched off.
     *
     * @param at where it was switched off, such as {@code rules/switches.csv:3}
     * @param until the last day; null where it stays off
     * @param inItsText whether its own text says so, and not a switch
     */
    public record Off(String why, String at, @Nullable LocalDate until, boolean inItsText) {
        public static Off inItsText(String place) {
            return new Off("'enabled false' stands in the rule.", place, null, true);
        }

        public static Off bySwitch(String why, String at, @Nullable LocalDate until) {
            return new Off(why, at, until, false);
        }

        boolean on(LocalDate day) {
            return until == null || !day.isAfter(until);
        }
    }

    /** One pattern: its type and its conditions, all of which have to be met. */
    public record AdmittedPattern<T>(FactType<T> type, Part part, List<Condition<T>> conditions) {

        private void show(Object fact, List<ConditionShown> shown) {
            var of = type.type().cast(fact);
            for (var i = 0; i < conditions.size(); i++) {
                shown.add(conditions.get(i).shown(of, true));
            }
        }

        /** The pattern that is negated or asked for existence, as one condition that was met. */
        public ConditionShown asked() {
            var word = part == Part.NOT ? "not " : "exists ";
            var texts = conditions.stream().map(Condition::text).toList();
            return new ConditionShown(
                    word + type.name() + "( " + String.join(", ", texts) + " )", List.of(), List.of(), true);
        }
    }

    /** Patterns that bind a fact, in order. */
    public List<AdmittedPattern<?>> binding() {
        return patterns.stream().filter(pattern -> pattern.part() == Part.EACH).toList();
    }

    /** Whether it speaks on any day at all, as far as switches go. */
    public boolean enabled() {
        return off == null || off.until() != null;
    }

    /** Whether a switch has it off, today or on another day. */
    public boolean isSwitchedOff() {
        return off != null && !off.inItsText();
    }

    /** The same rule switched off, unless its own text has done so. */
    public AdmittedRule switchedOff(Off by) {
        return enabled() ? with(by) : this;
    }

    /** The same rule as its own text has it. */
    public AdmittedRule switchedOn() {
        return isSwitchedOff() ? with(null) : this;
    }

    private AdmittedRule with(@Nullable Off other) {
        return new AdmittedRule(
                id,
                title,
                strength,
                because,
                source,
                owner,
                article,
                at,
                place,
                other,
                effective,
                expires,
                patterns,
                actions,
                dialsOfAdvice);
    }

    public boolean speaksOn(LocalDate day) {
        return (off == null || !off.on(day))
                && (effective == null || !day.isBefore(effective))
                && (expires == null || !day.isAfter(expires));
    }

    /**
     * Leaves what it concludes with the facts that it is about.
     *
     * @param match one fact for each pattern that is neither negated nor asked for existence, in order
     * @param explained whether the conditions with their values are wanted
     */
    public void conclude(Tested<?>[] match, boolean explained) {
        var facts = facts(match);
        var reason = reason(facts, explained);
        for (var action : actions) {
            match[action.about()].add(action.conclude(facts, reason));
        }
    }

    /** The same where deals may be exempted from it: what it proposes for those is kept apart, and nothing else said. */
    public void concludeUnlessExempted(Tested<?>[] match, boolean explained) {
        var facts = facts(match);
        var reason = reason(facts, explained);
        for (var action : actions) {
            var about = match[action.about()];
            var conclusion = action.conclude(facts, reason);
            if (!isExempted(about.fact(), facts)) {
                about.add(conclusion);
            } else if (conclusion instanceof Conclusion.Proposal proposal) {
                about.addExempted(proposal);
            }
        }
    }

    /** What it says of a deal is that deal's matter; what a deal lets it say of others, such as the rep, is too. */
    private boolean isExempted(Object about, Object[] facts) {
        if (about instanceof Opportunity deal) {
            return deal.exemptionFrom(id) != null;
        }
        for (var fact : facts) {
            if (fact instanceof Opportunity deal && deal.exemptionFrom(id) != null) {
                return true;
            }
        }
        return false;
    }

    private static Object[] facts(Tested<?>[] match) {
        var facts = new Object[match.length];
        for (var i = 0; i < match.length; i++) {
            facts[i] = match[i].fact();
        }
        return facts;
    }

    private Reason reason(Object[] facts, boolean explained) {
        return new Reason(
                id,
                title,
                strength,
                because.render(facts),
                explained ? conditions(facts) : List.of(),
                source,
                owner,
                article,
                place);
    }

    private List<ConditionShown> conditions(Object[] match) {
        var shown = new ArrayList<ConditionShown>();
        var bound = 0;
        for (var pattern : patterns) {
            if (pattern.part() == Part.EACH) {
                pattern.show(match[bound++], shown);
            } else {
                shown.add(pattern.asked());
            }
        }
        return shown;
    }
}
