package io.salesmanager.engine.analysis;

import io.salesmanager.engine.expression.Expression;
import io.salesmanager.engine.expression.ExpressionParser;
import io.salesmanager.engine.expression.SyntaxError;
import io.salesmanager.engine.expression.Written;
import io.salesmanager.playbook.DialRow;
import io.salesmanager.playbook.Dials;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The numbers with which rows of a table compare a fact: what changes at all changes there. */
final class CutPoints {
    private static final int MOST = 60;

    private final Dials dials;

    CutPoints(Dials dials) {
        this.dials = dials;
    }

    /** The facts that rows compare with numbers. */
    Set<String> facts(List<Analysed> rows) {
        return of(rows).keySet();
    }

    /** Every number at which some row begins or ends, and one between each two, but nothing outside of them. */
    List<String> between(String fact, List<Analysed> rows) {
        var cuts = new ArrayList<>(of(rows).getOrDefault(fact, new TreeSet<>()));
        var values = new ArrayList<String>();
        for (var i = 0; i < Math.min(cuts.size(), MOST); i++) {
            values.add(shown(cuts.get(i)));
            if (i + 1 < cuts.size()) {
                values.add(shown((cuts.get(i) + cuts.get(i + 1)) / 2));
            }
        }
        return values;
    }

    private Map<String, SortedSet<Double>> of(List<Analysed> rows) {
        var cuts = new LinkedHashMap<String, SortedSet<Double>>();
        for (var row : rows) {
            for (var part : row.formula().parts()) {
                collect(part.condition().canonical(), cuts);
            }
        }
        return cuts;
    }

    private void collect(String condition, Map<String, SortedSet<Double>> cuts) {
        try {
            if (ExpressionParser.parse(condition) instanceof Expression.Binary binary
                    && (binary.left() instanceof Expression.Name || binary.left() instanceof Expression.Call)) {
                numbers(binary.right())
                        .forEach(number -> cuts.computeIfAbsent(Written.of(binary.left()), key -> new TreeSet<>())
                                .add(number));
            }
        } catch (SyntaxError e) {
            throw new IllegalStateException("a condition that was admitted can be read", e);
        }
    }

    private List<Double> numbers(Expression expression) {
        if (expression instanceof Expression.Numeral number) {
            return List.of(number.value());
        }
        if (expression instanceof Expression.Call call
                && call.function().equals("dial")
                && call.arguments().get(0) instanceof Expression.Text name) {
            return dials.rows().stream()
                    .filter(row -> row.dial().equals(name.value()))
                    .map(DialRow::value)
                    .toList();
        }
        return List.of();
    }

    /** A number as conditions write it. */
    static String shown(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }

    /** The condition that a fact has this value. */
    static Optional<String> pinned(String fact, @Nullable Object value) {
        if (value == null) {
            return Optional.of("!known(%s)".formatted(fact));
        }
        if (value instanceof Double number) {
            return Optional.of("%s == %s".formatted(fact, shown(number)));
        }
        return value instanceof Boolean || value instanceof String
                ? Optional.of("%s == %s".formatted(fact, value instanceof String text ? quoted(text) : value))
                : Optional.empty();
    }

    private static String quoted(String text) {
        return Written.of(new Expression.Text(text, 0));
    }
}
