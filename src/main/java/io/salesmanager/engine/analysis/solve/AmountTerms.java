package io.salesmanager.engine.analysis.solve;

import de.uni_freiburg.informatik.ultimate.logic.Term;
import io.salesmanager.engine.analysis.solve.Amount.Case;
import io.salesmanager.engine.expression.Expression;
import io.salesmanager.engine.expression.Written;
import io.salesmanager.sales.dictionary.Fact;
import io.salesmanager.sales.dictionary.FactType;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/** Numbers and days of conditions. What is not linear, such as a fact times a fact, stands for any number. */
final class AmountTerms {
    private final Solver solver;
    private final Variables variables;
    private final DialTerms dials;
    private final LocalDate today;
    private final Map<String, Term> anyNumbers = new HashMap<>();

    AmountTerms(Solver solver, Variables variables, DialTerms dials, LocalDate today) {
        this.solver = solver;
        this.variables = variables;
        this.dials = dials;
        this.today = today;
    }

    /** Nothing where the expression is no number. */
    Optional<Amount> of(FactType<?> type, Expression expression) {
        if (expression instanceof Expression.Numeral number) {
            return Optional.of(constant(BigDecimal.valueOf(number.value())));
        }
        if (expression instanceof Expression.Negative negative) {
            return of(type, negative.operand()).map(amount -> scaled(amount, BigDecimal.ONE.negate()));
        }
        if (expression instanceof Expression.Name name) {
            return FactPath.find(type, name.value())
                    .map(path -> variables.of(path, ""))
                    .filter(variable -> variable.number() != null)
                    .map(this::read);
        }
        if (expression instanceof Expression.Call call) {
            return called(type, call);
        }
        if (expression instanceof Expression.Binary binary && "+-*/".contains(binary.operator())) {
            var left = of(type, binary.left());
            var right = of(type, binary.right());
            return left.isEmpty() || right.isEmpty()
                    ? Optional.empty()
                    : Optional.of(calculated(type, binary, left.get(), right.get()));
        }
        return Optional.empty();
    }

    /** A day in quotes, as the number of days from today to it. */
    Optional<Amount> day(Expression expression) {
        return expression instanceof Expression.Text text && text.value().matches("\\d{4}-\\d{2}-\\d{2}")
                ? Optional.of(
                        constant(BigDecimal.valueOf(ChronoUnit.DAYS.between(today, LocalDate.parse(text.value())))))
                : Optional.empty();
    }

    private Amount constant(BigDecimal value) {
        return new Amount(List.of(new Case(solver.yes(), solver.yes(), solver.constant(value), value)));
    }

    private Amount read(Variable variable) {
        return new Amount(List.of(new Case(solver.yes(), variable.known(), number(variable), null)));
    }

    private static Term number(Variable variable) {
        var number = variable.number();
        if (number == null) {
            throw new IllegalStateException("'%s' is no number".formatted(variable.key()));
        }
        return number;
    }

    private Optional<Amount> called(FactType<?> type, Expression.Call call) {
        if (call.function().equals("dial") && call.arguments().get(0) instanceof Expression.Text name) {
            return Optional.of(dials.of(name.value(), type));
        }
        if (call.function().equals("max") || call.function().equals("min")) {
            var left = of(type, call.arguments().get(0));
            var right = of(type, call.arguments().get(1));
            var order = call.function().equals("max") ? ">=" : "<=";
            return left.isEmpty() || right.isEmpty()
                    ? Optional.empty()
                    : Optional.of(combined(left.get(), right.get(), (a, b) -> extreme(order, a, b)));
        }
        var path = FactPath.find(type, call.function());
        if (path.isEmpty() || call.arguments().size() != 1) {
            return Optional.empty();
        }
        if (path.get().fact() instanceof Fact.NumberOfText && call.arguments().get(0) instanceof Expression.Text) {
            return Optional.of(read(variables.of(path.get(), Written.arguments(call))));
        }
        if (path.get().fact() instanceof Fact.NumberOfNumber) {
            return of(type, call.arguments().get(0)).map(argument -> asked(type, path.get(), call, argument));
        }
        return Optional.empty();
    }

