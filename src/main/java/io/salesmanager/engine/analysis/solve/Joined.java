package io.salesmanager.engine.analysis.solve;

import de.uni_freiburg.informatik.ultimate.logic.Term;
import io.salesmanager.engine.expression.Expression;
import io.salesmanager.engine.expression.Written;
import io.salesmanager.engine.given.GivenDays;
import io.salesmanager.playbook.Playbook;
import io.salesmanager.playbook.StageKind;
import io.salesmanager.sales.dictionary.FactType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What holds between facts and cannot be written as a condition of a rule. */
final class Joined {
    private static final String SPAN = "touchesInLast(";

    private final Solver solver;
    private final Variables variables;

    Joined(Solver solver, Variables variables) {
        this.solver = solver;
        this.variables = variables;
    }

    void add(Playbook playbook) {
        days();
        spans();
        evidence();
        exitEvidence(playbook);
    }

    /** A day and the count of days to it say the same. */
    private void days() {
        for (var pair : GivenDays.ALL) {
            var date = variable(pair.date());
            var days = variable(pair.days());
            var count = pair.ahead() ? number(days) : solver.apply("-", number(days));
            var both = solver.and(date.known(), days.known());
            solver.always(solver.or(solver.not(both), solver.apply("=", number(date), count)));
        }
    }

    /** In more days there are no fewer touches. */
    private void spans() {
        var spans = variables.all().stream()
                .filter(variable -> variable.key().startsWith(SPAN))
                .sorted(Comparator.comparingDouble(Joined::span))
                .toList();
        var touches = variable("touches");
        for (var i = 0; i < spans.size(); i++) {
            var next = i + 1 < spans.size() ? spans.get(i + 1) : touches;
            solver.always(solver.apply("=", spans.get(i).known(), touches.known()));
            solver.always(solver.apply("<=", number(spans.get(i)), number(next)));
        }
    }

    private static double span(Variable variable) {
        return Double.parseDouble(
                variable.key().substring(SPAN.length(), variable.key().length() - 1));
    }

    /** A piece of evidence is given where it stands in the list of all that is given. */
    private void evidence() {
        var path = FactPath.find(FactType.OPPORTUNITY, "evidence").orElseThrow();
        variable("evidenceGiven").values().forEach((name, listed) -> {
            var given = variables.of(path, asked(name));
            solver.always(solver.apply("=", listed, given.values().getOrDefault(Variable.TRUE, solver.no())));
        });
    }

    /** What is missing is what the stages before ask for and is not evidenced. */
    private void exitEvidence(Playbook playbook) {
        var missing = variable("missingExitEvidence");
        var evidence = FactPath.find(FactType.OPPORTUNITY, "evidence").orElseThrow();
        var known = variable("evidenceGiven").known();
        List<Term> parts = new ArrayList<>();
        for (var stage : playbook.stages()) {
            var here = variable("stage").values().getOrDefault(stage.name(), solver.no());
            var sum = parts.isEmpty()
                    ? solver.constant(BigDecimal.ZERO)
                    : parts.size() == 1 ? parts.get(0) : solver.apply("+", parts.toArray(Term[]::new));
            solver.always(
                    solver.or(solver.not(solver.and(here, missing.known())), solver.apply("=", number(missing), sum)));
            if (stage.kind() == StageKind.OPEN) {
                for (var required : stage.exitEvidence()) {
                    var given = variables.of(evidence, asked(required));
                    solver.always(solver.apply("=", given.known(), known));
                    parts.add(solver.apply(
                            "ite",
                            given.values().getOrDefault(Variable.TRUE, solver.no()),
                            solver.constant(BigDecimal.ZERO),
                            solver.constant(BigDecimal.ONE)));
                }
            }
        }
    }

    private static String asked(String text) {
        return "(" + Written.of(new Expression.Text(text, 0)) + ")";
    }

    private Variable variable(String name) {
        return variables.of(FactPath.find(FactType.OPPORTUNITY, name).orElseThrow(), "");
    }

    private static Term number(Variable variable) {
        var number = variable.number();
        if (number == null) {
            throw new IllegalStateException("'%s' is no number".formatted(variable.key()));
        }
        return number;
    }
}
