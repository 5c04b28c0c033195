package io.salesmanager.engine.network;

import static org.drools.model.DSL.declarationOf;
import static org.drools.model.DSL.exists;
import static org.drools.model.DSL.globalOf;
import static org.drools.model.DSL.not;
import static org.drools.model.DSL.on;
import static org.drools.model.PatternDSL.pattern;
import static org.drools.model.PatternDSL.rule;

import io.salesmanager.advice.Conclusion;
import io.salesmanager.engine.admission.AdmittedRule;
import io.salesmanager.engine.admission.AdmittedRule.AdmittedPattern;
import io.salesmanager.engine.source.RuleSource.Part;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.drools.model.Global;
import org.drools.model.PatternDSL.PatternDef;
import org.drools.model.RuleItemBuilder;
import org.drools.model.Variable;
import org.drools.model.impl.ModelImpl;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;

/**
 * The rules of one rulebook as a Drools executable model, built in memory from admitted rules. No Java is generated or
 * compiled, so that nothing an author writes can become code, and a rulebook is ready in milliseconds. A condition that
 * several rules share is one node.
 */
public final class Network {
    private static final String PACKAGE = "rules";
    private static final String ADVICE = "advise";
    private static final int FIRINGS_A_CHECK = 2_000;
    private static final int MOST_FIRINGS = 500_000;
    private static final long LONGEST_NANOS = TimeUnit.SECONDS.toNanos(20);

    private final KieBase base;
    private final List<AdmittedRule> pairing;

    private Network(KieBase base, List<AdmittedRule> pairing) {
        this.base = base;
        this.pairing = pairing;
    }

    /** Rules that are switched off are left out. */
    public static Network of(List<AdmittedRule> rules) {
        var advice = globalOf(Advice.class, PACKAGE, ADVICE);
        var model = new ModelImpl(PACKAGE);
        model.addGlobal(advice);
        for (var rule : rules) {
            if (rule.enabled()) {
                model.addRule(build(rule, advice));
            }
        }
        var pairing = rules.stream()
                .filter(rule -> rule.enabled() && rule.binding().size() > 1)
                .toList();
        return new Network(KieBaseBuilder.createKieBaseFromModel(model), pairing);
    }

    /**
     * Fires all rules over the facts of one pipeline.
     *
     * @param explained whether reasons carry their conditions
     * @return conclusions in no particular order
     * @throws EvaluationStopped if the rules fire more than 500,000 times or for longer than 20 seconds
     */
    public List<Conclusion> fire(Collection<?> facts, LocalDate today, boolean explained) {
        refuseTooManyPairs(facts);
        var advice = new Advice(today, explained);
        var session = base.newKieSession();
        try {
            session.setGlobal(ADVICE, advice);
            facts.forEach(session::insert);
            fire(session);
        } finally {
            session.dispose();
        }
        return advice.conclusions();
    }

    /** Drools makes all pairs of a rule before it fires the first, so that a bound on firings comes too late for them. */
    private void refuseTooManyPairs(Collection<?> facts) {
        for (var rule : pairing) {
            var pairs = 1.0;
            for (var pattern : rule.binding()) {
                pairs *= facts.stream()
                        .filter(fact -> pattern.type().type().isInstance(fact) && pattern.test(fact))
                        .count();
            }
            if (pairs > MOST_FIRINGS) {
                throw new EvaluationStopped(
                        "stopped before rule %s made %.0f pairs of facts of one pipeline".formatted(rule.id(), pairs));
            }
        }
    }

    private static void fire(KieSession session) {
        var start = System.nanoTime();
        var fired = 0;
        int last;
        do {
            last = session.fireAllRules(FIRINGS_A_CHECK);
            fired += last;
            if (fired > MOST_FIRINGS || System.nanoTime() - start > LONGEST_NANOS) {
                throw new EvaluationStopped(
                        "stopped after %d firings: the rules combine too many facts of one pipeline".formatted(fired));
            }
        } while (last == FIRINGS_A_CHECK);
    }

    private static org.drools.model.Rule build(AdmittedRule rule, Global<Advice> advice) {
        var items = new ArrayList<RuleItemBuilder<?>>();
        var bound = new ArrayList<Variable<Object>>();
        var number = 0;
        for (var each : rule.patterns()) {
            add(each, "$" + number++, items, bound);
        }
        if (bound.size() == 1) {
            items.add(on(bound.get(0), advice).execute((a, sink) -> sink.fired(rule, a)));
        } else {
            items.add(on(bound.get(0), bound.get(1), advice).execute((a, b, sink) -> sink.fired(rule, a, b)));
        }
        return rule(PACKAGE, rule.id()).build(items.toArray(RuleItemBuilder<?>[]::new));
    }

    @SuppressWarnings("unchecked")
    private static <T> void add(
            AdmittedPattern<T> each, String name, List<RuleItemBuilder<?>> items, List<Variable<Object>> bound) {
        Variable<T> variable = declarationOf(each.type().type(), name);
        PatternDef<T> pattern = pattern(variable);
        for (var condition : each.conditions()) {
            pattern.expr(condition.id(), condition::test);
        }
        if (each.part() == Part.EACH) {
            items.add(pattern);
            bound.add((Variable<Object>) variable);
        } else {
            items.add(each.part() == Part.NOT ? not(pattern) : exists(pattern));
        }
    }
}
