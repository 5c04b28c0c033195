package io.salesmanager.engine.admission;

import io.salesmanager.engine.expression.DialNames;
import io.salesmanager.engine.expression.Expression;
import io.salesmanager.engine.expression.ExpressionParser;
import io.salesmanager.engine.expression.SyntaxError;
import io.salesmanager.engine.expression.Written;
import io.salesmanager.engine.rule.Action;
import io.salesmanager.engine.rule.AdmittedRule;
import io.salesmanager.engine.rule.AdmittedRule.AdmittedPattern;
import io.salesmanager.engine.rule.AdmittedRule.Off;
import io.salesmanager.engine.rule.Condition;
import io.salesmanager.engine.rule.DialUse;
import io.salesmanager.engine.rule.Sentence;
import io.salesmanager.engine.source.Piece;
import io.salesmanager.engine.source.RuleSource;
import io.salesmanager.engine.source.RuleSource.Format;
import io.salesmanager.engine.source.RuleSource.Part;
import io.salesmanager.engine.source.RuleSource.PatternSource;
import io.salesmanager.playbook.Dials;
import io.salesmanager.playbook.Playbook;
import io.salesmanager.playbook.source.Diagnostics;
import io.salesmanager.playbook.source.NearestName;
import io.salesmanager.sales.dictionary.FactType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Lets a rule in, or says everything that is wrong with it. */
public final class RuleAdmission {
    private static final int MOST_BINDING_PATTERNS = 2;
    /** What can be said of a part that is there because another could not be read. */
    private static final Set<String> OF_WHAT_IS_MISSING = Set.of("negated-unknown", "no-advice");

    private final RuleSource rule;
    private final Playbook playbook;
    private final Dials dials;
    private final Diagnostics found = new Diagnostics();
    private final Annotations annotations;
    private final Bindings bindings = new Bindings();
    /** Those that are read beside conditions. */
    private final Set<String> dialsOfAdvice = new TreeSet<>();

    private RuleAdmission(RuleSource rule, Playbook playbook, Dials dials) {
        this.rule = rule;
        this.playbook = playbook;
        this.dials = dials;
        this.annotations = new Annotations(rule, found);
    }

    /** The rule, ready to run, or nothing with what is wrong reported. */
    public static Optional<AdmittedRule> admit(
            RuleSource rule, Playbook playbook, Dials dials, Diagnostics diagnostics) {
        var admission = new RuleAdmission(rule, playbook, dials);
        var admitted = admission.admit();
        admission.found.all().stream()
                .filter(diagnostic -> rule.complete() || !OF_WHAT_IS_MISSING.contains(diagnostic.code()))
                .forEach(diagnostic -> diagnostics.add(diagnostic.inRule(rule.name())));
        return admission.found.hasErrors() || !rule.complete() ? Optional.empty() : Optional.ofNullable(admitted);
    }

    private @Nullable AdmittedRule admit() {
        var patterns = new ArrayList<AdmittedPattern<?>>();
        for (var pattern : rule.patterns()) {
            var type = FactType.find(pattern.type());
            if (type.isEmpty()) {
                found.error(
                        "unknown-type",
                        pattern.at(),
                        pattern.type(),
                        "There is no type of fact '%s'.".formatted(pattern.type()),
                        NearestName.advice(
                                pattern.type(),
                                FactType.all().stream().map(FactType::name).toList()));
            } else {
                patterns.add(pattern(pattern, type.get()));
            }
        }
        var binding =
                patterns.stream().filter(pattern -> pattern.part() == Part.EACH).count();
        if (binding == 0 || binding > MOST_BINDING_PATTERNS) {
            found.error(
                    "wrong-pattern-count",
                    rule.at(),
                    rule.name(),
                    "A rule has one or two patterns that are neither 'not' nor 'exists'; this has %d."
                            .formatted(binding),
                    "Start it with $o : Opportunity( ... ).");
        }
        checkOrganization(patterns);
        annotations.check();
        if (found.hasErrors() && binding == 0) {
            return null;
        }
        var because = because();
        var actions = actions();
        if (because == null) {
            return null;
        }
        return new AdmittedRule(
                rule.id(),
                rule.title(),
                annotations.strength(),
                because,
                annotations.text("source"),
                annotations.text("owner"),
                annotations.text("article"),
                rule.at(),
                rule.at().shown(),
                rule.enabled() ? null : Off.inItsText(rule.at().shown()),
                rule.effective(),
                rule.expires(),
                List.copyOf(patterns),
                actions,
                List.copyOf(dialsOfAdvice),
                rule);
    }

    private <T> AdmittedPattern<T> pattern(PatternSource source, FactType<T> type) {
        var subject = Subject.of(type, source.variable(), playbook, dials);
        if (source.part() == Part.EACH) {
            bindings.add(subject);
        }
        var known = new HashSet<String>();
        var parsed = new ArrayList<Expression>();
        for (var condition : source.conditions()) {
            var expression = parse(condition);
            parsed.add(expression);
            if (expression != null) {
                known.addAll(ConditionCompiler.guaranteed(expression));
                if (rule.format() == Format.DRL || rule.format() == Format.SENTENCES) {
                    warnOfNumbers(expression, condition);
                }
            }
        }
        var conditions = new ArrayList<Condition<T>>();
        for (var i = 0; i < parsed.size(); i++) {
            if (parsed.get(i) != null) {
                condition(source.conditions().get(i), parsed.get(i), known, subject)
                        .ifPresent(conditions::add);
            }
        }
        return new AdmittedPattern<>(type, source.part(), List.copyOf(conditions));
    }

