package io.salesmanager.engine.analysis.solve;

import de.uni_freiburg.informatik.ultimate.logic.Term;
import io.salesmanager.playbook.DialRow;
import io.salesmanager.playbook.Dials;
import io.salesmanager.playbook.Scope;
import io.salesmanager.sales.dictionary.FactType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Dials: as they are set for each kind of deal, or, to see what another setting would do, anywhere in their range. */
final class DialTerms {
    private final Solver solver;
    private final Variables variables;
    private final Dials dials;
    private final Set<String> free;
    private final Map<String, Amount> amounts = new HashMap<>();

    DialTerms(Solver solver, Variables variables, Dials dials, Set<String> free) {
        this.solver = solver;
        this.variables = variables;
        this.dials = dials;
        this.free = free;
    }

    Amount of(String dial, FactType<?> type) {
        var scoped = type == (Object) FactType.OPPORTUNITY;
        if (scoped) {
            // also where the terms are there already, so that a rule is known to ask what its dials stand on
            rows(dial).forEach(row -> covers(row.scope()));
        }
        return amounts.computeIfAbsent(
                dial + (scoped ? "" : "\nof all"), key -> free.contains(dial) ? anywhere(dial) : asSet(dial, scoped));
    }

    private Amount anywhere(String dial) {
        var rows = rows(dial);
        var value = solver.number(false);
        solver.always(solver.apply("<=", solver.constant(rows.get(0).min()), value));
        solver.always(solver.apply("<=", value, solver.constant(rows.get(0).max())));
        return new Amount(List.of(new Amount.Case(solver.yes(), solver.yes(), value, null)));
    }

    private Amount asSet(String dial, boolean scoped) {
        var cases = new ArrayList<Amount.Case>();
        var earlier = new ArrayList<Term>();
        for (var row : rows(dial)) {
            if (!scoped && !row.scope().equals(Scope.ANY)) {
                continue;
            }
            var here = covers(row.scope());
            var given = new ArrayList<>(earlier);
            given.add(here);
            var constant = BigDecimal.valueOf(row.value());
            cases.add(new Amount.Case(solver.and(given), solver.yes(), solver.constant(constant), constant));
            earlier.add(solver.not(here));
        }
        return new Amount(List.copyOf(cases));
    }

    private List<DialRow> rows(String dial) {
        return dials.rows().stream().filter(row -> row.dial().equals(dial)).toList();
    }

    /** Whether a deal is one that the scope covers. */
    Term covers(Scope scope) {
        var parts = new ArrayList<Term>();
        add(parts, "productLine", scope.productLine());
        add(parts, "stage", scope.stage());
        add(parts, "motion", scope.motion() == null ? null : scope.motion().name());
        add(parts, "segment", scope.segment());
        return solver.and(parts);
    }

    private void add(List<Term> parts, String fact, @Nullable String value) {
        if (value != null) {
            var path = FactPath.find(FactType.OPPORTUNITY, fact).orElseThrow();
            parts.add(variables.of(path, "").values().getOrDefault(value, solver.no()));
        }
    }
}
