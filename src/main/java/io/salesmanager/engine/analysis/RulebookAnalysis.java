package io.salesmanager.engine.analysis;

import io.salesmanager.engine.Rulebook;
import io.salesmanager.engine.analysis.solve.FactModel;
import io.salesmanager.engine.example.ExampleCheck;
import io.salesmanager.engine.source.Acceptances;
import io.salesmanager.playbook.source.Diagnostic;
import io.salesmanager.playbook.source.Diagnostic.Severity;
import io.salesmanager.playbook.source.Diagnostics;
import io.salesmanager.playbook.source.SourceFiles;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * Looks at all rules of a rulebook together. What it says of rules is found by a solver in formulas and then tried with the engine;
 * what the engine does not confirm is not said.
 */
public final class RulebookAnalysis {
    private final Rulebook rulebook;
    private final LocalDate today;
    private final Runnable between;
    private final List<Finding> found = new ArrayList<>();

    private RulebookAnalysis(Rulebook rulebook, LocalDate today, Runnable between) {
        this.rulebook = rulebook;
        this.today = today;
        this.between = between;
    }

    /**
     * Everything that is to be found in a rulebook.
     *
     * @param files that it was loaded from, with its examples
     * @param admission what its admission said
     * @param today what days are compared with; rules whose last day is over do not speak any more
     */
    public static Findings of(Rulebook rulebook, SourceFiles files, List<Diagnostic> admission, LocalDate today) {
        return of(rulebook, files, admission, today, () -> {});
    }

    /** @param between is called between short steps, for those who have to stand back */
    public static Findings of(
            Rulebook rulebook, SourceFiles files, List<Diagnostic> admission, LocalDate today, Runnable between) {
        var analysis = new RulebookAnalysis(rulebook, today, between);
        admission.forEach(diagnostic -> analysis.found.add(new Finding(analysis.byId(diagnostic))));
        ExampleCheck.of(rulebook, files)
                .found()
                .forEach(diagnostic -> analysis.found.add(new Finding(analysis.byId(diagnostic))));
        analysis.lookAtRules();
        return analysis.findings();
    }

    /** What is to be found in its rules and dials alone. */
    public static Findings of(Rulebook rulebook, LocalDate today) {
        var analysis = new RulebookAnalysis(rulebook, today, () -> {});
        analysis.lookAtRules();
        return analysis.findings();
    }

    /** A rule is named by its id in findings, and by its whole name elsewhere. */
    private Diagnostic byId(Diagnostic diagnostic) {
        var rule = diagnostic.rule();
        return rule == null ? diagnostic : diagnostic.inRule(rule.split(" ", 2)[0]);
    }

    private void lookAtRules() {
        found.addAll(DialUses.unused(rulebook));
        var model = FactModel.of(rulebook, today);
        var rules = new ArrayList<Analysed>();
        for (var rule : rulebook.admitted()) {
            if (rule.enabled()) {
                rules.add(Analysed.of(rules.size(), rule, model.of(rule)));
            }
        }
        var trial = new Trial(rulebook);
        var pool = new Pool(trial, rules, today);
        var reach = new ReachCheck(rulebook, model, today, pool, trial, found);
        var speaking = new ArrayList<Analysed>();
        for (var rule : rules) {
            between.run();
            if (reach.check(rule)) {
                speaking.add(rule);
            }
        }
        var pairs = new PairCheck(rulebook, model, today, pool, trial, found);
        for (var i = 0; i < speaking.size(); i++) {
            for (var j = i + 1; j < speaking.size(); j++) {
                between.run();
                pairs.check(speaking.get(i), speaking.get(j));
            }
        }
        var tables = new LinkedHashMap<String, List<Analysed>>();
        speaking.stream()
                .filter(rule -> rule.isRow() && rule.formula().whole())
                .forEach(row -> tables.computeIfAbsent(row.table(), table -> new ArrayList<>())
                        .add(row));
        var check = new TableCheck(model, new CutPoints(rulebook.dials()), today, pool, trial, found);
        for (var table : tables.values()) {
            between.run();
            check.check(table);
        }
    }

    private Findings findings() {
        var acceptances = acceptances();
        var open = new ArrayList<Finding>();
        var accepted = new ArrayList<Finding>();
        // what admission said can have been told with the examples already
        for (var finding : new LinkedHashSet<>(found)) {
            // each is asked, so that two that accept the same are both used
            var reasons = acceptances.stream()
                    .filter(acceptance -> acceptance.accepts(finding))
                    .map(Acceptance::reason)
                    .toList();
            if (reasons.isEmpty()) {
                open.add(finding);
            } else {
                accepted.add(finding.accepted(reasons.get(0)));
            }
        }
        for (var acceptance : acceptances) {
            if (!acceptance.isUsed()) {
                open.add(unused(acceptance));
            }
        }
        return new Findings(rulebook.version(), rulebook.rules().size(), inOrder(open), inOrder(accepted));
    }

    private List<Acceptance> acceptances() {
        var acceptances = new ArrayList<Acceptance>();
        for (var rule : rulebook.admitted()) {
            rule.written()
                    .annotation("accept")
                    .ifPresent(piece -> Acceptances.parse(piece.text())
                            .forEach(accepted -> acceptances.add(new Acceptance(rule.id(), piece.at(), accepted))));
        }
        return acceptances;
    }

    private static Finding unused(Acceptance acceptance) {
        return new Finding(new Diagnostic(
                "unused-acceptance",
                Severity.WARNING,
                acceptance.at(),
                acceptance.shown(),
                "%s accepts '%s', and there is no such finding.".formatted(acceptance.rule(), acceptance.shown()),
                "Delete the acceptance; what it was for is mended.",
                acceptance.rule()));
    }

    private static List<Finding> inOrder(List<Finding> findings) {
        return findings.stream()
                .sorted(Comparator.comparing(Finding::diagnostic, Diagnostics.ORDER)
                        .thenComparing(Finding::code)
                        .thenComparing(finding -> String.join(" ", finding.with())))
                .toList();
    }
}
