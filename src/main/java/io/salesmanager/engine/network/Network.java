package io.salesmanager.engine.network;

import static org.drools.model.DSL.declarationOf;
import static org.drools.model.DSL.exists;
import static org.drools.model.DSL.globalOf;
import static org.drools.model.DSL.not;
import static org.drools.model.DSL.on;
import static org.drools.model.PatternDSL.alphaIndexedBy;
import static org.drools.model.PatternDSL.pattern;
import static org.drools.model.PatternDSL.rule;

import io.salesmanager.engine.rule.AdmittedRule;
import io.salesmanager.engine.rule.AdmittedRule.AdmittedPattern;
import io.salesmanager.engine.rule.Conditions;
import io.salesmanager.engine.rule.Tested;
import io.salesmanager.engine.source.RuleSource.Part;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.drools.model.Global;
import org.drools.model.Index.ConstraintType;
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
    private final Conditions conditions;

    private Network(KieBase base, List<AdmittedRule> pairing, Conditions conditions) {
        this.base = base;
        this.pairing = pairing;
        this.conditions = conditions;
    }

    /**
     * Rules that are switched off are left out.
     *
     * @param conditions of these rules
     */
    public static Network of(List<AdmittedRule> rules, Conditions conditions) {
        var advice = globalOf(Advice.class, PACKAGE, ADVICE);
        var model = new ModelImpl(PACKAGE);
        model.addGlobal(advice);
        for (var rule : rules) {
            if (rule.enabled()) {
                model.addRule(build(rule, advice, conditions));
            }
        }
        var pairing = rules.stream()
                .filter(rule -> rule.enabled() && rule.binding().size() > 1)
                .toList();
        return new Network(KieBaseBuilder.createKieBaseFromModel(model), pairing, conditions);
    }

    /**
     * Fires all rules over the facts of one pipeline; what they conclude is left with the facts.
     *
     * @param explained whether reasons carry their conditions
     * @param exempting whether a deal among them is exempted from some rule
     * @throws EvaluationStopped if the rules fire more than 500,000 times or for longer than 20 seconds
     */
    public void fire(Collection<Tested<?>> facts, LocalDate today, boolean explained, boolean exempting) {
        refuseTooManyPairs(facts);
        var session = base.newKieSession();
        try {
            session.setGlobal(ADVICE, new Advice(today, explained, exempting));
            facts.forEach(session::insert);
            fire(session);
        } finally {
            session.dispose();
        }
    }

    /** Drools makes all pairs of a rule before it fires the first, so that a bound on firings comes too late for them. */
    private void refuseTooManyPairs(Collection<Tested<?>> facts) {
        for (var rule : pairing) {
            var pairs = 1.0;
            for (var pattern : rule.binding()) {
                pairs *= matches(pattern, facts);
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

    private <T> double matches(AdmittedPattern<T> pattern, Collection<Tested<?>> facts) {
        var ordered = conditions.of(pattern);
        var matches = 0.0;
        for (var fact : facts) {
            if (fact.is(pattern.type())) {
                @SuppressWarnings("unchecked")
                var of = (Tested<T>) fact;
                matches += ordered.stream().allMatch(of::meets) ? 1 : 0;
            }
        }
        return matches;
    }

    private static org.drools.model.Rule build(AdmittedRule rule, Global<Advice> advice, Conditions conditions) {
        var items = new ArrayList<RuleItemBuilder<?>>();
        var bound = new ArrayList<Variable<Tested<?>>>();
        var number = 0;
        for (var each : rule.patterns()) {
            add(each, "$" + number++, conditions, items, bound);
        }
        if (bound.size() == 1) {
            items.add(on(bound.get(0), advice).execute((a, sink) -> sink.fired(rule, a)));
        } else {
            items.add(on(bound.get(0), bound.get(1), advice).execute((a, b, sink) -> sink.fired(rule, a, b)));
        }
        return rule(PACKAGE, rule.id()).build(items.toArray(RuleItemBuilder<?>[]::new));
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static <T> void add(
            AdmittedPattern<T> each,
            String name,
            Conditions conditions,
            List<RuleItemBuilder<?>> items,
            List<Variable<Tested<?>>> bound) {
        var type = each.type();
        Variable<Tested> variable = declarationOf(Tested.class, name);
        PatternDef<Tested> pattern = pattern(variable);
        pattern.expr(
                "type " + type.name(),
                fact -> fact.is(type),
                alphaIndexedBy(
                        String.class,
                        ConstraintType.EQUAL,
                        0,
                        fact -> fact.type().name(),
                        type.name()));
        for (var condition : conditions.of(each)) {
            pattern.expr(condition.condition().meaning(), fact -> ((Tested<T>) fact).meets(condition));
        }
        if (each.part() == Part.EACH) {
            items.add(pattern);
            bound.add((Variable<Tested<?>>) (Variable<?>) variable);
        } else {
            items.add(each.part() == Part.NOT ? not(pattern) : exists(pattern));
        }
    }
}
