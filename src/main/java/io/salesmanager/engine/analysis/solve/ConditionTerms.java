package io.salesmanager.engine.analysis.solve;

import de.uni_freiburg.informatik.ultimate.logic.Term;
import io.salesmanager.engine.expression.Expression;
import io.salesmanager.engine.expression.Written;
import io.salesmanager.sales.dictionary.Fact;
import io.salesmanager.sales.dictionary.FactType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Conditions as formulas, with the three outcomes that the engine gives them. What cannot be told in a formula stands for any
 * outcome, so that a formula that nothing meets is a condition that nothing meets.
 */
final class ConditionTerms {
    private final Solver solver;
    private final Variables variables;
    private final AmountTerms amounts;
    private final Map<String, Term> anyOutcomes = new HashMap<>();

    ConditionTerms(Solver solver, Variables variables, AmountTerms amounts) {
        this.solver = solver;
        this.variables = variables;
        this.amounts = amounts;
    }

    Meaning of(FactType<?> type, Expression expression) {
        if (expression instanceof Expression.Not not) {
            return of(type, not.operand()).negated();
        }
        if (expression instanceof Expression.Binary binary) {
            return switch (binary.operator()) {
                case "&&" -> {
                    var left = of(type, binary.left());
                    var right = of(type, binary.right());
                    yield new Meaning(solver.and(left.met(), right.met()), solver.or(left.failed(), right.failed()));
                }
                case "||" -> {
                    var left = of(type, binary.left());
                    var right = of(type, binary.right());
                    yield new Meaning(solver.or(left.met(), right.met()), solver.and(left.failed(), right.failed()));
                }
                case "matches" -> text(type, binary, text -> fits(binary.right(), text));
                case "contains" -> contains(type, binary);
                default -> compared(type, binary);
            };
        }
        if (expression instanceof Expression.Membership membership) {
            var wanted = membership.values().stream()
                    .map(ConditionTerms::constant)
                    .flatMap(Optional::stream)
                    .toList();
            return among(type, membership.operand(), wanted, membership.negated(), membership);
        }
        if (expression instanceof Expression.Call call && call.function().equals("known")) {
            var known = known(type, call.arguments().get(0));
            return new Meaning(known, solver.not(known));
        }
        if (expression instanceof Expression.Name name
                && List.of(Variable.TRUE, Variable.FALSE).contains(name.value())) {
            var yes = name.value().equals(Variable.TRUE);
            return new Meaning(yes ? solver.yes() : solver.no(), yes ? solver.no() : solver.yes());
        }
        return among(type, expression, List.of(Variable.TRUE), false, expression);
    }

    private Meaning compared(FactType<?> type, Expression.Binary binary) {
        var left = amounts.of(type, binary.left()).or(() -> amounts.day(binary.left()));
        var right = amounts.of(type, binary.right()).or(() -> amounts.day(binary.right()));
        if (left.isPresent() && right.isPresent()) {
            return compared(binary.operator(), left.get(), right.get());
        }
        if (List.of("==", "!=").contains(binary.operator())) {
            var negated = binary.operator().equals("!=");
            var fact = variable(type, binary.left()).isPresent() ? binary.left() : binary.right();
            var other = fact == binary.left() ? binary.right() : binary.left();
            var constant = variable(type, other).isPresent() ? Optional.<String>empty() : constant(other);
            if (constant.isPresent()) {
                return among(type, fact, List.of(constant.get()), negated, binary);
            }
        }
        return any(type, binary, List.of(binary.left(), binary.right()));
    }

    private Meaning compared(String operator, Amount left, Amount right) {
        var met = new ArrayList<Term>();
        var failed = new ArrayList<Term>();
        for (var a : left.cases()) {
            for (var b : right.cases()) {
                var given = solver.and(a.given(), b.given(), a.known(), b.known());
                var holds = holds(operator, a.value(), b.value());
                met.add(solver.and(given, holds));
                failed.add(solver.and(given, solver.not(holds)));
            }
        }
        return new Meaning(solver.or(met), solver.or(failed));
    }

