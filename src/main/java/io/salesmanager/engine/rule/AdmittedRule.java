package io.salesmanager.engine.rule;

import io.salesmanager.advice.Reason;
import io.salesmanager.advice.Reason.ConditionShown;
import io.salesmanager.advice.Strength;
import io.salesmanager.engine.source.RuleSource.Part;
import io.salesmanager.playbook.source.Location;
import io.salesmanager.sales.dictionary.FactType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rule that passed admission: everything in it is checked and can run.
 *
 * @param place {@code at} as reasons show it
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
        boolean enabled,
        @Nullable LocalDate effective,
        @Nullable LocalDate expires,
        List<AdmittedPattern<?>> patterns,
        List<Action> actions) {

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

    /** What it asks and proposes: the same text for rules that mean the same, wherever and however they are written. */
    public String meaning() {
        var meaning = new StringBuilder();
        for (var pattern : patterns) {
            meaning.append(pattern.part()).append(' ').append(pattern.type().name());
            pattern.conditions().stream()
                    .<String>map(Condition::meaning)
                    .sorted()
                    .forEach(condition -> meaning.append('\n').append(condition));
            meaning.append("\n;");
        }
        actions.forEach(action ->
                meaning.append("\n-> ").append(action.about()).append(' ').append(action.proposes()));
        return meaning.toString();
    }

    public boolean speaksOn(LocalDate day) {
        return enabled && (effective == null || !day.isBefore(effective)) && (expires == null || !day.isAfter(expires));
    }

    /**
     * Leaves what it concludes with the facts that it is about.
     *
     * @param match one fact for each pattern that is neither negated nor asked for existence, in order
     * @param explained whether the conditions with their values are wanted
     */
    public void conclude(Tested<?>[] match, boolean explained) {
        var facts = new Object[match.length];
        for (var i = 0; i < match.length; i++) {
            facts[i] = match[i].fact();
        }
        var reason = new Reason(
                id,
                title,
                strength,
                because.render(facts),
                explained ? conditions(facts) : List.of(),
                source,
                owner,
                article,
                place);
        for (var action : actions) {
            match[action.about()].add(action.conclude(facts, reason));
        }
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
