package io.salesmanager.engine.analysis.solve;

import de.uni_freiburg.informatik.ultimate.logic.ApplicationTerm;
import de.uni_freiburg.informatik.ultimate.logic.ConstantTerm;
import de.uni_freiburg.informatik.ultimate.logic.Model;
import de.uni_freiburg.informatik.ultimate.logic.Rational;
import de.uni_freiburg.informatik.ultimate.logic.Term;
import io.salesmanager.engine.Rulebook;
import io.salesmanager.engine.expression.Expression;
import io.salesmanager.engine.expression.ExpressionParser;
import io.salesmanager.engine.expression.SyntaxError;
import io.salesmanager.engine.rule.AdmittedRule;
import io.salesmanager.engine.rule.Condition;
import io.salesmanager.engine.source.RuleSource.Part;
import io.salesmanager.playbook.Scope;
import io.salesmanager.sales.dictionary.Fact;
import io.salesmanager.sales.dictionary.FactType;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** All facts that a deal under a rulebook can have, and what its rules ask of them. For one thread. */
public final class FactModel {
    /** Scope of dials, and what nothing else can be measured without. */
    private static final List<String> FRAME =
            List.of("stage", "productLine", "motion", "segment", "account.segment", "stageKind", "status", "open");

    private static final Pattern ASKED = Pattern.compile("([a-z.A-Z]+)\\(\\?\\)");

    private final LocalDate today;
    private final Rulebook rulebook;
    private final Solver solver = new Solver();
    private final Texts texts = new Texts();
    private final Variables variables;
    private final ConditionTerms conditions;
    private final DialTerms dials;
    private final Map<String, Formula> formulas = new HashMap<>();

    private FactModel(Rulebook rulebook, LocalDate today) {
        this.today = today;
        this.rulebook = rulebook;
        var impossible = new ArrayList<Expression>();
        for (var rule : rulebook.admitted()) {
            rule.patterns()
                    .forEach(pattern ->
                            pattern.conditions().forEach(condition -> texts.collect(pattern.type(), parse(condition))));
        }
        for (var written : Impossible.under(rulebook.playbook())) {
            impossible.addAll(instances(written));
        }
        impossible.forEach(each -> texts.collect(FactType.OPPORTUNITY, each));
        variables = new Variables(solver, rulebook.playbook(), texts);
        dials = new DialTerms(solver, variables, rulebook.dials(), Set.of());
        conditions = new ConditionTerms(solver, variables, new AmountTerms(solver, variables, dials, today));
        for (var rule : rulebook.admitted()) {
            formulas.put(rule.id(), formula(rule, conditions));
        }
        FRAME.forEach(
                name -> variables.of(FactPath.find(FactType.OPPORTUNITY, name).orElseThrow(), ""));
        impossible.forEach(each -> solver.always(
                solver.not(conditions.of(FactType.OPPORTUNITY, each).met())));
        new Joined(solver, variables).add(rulebook.playbook());
    }

    public static FactModel of(Rulebook rulebook, LocalDate today) {
        return new FactModel(rulebook, today);
    }

    /** What a rule would ask if these dials stood anywhere in their range. */
    public Formula of(AdmittedRule rule, Set<String> freeDials) {
        var free = new DialTerms(solver, variables, rulebook.dials(), freeDials);
        return formula(rule, new ConditionTerms(solver, variables, new AmountTerms(solver, variables, free, today)));
    }

    public Formula of(AdmittedRule rule) {
        var formula = formulas.get(rule.id());
        if (formula == null) {
            throw new IllegalArgumentException("no rule '%s'".formatted(rule.id()));
        }
        return formula;
    }

    /** That a deal is one which a setting of dials covers. */
    public Formula covers(Scope scope) {
        return new Formula(dials.covers(scope), Set.of());
    }

    /** A condition on a deal, such as {@code amount > 0}. */
    public Formula condition(String written) {
        variables.startAsking();
        var met = conditions.of(FactType.OPPORTUNITY, parse(written)).met();
        return new Formula(met, variables.asked());
    }

    /** That all these facts are known. */
    public Formula known(Collection<String> facts) {
        var known = variables.all().stream()
                .filter(variable -> facts.contains(variable.key()))
                .map(Variable::known)
                .toList();
        return new Formula(solver.and(known), new HashSet<>(facts));
    }

