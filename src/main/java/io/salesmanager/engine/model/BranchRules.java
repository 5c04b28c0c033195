package io.salesmanager.engine.model;

import io.salesmanager.engine.model.Branches.Case;
import io.salesmanager.engine.model.Branches.Concluded;
import io.salesmanager.engine.model.feel.BadFeel;
import io.salesmanager.engine.source.Piece;
import io.salesmanager.engine.source.RuleSource;
import io.salesmanager.playbook.source.Diagnostics;
import io.salesmanager.playbook.source.NearestName;
import io.salesmanager.sales.dictionary.FactType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes a rule of each branch of a decision that concludes; it asks that the tests before it are known not to hold. */
final class BranchRules {
    private static final int MOST_CASES = 100;

    private final String decision;
    private final Names meanings;
    private final Diagnostics diagnostics;

    BranchRules(String decision, Names meanings, Diagnostics diagnostics) {
        this.decision = decision;
        this.meanings = meanings;
        this.diagnostics = diagnostics;
    }

    List<RuleSource> read(List<Case> cases) {
        if (cases.size() > MOST_CASES) {
            diagnostics.error(
                    "too-large",
                    cases.get(MOST_CASES).at(),
                    "",
                    "The decision has %d branches that conclude; at most %d are read."
                            .formatted(cases.size(), MOST_CASES),
                    "Make several decisions of it, or a table.");
            return List.of();
        }
        var subject = Output.subject(
                cases.stream()
                        .flatMap(each -> each.entries().stream())
                        .flatMap(entry -> Output.of(entry.name()).stream())
                        .toList(),
                () -> Branches.asksTeams(cases));
        var rules = new ArrayList<RuleSource>();
        for (var each : cases) {
            rule(each, rules.size() + 1, subject).ifPresent(rules::add);
        }
        return rules;
    }

    private Optional<RuleSource> rule(Case branch, int number, FactType<?> subject) {
        var draft = new RuleDraft(decision, number, branch.at(), subject, meanings);
        var asks = new ArrayList<Piece>();
        for (var asked : branch.path()) {
            draft.reading(() -> asks.addAll(RuleDraft.placed(
                    draft.conditions().condition(asked.test(), asked.no()).conditions(), asked.shown())));
        }
        for (var entry : branch.entries()) {
            draft.reading(() -> draft.outputs().concluded(output(entry), entry.value()));
        }
        if (branch.entries().stream()
                .noneMatch(entry ->
                        Output.of(entry.name()).filter(Output::concludes).isPresent())) {
            draft.found()
                    .error(
                            "no-conclusion",
                            branch.at(),
                            "",
                            "This branch concludes nothing.",
                            "Add an entry verdict, require, risk, escalate, engage or another advice, or write null.");
        }
        return draft.rule(
                asks,
                "This branch asks nothing, so it would speak always.",
                "Write if ... then before it.",
                diagnostics);
    }

    private static Output output(Concluded entry) throws BadFeel {
        return Output.of(entry.name())
                .orElseThrow(() -> new BadFeel(
                        "unknown-output",
                        entry.at(),
                        entry.name(),
                        "'%s' is nothing that a rule concludes.".formatted(entry.name()),
                        NearestName.advice(entry.name(), Output.names())
                                + " What is only computed stands in a context around the branches."));
    }
}