    /** A fact for each number that it is asked with. */
    private Amount asked(FactType<?> type, FactPath path, Expression.Call call, Amount argument) {
        var cases = new ArrayList<Case>();
        for (var each : argument.cases()) {
            var constant = each.constant();
            if (constant == null) {
                cases.add(new Case(each.given(), each.known(), any(type, call), null));
            } else {
                var variable =
                        variables.of(path, "(" + constant.stripTrailingZeros().toPlainString() + ")");
                cases.add(new Case(each.given(), variable.known(), number(variable), null));
            }
        }
        return new Amount(cases);
    }

    private Amount calculated(FactType<?> type, Expression.Binary binary, Amount left, Amount right) {
        return switch (binary.operator()) {
            case "+", "-" -> combined(left, right, (a, b) -> sum(binary.operator(), a, b));
            case "*" -> combined(left, right, (a, b) -> product(type, binary, a, b));
            default -> combined(left, right, (a, b) -> quotient(type, binary, a, b));
        };
    }

    private Amount combined(Amount left, Amount right, BinaryOperator<Case> with) {
        var cases = new ArrayList<Case>();
        for (var a : left.cases()) {
            for (var b : right.cases()) {
                var given = solver.and(a.given(), b.given());
                if (given != solver.no()) {
                    var value = with.apply(a, b);
                    cases.add(new Case(given, value.known(), value.value(), value.constant()));
                }
            }
        }
        return new Amount(cases);
    }

    private Case sum(String operator, Case a, Case b) {
        var x = a.constant();
        var y = b.constant();
        return x != null && y != null
                ? constant(operator.equals("+") ? x.add(y) : x.subtract(y))
                        .cases()
                        .get(0)
                : unplaced(a, b, solver.apply(operator, a.value(), b.value()), null);
    }

    private Case product(FactType<?> type, Expression.Binary written, Case a, Case b) {
        var x = a.constant();
        var y = b.constant();
        if (x != null && y != null) {
            return constant(x.multiply(y)).cases().get(0);
        }
        return x == null && y == null
                ? unplaced(a, b, any(type, written), null)
                : unplaced(a, b, solver.apply("*", a.value(), b.value()), null);
    }

    private Case quotient(FactType<?> type, Expression.Binary written, Case a, Case b) {
        var divisor = b.constant();
        if (divisor == null) {
            var known = solver.not(solver.apply("=", b.value(), solver.constant(BigDecimal.ZERO)));
            return unplaced(a, b, any(type, written), known);
        }
        if (divisor.signum() == 0) {
            return unplaced(a, b, a.value(), solver.no());
        }
        var factor = BigDecimal.ONE.divide(divisor, MathContext.DECIMAL64);
        return scaled(new Amount(List.of(a)), factor).cases().get(0);
    }

    private Amount scaled(Amount amount, BigDecimal factor) {
        return new Amount(amount.cases().stream()
                .map(each -> {
                    var constant = each.constant();
                    var product = constant == null ? null : constant.multiply(factor);
                    var value = product == null
                            ? solver.apply("*", solver.constant(factor), each.value())
                            : solver.constant(product);
                    return new Case(each.given(), each.known(), value, product);
                })
                .toList());
    }

    private Case extreme(String order, Case a, Case b) {
        return unplaced(
                a, b, solver.apply("ite", solver.apply(order, a.value(), b.value()), a.value(), b.value()), null);
    }

    private Case unplaced(Case a, Case b, Term value, @Nullable Term alsoKnown) {
        var known = alsoKnown == null ? solver.and(a.known(), b.known()) : solver.and(a.known(), b.known(), alsoKnown);
        return new Case(solver.yes(), known, value, null);
    }

    /** Any number, the same wherever the same is written. */
    private Term any(FactType<?> type, Expression written) {
        return anyNumbers.computeIfAbsent(type.name() + ": " + Written.of(written), key -> solver.number(false));
    }
}