    /** Facts that meet all of the first and none of the second. */
    public Answer find(Collection<Formula> met, Collection<Formula> notMet) {
        var terms = new ArrayList<Term>();
        var facts = new TreeSet<String>(FRAME);
        met.forEach(formula -> {
            terms.add(formula.met());
            facts.addAll(formula.facts());
        });
        notMet.forEach(formula -> {
            terms.add(solver.not(formula.met()));
            facts.addAll(formula.facts());
        });
        return solver.ask(terms, model -> read(model, facts));
    }

    private Formula formula(AdmittedRule rule, ConditionTerms conditions) {
        var parts = new ArrayList<Formula.Part>();
        var types = new HashSet<String>();
        var whole = true;
        for (var pattern : rule.patterns()) {
            var first = types.add(pattern.type().name());
            if (pattern.part() != Part.EACH || !first) {
                whole = false;
                continue;
            }
            // another account of the pipeline could be meant than the deal's
            whole &= rule.patterns().size() == 1 || pattern.type() != (Object) FactType.ACCOUNT;
            for (var condition : pattern.conditions()) {
                variables.startAsking();
                var met = conditions.of(pattern.type(), parse(condition)).met();
                parts.add(new Formula.Part(condition, new Formula(met, variables.asked())));
            }
        }
        var facts = new HashSet<String>();
        parts.forEach(part -> facts.addAll(part.formula().facts()));
        var met = solver.and(parts.stream().map(part -> part.formula().met()).toList());
        return new Formula(met, facts, whole, parts);
    }

    private Map<String, @Nullable Object> read(Model model, Set<String> facts) {
        var read = new TreeMap<String, @Nullable Object>();
        for (var variable : variables.all()) {
            if (facts.contains(variable.key())) {
                read.put(variable.key(), isTrue(model, variable.known()) ? value(model, variable) : null);
            }
        }
        return read;
    }

    private static boolean isTrue(Model model, Term term) {
        return model.evaluate(term).toString().equals("true");
    }

    private @Nullable Object value(Model model, Variable variable) {
        var number = variable.number();
        if (number != null) {
            var value = number(model.evaluate(number));
            return variable.fact() instanceof Fact.OfDay ? today.plusDays(Math.round(value)) : (Object) value;
        }
        var has = variable.values().entrySet().stream()
                .filter(each -> isTrue(model, each.getValue()))
                .map(Map.Entry::getKey)
                .toList();
        if (variable.fact() instanceof Fact.OfTexts) {
            return has;
        }
        var first = has.isEmpty() ? null : has.get(0);
        if (first != null && (variable.fact() instanceof Fact.OfFlag || variable.fact() instanceof Fact.FlagOfText)) {
            return first.equals(Variable.TRUE);
        }
        return Variable.OTHER.equals(first) ? "some other" : first;
    }

    private static double number(Term term) {
        if (term instanceof ConstantTerm constant) {
            if (constant.getValue() instanceof Rational value) {
                return new BigDecimal(value.numerator())
                        .divide(new BigDecimal(value.denominator()), MathContext.DECIMAL64)
                        .doubleValue();
            }
            return new BigDecimal(constant.getValue().toString()).doubleValue();
        }
        if (term instanceof ApplicationTerm application) {
            var parts = application.getParameters();
            return application.getFunction().getName().equals("/")
                    ? number(parts[0]) / number(parts[1])
                    : application.getFunction().getName().equals("-") ? -number(parts[0]) : number(parts[0]);
        }
        throw new IllegalStateException("'%s' is no number".formatted(term));
    }

    /** An impossible condition for each text that the fact in it is asked with. */
    private List<Expression> instances(String written) {
        if (!written.contains("?")) {
            return List.of(parse(written));
        }
        var asked = ASKED.matcher(written);
        var texts = new TreeSet<String>();
        while (asked.find()) {
            texts.addAll(this.texts.arguments(asked.group(1)));
        }
        return texts.stream()
                .map(text -> parse(written.replace(
                        "(?)", "(\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\")")))
                .toList();
    }

    private static Expression parse(Condition<?> condition) {
        return parse(condition.canonical());
    }

    private static Expression parse(String written) {
        try {
            return ExpressionParser.parse(written);
        } catch (SyntaxError e) {
            throw new IllegalStateException("a condition that was admitted can be read: " + written, e);
        }
    }
}
