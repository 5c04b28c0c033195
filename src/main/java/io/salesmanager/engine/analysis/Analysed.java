package io.salesmanager.engine.analysis;

import io.salesmanager.advice.Strength;
import io.salesmanager.engine.analysis.solve.Formula;
import io.salesmanager.engine.expression.Expression;
import io.salesmanager.engine.expression.ExpressionParser;
import io.salesmanager.engine.expression.SyntaxError;
import io.salesmanager.engine.expression.Written;
import io.salesmanager.engine.rule.Action;
import io.salesmanager.engine.rule.AdmittedRule;
import io.salesmanager.engine.source.RuleSource.Format;
import io.salesmanager.playbook.Verdict;
import io.salesmanager.playbook.source.Diagnostic;
import io.salesmanager.playbook.source.Diagnostic.Severity;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A rule under analysis.
 *
 * @param number from 0, in order of place
 * @param calls what it concludes, in one way of writing
 */
record Analysed(int number, AdmittedRule rule, Formula formula, Set<String> calls) {

    static Analysed of(int number, AdmittedRule rule, Formula formula) {
        try {
            var calls = new TreeSet<String>();
            for (var call :
                    ExpressionParser.parseCalls(rule.written().consequence().text())) {
                calls.add(call.function()
                        + Written.arguments(new Expression.Call(
                                call.function(),
                                call.arguments().subList(1, call.arguments().size()),
                                0)));
            }
            return new Analysed(number, rule, formula, calls);
        } catch (SyntaxError e) {
            throw new IllegalStateException("a consequence that was admitted can be read", e);
        }
    }

    String id() {
        return rule.id();
    }

    Strength strength() {
        return rule.strength();
    }

    /** The verdict that it proposes, if it does. */
    @Nullable Verdict proposes() {
        return rule.actions().stream()
                .map(Action::proposes)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** Whether it is a row of a table, be it of a spreadsheet or of a DMN model. */
    boolean isRow() {
        var format = rule.written().format();
        return format == Format.TABLE || (format == Format.DMN && rule.at().cell() != null);
    }

    /** The table that it is a row of. */
    String table() {
        return rule.at().file() + "!" + rule.at().sheet();
    }

    boolean isAbout(Analysed other) {
        return type().equals(other.type());
    }

    private List<String> type() {
        return rule.patterns().stream().map(pattern -> pattern.type().name()).toList();
    }

    /** The day nearest to today on which this rule and another speak; nothing where there is none. */
    java.util.Optional<LocalDate> dayWith(Analysed other, LocalDate today) {
        var day = later(later(today, rule.effective()), other.rule.effective());
        return rule.speaksOn(day) && other.rule.speaksOn(day) ? java.util.Optional.of(day) : java.util.Optional.empty();
    }

    private static LocalDate later(LocalDate day, @Nullable LocalDate other) {
        return other != null && other.isAfter(day) ? other : day;
    }

    Diagnostic diagnostic(String code, Severity severity, String message, String advice) {
        return new Diagnostic(code, severity, rule.at(), rule.id(), message, advice, rule.id());
    }
}