    private Term holds(String operator, Term left, Term right) {
        return switch (operator) {
            case "==" -> solver.apply("=", left, right);
            case "!=" -> solver.not(solver.apply("=", left, right));
            default -> solver.apply(operator, left, right);
        };
    }

    private Meaning among(FactType<?> type, Expression fact, List<String> wanted, boolean negated, Expression written) {
        var variable = variable(type, fact);
        if (variable.isEmpty() || variable.get().number() != null) {
            return any(type, written, List.of(fact));
        }
        var met = solver.or(wanted.stream()
                .map(value -> variable.get().values().getOrDefault(value, solver.no()))
                .toList());
        var failed = solver.and(variable.get().known(), solver.not(met));
        var meaning = new Meaning(met, failed);
        return negated ? meaning.negated() : meaning;
    }

    private Meaning contains(FactType<?> type, Expression.Binary binary) {
        var wanted = constant(binary.right());
        var variable = variable(type, binary.left());
        if (wanted.isEmpty() || variable.isEmpty()) {
            return any(type, binary, List.of(binary.left()));
        }
        if (variable.get().fact() instanceof Fact.OfTexts) {
            var has = variable.get().values().getOrDefault(wanted.get(), solver.no());
            return new Meaning(has, solver.and(variable.get().known(), solver.not(has)));
        }
        return text(type, binary, text -> text.contains(wanted.get()));
    }

    /** Of a text that rules name it is known whether it fits; any other may fit or not. */
    private Meaning text(FactType<?> type, Expression.Binary binary, Predicate<String> fits) {
        var variable = variable(type, binary.left());
        if (variable.isEmpty()) {
            return any(type, binary, List.of(binary.left()));
        }
        var fitting = new ArrayList<Term>();
        variable.get().values().forEach((value, has) -> {
            if (value.equals(Variable.OTHER)) {
                fitting.add(solver.and(has, outcome(type, binary)));
            } else if (fits.test(value)) {
                fitting.add(has);
            }
        });
        var met = solver.or(fitting);
        return new Meaning(met, solver.and(variable.get().known(), solver.not(met)));
    }

    private static boolean fits(Expression pattern, String text) {
        return pattern instanceof Expression.Text given && Texts.matches(given.value(), text);
    }

    /** Whether a fact is known, with each way in which the dials in it can stand. */
    private Term known(FactType<?> type, Expression fact) {
        var amount = amounts.of(type, fact);
        if (amount.isPresent()) {
            return solver.or(amount.get().cases().stream()
                    .map(each -> solver.and(each.given(), each.known()))
                    .toList());
        }
        return variable(type, fact).map(Variable::known).orElseGet(() -> outcome(type, fact));
    }

    private Optional<Variable> variable(FactType<?> type, Expression expression) {
        if (expression instanceof Expression.Name name) {
            return FactPath.find(type, name.value()).map(path -> variables.of(path, ""));
        }
        if (expression instanceof Expression.Call call
                && call.arguments().size() == 1
                && call.arguments().get(0) instanceof Expression.Text) {
            return FactPath.find(type, call.function()).map(path -> variables.of(path, Written.arguments(call)));
        }
        return Optional.empty();
    }

    private static Optional<String> constant(Expression expression) {
        if (expression instanceof Expression.Text text) {
            return Optional.of(text.value());
        }
        return expression instanceof Expression.Name name
                ? Optional.of(name.value().substring(name.value().lastIndexOf('.') + 1))
                : Optional.empty();
    }

    /** Met or failed where the facts in it are known, as if by chance. */
    private Meaning any(FactType<?> type, Expression expression, Collection<Expression> facts) {
        var known = solver.and(facts.stream()
                .map(fact -> variable(type, fact).map(Variable::known).orElseGet(solver::yes))
                .toList());
        var outcome = outcome(type, expression);
        return new Meaning(solver.and(known, outcome), solver.and(known, solver.not(outcome)));
    }

    private Term outcome(FactType<?> type, Expression expression) {
        return anyOutcomes.computeIfAbsent(type.name() + ": " + Written.of(expression), key -> solver.flag());
    }
}
