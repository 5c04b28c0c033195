package io.salesmanager.engine.admission;

import io.salesmanager.advice.Conclusion;
import io.salesmanager.advice.Reason;
import io.salesmanager.advice.Reason.ConditionShown;
import io.salesmanager.advice.Strength;
import io.salesmanager.engine.source.RuleSource.Part;
import io.salesmanager.playbook.source.Location;
import io.salesmanager.sales.dictionary.FactType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A rule that passed admission: everything in it is checked and can run. */
public record AdmittedRule(
        String id,
        String title,
        Strength strength,
        Sentence because,
        @Nullable String source,
        @Nullable String owner,
        @Nullable String article,
        Location at,
        boolean enabled,
        @Nullable LocalDate effective,
        @Nullable LocalDate expires,
        List<AdmittedPattern<?>> patterns,
        List<Action> actions) {

    /** One pattern: its type and its conditions, all of which have to be met. */
    public record AdmittedPattern<T>(FactType<T> type, Part part, List<Condition<T>> conditions) {

        /** Whether every condition is met. {@code fact} has to be of this pattern's type. */
        public boolean test(Object fact) {
            var of = type.type().cast(fact);
            return conditions.stream().allMatch(condition -> condition.test(of));
        }

        private void show(Object fact, List<ConditionShown> shown) {
            var of = type.type().cast(fact);
            conditions.forEach(condition -> shown.add(condition.shown(of, true)));
        }
    }

    /** What a consequence concludes from the facts that matched. */
    @FunctionalInterface
    interface Action {
        /** @param match one fact for each pattern that is neither negated nor asked for existence, in order */
        Conclusion conclude(Object[] match, Reason reason);
    }

    /** Patterns that bind a fact, in order. */
    public List<AdmittedPattern<?>> binding() {
        return patterns.stream().filter(pattern -> pattern.part() == Part.EACH).toList();
    }

    public boolean speaksOn(LocalDate day) {
        return enabled && (effective == null || !day.isBefore(effective)) && (expires == null || !day.isAfter(expires));
    }

    /**
     * Concludes from a match.
     *
     * @param explained whether the conditions with their values are wanted
     */
    public void conclude(Object[] match, boolean explained, Consumer<Conclusion> sink) {
        var reason = new Reason(
                id,
                title,
                strength,
                because.render(match),
                explained ? conditions(match) : List.of(),
                source,
                owner,
                article,
                at.shown());
        for (var action : actions) {
            sink.accept(action.conclude(match, reason));
        }
    }

    private List<ConditionShown> conditions(Object[] match) {
        var shown = new ArrayList<ConditionShown>();
        var bound = 0;
        for (var pattern : patterns) {
            if (pattern.part() == Part.EACH) {
                pattern.show(match[bound++], shown);
            } else {
                var word = pattern.part() == Part.NOT ? "not " : "exists ";
                var texts = pattern.conditions().stream().map(Condition::text).toList();
                shown.add(new ConditionShown(
                        word + pattern.type().name() + "( " + String.join(", ", texts) + " )",
                        List.of(),
                        List.of(),
                        true));
            }
        }
        return shown;
    }
}
