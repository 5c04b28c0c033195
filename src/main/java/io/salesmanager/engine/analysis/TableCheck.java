package io.salesmanager.engine.analysis;

import io.salesmanager.engine.analysis.solve.Answer;
import io.salesmanager.engine.analysis.solve.FactModel;
import io.salesmanager.engine.analysis.solve.Formula;
import io.salesmanager.playbook.source.Diagnostic.Severity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds rows of one table that contradict each other, and facts that no row covers though rows on both sides do. */
final class TableCheck {
    private final FactModel model;
    private final CutPoints cuts;
    private final LocalDate today;
    private final Pool pool;
    private final Trial trial;
    private final List<Finding> found;

    TableCheck(FactModel model, CutPoints cuts, LocalDate today, Pool pool, Trial trial, List<Finding> found) {
        this.model = model;
        this.cuts = cuts;
        this.today = today;
        this.pool = pool;
        this.trial = trial;
        this.found = found;
    }

    void check(List<Analysed> rows) {
        for (var i = 0; i < rows.size(); i++) {
            for (var j = i + 1; j < rows.size(); j++) {
                checkOverlap(rows.get(i), rows.get(j));
            }
        }
        if (rows.size() > 1) {
            checkGaps(rows);
        }
    }

    private void checkOverlap(Analysed one, Analysed other) {
        if (one.calls().equals(other.calls())) {
            return;
        }
        pool.meeting(one, other, model)
                .filter(entry -> trial.spoken(entry.given()).containsAll(List.of(one.id(), other.id())))
                .ifPresent(entry -> found.add(overlap(one, other, entry.facts())));
    }

    /** Two answers to one question are a mistake; two different pieces of advice may both be meant. */
    private static Finding overlap(Analysed one, Analysed other, Map<String, @Nullable Object> facts) {
        var contrary = Contrary.of(one.calls(), other.calls());
        var diagnostic = contrary.isPresent()
                ? other.diagnostic(
                        "rows-overlap",
                        Severity.WARNING,
                        "%s and %s can both speak of the same facts, and contradict each other: %s."
                                .formatted(one.id(), other.id(), contrary.get()),
                        "Give one of the rows a limit that keeps them apart.")
                : other.diagnostic(
                        "rows-overlap",
                        Severity.INFO,
                        "%s and %s can both speak of the same facts, with different advice."
                                .formatted(one.id(), other.id()),
                        "Nothing need be done where both are meant.");
        return new Finding(diagnostic, List.of(one.id()), Trial.shown(facts, union(List.of(one, other))));
    }

    private void checkGaps(List<Analysed> rows) {
        var formulas = rows.stream().map(Analysed::formula).toList();
        var asked = union(rows);
        var context = new ArrayList<Formula>(common(rows));
        context.add(model.known(asked));
        for (var fact : cuts.facts(rows)) {
            for (var value : cuts.between(fact, rows)) {
                var here = new ArrayList<>(context);
                here.add(model.condition(fact + " == " + value));
                var gap = model.find(here, formulas);
                if (gap.found() && isCovered(rows, gap, fact, "<") && isCovered(rows, gap, fact, ">")) {
                    reportGap(rows, gap.facts(), asked, fact);
                    break;
                }
            }
        }
    }

    /** Whether some row covers the same facts with one of them lower, or higher. */
    private boolean isCovered(List<Analysed> rows, Answer gap, String fact, String operator) {
        var pinned = new ArrayList<Formula>();
        for (var each : gap.facts().entrySet()) {
            var key = each.getKey();
            var value = each.getValue();
            if (key.equals(fact) && value instanceof Double number) {
                pinned.add(model.condition("%s %s %s".formatted(fact, operator, CutPoints.shown(number))));
            } else if (union(rows).contains(key)) {
                CutPoints.pinned(key, value).map(model::condition).ifPresent(pinned::add);
            }
        }
        return rows.stream().anyMatch(row -> {
            var all = new ArrayList<>(pinned);
            all.add(row.formula());
            return model.find(all, List.of()).found();
        });
    }

    private void reportGap(List<Analysed> rows, Map<String, @Nullable Object> facts, Set<String> asked, String fact) {
        var ids = rows.stream().map(Analysed::id).collect(Collectors.toSet());
        var given = trial.given(facts, today);
        if (given.isEmpty() || trial.spoken(given.get()).stream().anyMatch(ids::contains)) {
            return;
        }
        var first = rows.get(0);
        var value = facts.get(fact) instanceof Double number ? CutPoints.shown(number) : "this";
        found.add(new Finding(
                first.diagnostic(
                        "table-gap",
                        Severity.WARNING,
                        "No row of this table speaks where %s is %s, though rows do where it is lower and where it is higher."
                                .formatted(fact, value),
                        "Close the gap in the limits of two rows, or accept it where nothing is to be said there."),
                rows.stream().skip(1).map(Analysed::id).toList(),
                Trial.shown(facts, asked)));
    }

    /** The conditions that all rows have. */
    private static List<Formula> common(List<Analysed> rows) {
        return rows.get(0).formula().parts().stream()
                .filter(part -> rows.stream()
                        .allMatch(row -> row.formula().parts().stream()
                                .anyMatch(each -> each.condition()
                                        .meaning()
                                        .equals(part.condition().meaning()))))
                .map(Formula.Part::formula)
                .toList();
    }

    private static Set<String> union(List<Analysed> rows) {
        var all = new HashSet<String>();
        rows.forEach(row -> all.addAll(row.formula().facts()));
        return all;
    }
}
