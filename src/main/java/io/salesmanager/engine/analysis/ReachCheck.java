package io.salesmanager.engine.analysis;

import io.salesmanager.engine.Rulebook;
import io.salesmanager.engine.analysis.solve.FactModel;
import io.salesmanager.engine.analysis.solve.Formula;
import io.salesmanager.engine.rule.Condition;
import io.salesmanager.playbook.DialRow;
import io.salesmanager.playbook.Scope;
import io.salesmanager.playbook.source.Diagnostic.Severity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds rules that never speak and rules that always do. */
final class ReachCheck {
    private final Rulebook rulebook;
    private final FactModel model;
    private final LocalDate today;
    private final Pool pool;
    private final Trial trial;
    private final List<Finding> found;

    ReachCheck(Rulebook rulebook, FactModel model, LocalDate today, Pool pool, Trial trial, List<Finding> found) {
        this.rulebook = rulebook;
        this.model = model;
        this.today = today;
        this.pool = pool;
        this.trial = trial;
        this.found = found;
    }

    /** @return whether it can speak at all */
    boolean check(Analysed rule) {
        if (isOver(rule)) {
            return false;
        }
        var answer = model.find(List.of(rule.formula()), List.of());
        if (answer.impossible()) {
            found.add(neverFires(rule));
            return false;
        }
        if (answer.found()) {
            pool.add(answer.facts());
            checkScopes(rule);
            checkAlways(rule);
        }
        return true;
    }

    private boolean isOver(Analysed analysed) {
        var rule = analysed.rule();
        var last = rule.expires();
        if (last == null) {
            return false;
        }
        if (rule.effective() != null && last.isBefore(rule.effective())) {
            found.add(new Finding(analysed.diagnostic(
                    "never-fires",
                    Severity.WARNING,
                    "%s never speaks: its last day, %s, is before its first, %s."
                            .formatted(rule.id(), last, rule.effective()),
                    "Correct the days.")));
            return true;
        }
        if (last.isBefore(today)) {
            found.add(new Finding(analysed.diagnostic(
                    "expired",
                    Severity.WARNING,
                    "%s has not spoken since %s, its last day.".formatted(rule.id(), last),
                    "Delete the rule, or give it a later day.")));
            return true;
        }
        return false;
    }

    private Finding neverFires(Analysed rule) {
        var core = core(rule.formula());
        var dials = dials(core);
        var movable = !dials.isEmpty()
                && !model.find(List.of(model.of(rule.rule(), Set.copyOf(dials))), List.of())
                        .impossible();
        var conditions = core.stream().map(part -> part.condition().text()).collect(Collectors.joining(" and "));
        var message = core.size() == 1
                ? "%s can never speak: nothing meets %s".formatted(rule.id(), conditions)
                : "%s can never speak: %s exclude each other".formatted(rule.id(), conditions);
        return new Finding(rule.diagnostic(
                "never-fires",
                Severity.WARNING,
                movable ? message + ", as the dials are set: %s.".formatted(shown(dials)) : message + ".",
                movable
                        ? "Turn one of these dials, or change a condition."
                        : "Delete or change one of these conditions."));
    }

    /** As few conditions as cannot be met together. */
    private List<Formula.Part> core(Formula formula) {
        var core = new ArrayList<>(formula.parts());
        for (var part : formula.parts()) {
            var without = core.stream().filter(each -> !each.equals(part)).toList();
            if (!without.isEmpty()
                    && model.find(without.stream().map(Formula.Part::formula).toList(), List.of())
                            .impossible()) {
                core.remove(part);
            }
        }
        return core;
    }

    private static List<String> dials(List<Formula.Part> parts) {
        return parts.stream()
                .flatMap(part -> part.condition().dialNames().stream())
                .distinct()
                .toList();
    }

    private String shown(List<String> dials) {
        return dials.stream().flatMap(this::rows).map(ReachCheck::shown).collect(Collectors.joining(", "));
    }

    private static String shown(DialRow row) {
        var scope = Stream.of(
                        row.scope().productLine(),
                        row.scope().stage(),
                        row.scope().motion(),
                        row.scope().segment())
                .filter(Objects::nonNull)
                .map(Object::toString)
                .collect(Collectors.joining(", "));
        var value = "%s = %s".formatted(row.dial(), io.salesmanager.sales.dictionary.Fact.number(row.value()));
        return scope.isEmpty() ? value : value + " (" + scope + ")";
    }

    private Stream<DialRow> rows(String dial) {
        return rulebook.dials().rows().stream().filter(row -> row.dial().equals(dial));
    }

    /** A setting for some deals can silence a rule for these alone. */
    private void checkScopes(Analysed rule) {
        var dials = rule.rule().patterns().stream()
                .flatMap(pattern -> pattern.conditions().stream().map(Condition::dialNames))
                .flatMap(List::stream)
                .distinct()
                .toList();
        dials.stream()
                .flatMap(this::rows)
                .map(DialRow::scope)
                .filter(scope -> !scope.equals(Scope.ANY))
                .distinct()
                .forEach(scope -> checkScope(rule, scope, dials));
    }

    private void checkScope(Analysed rule, Scope scope, List<String> dials) {
        var here = model.covers(scope);
        if (!model.find(List.of(rule.formula(), here), List.of()).impossible()) {
            return;
        }
        var set = dials.stream()
                .flatMap(this::rows)
                .filter(row -> row.scope().equals(scope))
                .toList();
        var free = model.of(rule.rule(), set.stream().map(DialRow::dial).collect(Collectors.toSet()));
        if (!model.find(List.of(free, here), List.of()).impossible()) {
            found.add(new Finding(rule.diagnostic(
                    "never-fires",
                    Severity.WARNING,
                    "%s can never speak where these dials hold: %s."
                            .formatted(
                                    rule.id(),
                                    set.stream().map(ReachCheck::shown).collect(Collectors.joining(", "))),
                    "Turn one of them, or leave these deals to the general setting.")));
        }
    }

    private void checkAlways(Analysed rule) {
        var formula = rule.formula();
        if (!formula.whole()
                || !model.find(List.of(model.known(formula.facts())), List.of(formula))
                        .impossible()) {
            return;
        }
        var shown = model.find(List.of(model.known(formula.facts())), List.of());
        var speaks = trial.given(shown.facts(), today)
                .map(given -> trial.spoken(given).contains(rule.id()))
                .orElse(false);
        if (speaks) {
            found.add(new Finding(
                    rule.diagnostic(
                            "always-fires",
                            Severity.WARNING,
                            "%s speaks of every deal of which %s known.".formatted(rule.id(), named(formula)),
                            "Add a condition, or correct the one that excludes nothing."),
                    List.of(),
                    Trial.shown(shown.facts(), formula.facts())));
        }
    }

    private static String named(Formula formula) {
        var facts = formula.facts().stream().sorted().toList();
        return String.join(", ", facts) + (facts.size() == 1 ? " is" : " are");
    }
}