    private <T> Optional<Condition<T>> condition(
            Piece piece, Expression expression, Set<String> known, Subject<T> subject) {
        var uses = new Uses<T>();
        try {
            var test = new ConditionCompiler<>(subject, uses).compile(expression, known);
            return Optional.of(new Condition<>(
                    subject.type().name() + ": " + Written.of(expression),
                    piece.text().strip().replaceAll("\\s+", " "),
                    piece.at(),
                    test,
                    List.copyOf(uses.facts().values()),
                    uses.dials().entrySet().stream()
                            .map(dial -> new DialUse(dial.getKey(), dial.getValue()))
                            .toList(),
                    subject.dialsOf()));
        } catch (Refusal e) {
            refuse(piece, e);
            Refusal.others(e, expression, known, subject).forEach(other -> refuse(piece, other));
            return Optional.empty();
        }
    }

    private @Nullable Expression parse(Piece piece) {
        try {
            return ExpressionParser.parse(piece.text());
        } catch (SyntaxError e) {
            found.error("syntax-error", piece.at(e.offset()), e.found(), e.problem(), e.advice());
            return null;
        }
    }

    private @Nullable Sentence because() {
        var because = rule.annotation("because");
        if (because.isEmpty() || because.get().text().isBlank()) {
            found.error(
                    "no-sentence",
                    rule.at(),
                    rule.name(),
                    "This rule does not say why.",
                    "Add @because(\"... {fact} ...\").");
            return null;
        }
        var compiler = new SentenceCompiler(bindings);
        var sentence = compiler.compile(because.get().text());
        compiler.refused().forEach(refusal -> refuse(because.get(), refusal));
        dialsOfAdvice.addAll(compiler.dials());
        return sentence;
    }

    private List<Action> actions() {
        var actions = new ArrayList<Action>();
        try {
            for (var call : ExpressionParser.parseCalls(rule.consequence().text())) {
                DialNames.addTo(dialsOfAdvice, call);
                try {
                    actions.add(new ActionCompiler(bindings).compile(call));
                } catch (Refusal e) {
                    refuse(rule.consequence(), e);
                }
            }
        } catch (SyntaxError e) {
            found.error(
                    "not-allowed",
                    rule.consequence().at(e.offset()),
                    e.found(),
                    e.problem(),
                    "A consequence is made of calls on advise and nothing else, such as advise.archive($o);");
            return actions;
        }
        if (actions.isEmpty() && !found.hasErrors()) {
            found.error(
                    "no-advice",
                    rule.at(),
                    rule.name(),
                    "This rule advises nothing.",
                    rule.format() == Format.TABLE
                            ? "Fill in a cell under a heading that is bound to a conclusion, such as verdict or advise.require(?)."
                            : "Write a call after 'then', such as advise.archive($o);");
        }
        return actions;
    }

    /** Teams and managers are judged apart from pipelines: with a deal beside it, a pattern on them could never match. */
    private void checkOrganization(List<AdmittedPattern<?>> patterns) {
        var ofTeams = patterns.stream()
                .filter(pattern -> List.of(FactType.TEAM, FactType.MANAGER).contains(pattern.type()))
                .count();
        if (ofTeams > 0 && ofTeams < patterns.size()) {
            found.error(
                    "judged-apart",
                    rule.at(),
                    rule.name(),
                    "Team and Manager do not stand in one rule with Opportunity, Account or Rep.",
                    "Make two rules of it.");
        }
    }

    private void warnOfNumbers(Expression expression, Piece piece) {
        if (expression instanceof Expression.Numeral number && number.value() != 0) {
            found.warn(
                    "number-in-rule",
                    piece.at(number.offset()),
                    number.text(),
                    "The number %s stands in a rule, where nobody can turn it.".formatted(number.text()),
                    "Make it a dial in dials.csv and write dial(\"...\").");
        } else if (expression instanceof Expression.Binary binary) {
            warnOfNumbers(binary.left(), piece);
            warnOfNumbers(binary.right(), piece);
        } else if (expression instanceof Expression.Not not) {
            warnOfNumbers(not.operand(), piece);
        } else if (expression instanceof Expression.Call call) {
            call.arguments().forEach(argument -> warnOfNumbers(argument, piece));
        }
    }

    private void refuse(Piece piece, Refusal refusal) {
        var at = piece.at(refusal.offset());
        var advice = at.file().equals(piece.at().file())
                ? refusal.advice()
                : refusal.advice() + " The sentence is used at " + piece.at().shown() + ".";
        found.error(refusal.code(), at, refusal.text(), refusal.problem(), advice);
    }
}
