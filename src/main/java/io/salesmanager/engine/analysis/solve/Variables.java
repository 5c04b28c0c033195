package io.salesmanager.engine.analysis.solve;

import de.uni_freiburg.informatik.ultimate.logic.Term;
import io.salesmanager.playbook.Playbook;
import io.salesmanager.sales.dictionary.Fact;
import io.salesmanager.sales.dictionary.Range;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The facts that formulas speak of, each with the values that it can have. */
final class Variables {
    private static final double MOST_DAYS = 36_500;

    private final Solver solver;
    private final Playbook playbook;
    private final Texts texts;
    private final Map<String, Variable> variables = new LinkedHashMap<>();
    private final Set<String> asked = new LinkedHashSet<>();

    Variables(Solver solver, Playbook playbook, Texts texts) {
        this.solver = solver;
        this.playbook = playbook;
        this.texts = texts;
    }

    Collection<Variable> all() {
        return variables.values();
    }

    /** Forgets what was asked before. */
    void startAsking() {
        asked.clear();
    }

    /** The facts that were asked since. */
    Set<String> asked() {
        return Set.copyOf(asked);
    }

    Variable of(FactPath path, String argument) {
        var key = path.key() + argument;
        asked.add(key);
        var known = variables.get(key);
        if (known == null) {
            known = declare(key, path);
            variables.put(key, known);
        }
        return known;
    }

    private Variable declare(String key, FactPath path) {
        var fact = path.fact();
        if (isNumber(fact)) {
            var range = fact instanceof Fact.OfDay ? new Range(-MOST_DAYS, MOST_DAYS, true) : Range.of(fact);
            var known = known(fact);
            var number = solver.number(range.whole());
            solver.always(solver.apply("<=", solver.constant(range.min()), number));
            solver.always(solver.apply("<=", number, solver.constant(range.max())));
            return new Variable(key, fact, known, number, Map.of());
        }
        if (fact instanceof Fact.OfTexts) {
            var values = new LinkedHashMap<String, Term>();
            var known = known(fact);
            texts.of(key).forEach(text -> {
                var has = solver.flag();
                solver.always(solver.or(solver.not(has), known));
                values.put(text, has);
            });
            return new Variable(key, fact, known, null, values);
        }
        return choice(key, fact, values(path));
    }

    private Variable choice(String key, Fact<?> fact, Collection<String> names) {
        var values = new LinkedHashMap<String, Term>();
        names.forEach(name -> values.put(name, solver.flag()));
        var each = List.copyOf(values.values());
        for (var i = 0; i < each.size(); i++) {
            for (var j = i + 1; j < each.size(); j++) {
                solver.always(solver.or(solver.not(each.get(i)), solver.not(each.get(j))));
            }
        }
        var known = solver.or(each);
        if (!fact.description().unknown()) {
            solver.always(known);
        }
        return new Variable(key, fact, known, null, values);
    }

    private Term known(Fact<?> fact) {
        return fact.description().unknown() ? solver.flag() : solver.yes();
    }

    private static boolean isNumber(Fact<?> fact) {
        return fact instanceof Fact.OfNumber
                || fact instanceof Fact.NumberOfNumber
                || fact instanceof Fact.NumberOfText
                || fact instanceof Fact.OfDay;
    }

    private Collection<String> values(FactPath path) {
        var fact = path.fact();
        if (fact instanceof Fact.OfFlag || fact instanceof Fact.FlagOfText) {
            return List.of(Variable.TRUE, Variable.FALSE);
        }
        if (fact instanceof Fact.OfEnum<?> constant) {
            return constant.values().stream()
                    .filter(value -> !value.equals("UNKNOWN"))
                    .toList();
        }
        return switch (path.key()) {
            case "stage" -> playbook.stageNames();
            case "segment", "account.segment" -> playbook.segmentNames();
            case "productLine" -> withOthers(playbook.productLineNames(), path.key());
            default -> withOthers(List.of(), path.key());
        };
    }

    private Set<String> withOthers(List<String> known, String key) {
        var values = new LinkedHashSet<>(known);
        values.addAll(texts.of(key));
        values.add(Variable.OTHER);
        return values;
    }
}
