package io.salesmanager.journal;

import io.salesmanager.access.ViewScope;
import io.salesmanager.advice.WhyNot;
import io.salesmanager.engine.PlacedCondition;
import io.salesmanager.engine.Rulebook;
import io.salesmanager.platform.Problem;
import io.salesmanager.playbook.Verdict;
import io.salesmanager.sales.Pipeline;
import io.salesmanager.sales.asof.AsOf;
import io.salesmanager.sales.measure.PipelineFacts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Brings back what a recorded decision was made from: the facts and the rulebook of that day. */
@ApplicationScoped
public class Recall {
    private final JournalReader journal;
    private final Snapshots snapshots;
    private final RulebookArchive archive;

    @Inject
    Recall(JournalReader journal, Snapshots snapshots, RulebookArchive archive) {
        this.journal = journal;
        this.snapshots = snapshots;
        this.archive = archive;
    }

    /** A recorded decision with what it was made from. */
    record Recalled(DecisionRow row, Rulebook rulebook, Pipeline facts, AsOf asOf) {}

    /** @throws Problem if there is no such decision in {@code scope}, or this product no longer accepts its rulebook */
    Recalled of(String decisionId, ViewScope scope) {
        var row = journal.row(decisionId, scope).orElseThrow(() -> Problem.notFound("decision", decisionId));
        var rulebook = archive.find(row.rulebook())
                .orElseThrow(() -> new Problem(
                                "rulebook-not-readable",
                                409,
                                "The rulebook cannot be loaded",
                                "This product version does not accept rulebook %s any more.".formatted(row.rulebook()))
                        .with("advice", "Ask product version %s.".formatted(row.productVersion())));
        return recalled(row, rulebook);
    }

    private Recalled recalled(DecisionRow row, Rulebook rulebook) {
        return recalled(row, journal.pipelineDigest(row.id()), rulebook);
    }

    private Recalled recalled(DecisionRow row, String digest, Rulebook rulebook) {
        var restored = snapshots.pipeline(digest);
        var asOf = rulebook.asOf(row.asOf(), restored.cohorts());
        var facts = PipelineFacts.of(restored.history(), restored.snapshot().track(), asOf);
        return new Recalled(row, rulebook, facts, asOf);
    }

    /**
     * The conditions of a rule, judged by the facts of a decision.
     *
     * @param rulebook that has the rule: the one of the decision, or another one that is asked about the same facts
     * @throws Problem if there is no such decision in {@code scope}, or no such rule
     */
    public List<PlacedCondition> conditions(String decisionId, String rule, Rulebook rulebook, ViewScope scope) {
        var row = journal.row(decisionId, scope).orElseThrow(() -> Problem.notFound("decision", decisionId));
        if (rulebook.rule(rule).isEmpty()) {
            throw Problem.notFound("rule of rulebook %s".formatted(rulebook.version()), rule);
        }
        var recalled = recalled(row, rulebook);
        return rulebook.placedConditionsOf(rule, recalled.facts(), recalled.asOf(), row.opportunityId());
    }

    /**
     * How many conditions of a rule are not met by the facts of some decisions, by id of the decision. Each pipeline is read once.
     *
     * @param rows that the asker may see
     * @param pipelines how many are read at most; decisions from others are left out
     * @throws IllegalArgumentException if there is no such rule
     */
    public Map<String, Integer> notMet(List<DecisionRow> rows, String rule, Rulebook rulebook, int pipelines) {
        var digests = journal.pipelineDigests(rows.stream().map(DecisionRow::id).toList());
        Map<String, Recalled> read = new HashMap<>();
        Map<String, Integer> notMet = new LinkedHashMap<>();
        for (var row : rows) {
            var digest = digests.get(row.id());
            if (digest != null && (read.containsKey(digest) || read.size() < pipelines)) {
                var recalled = read.computeIfAbsent(digest, any -> recalled(row, digest, rulebook));
                var conditions =
                        rulebook.placedConditionsOf(rule, recalled.facts(), recalled.asOf(), row.opportunityId());
                notMet.put(row.id(), (int) conditions.stream()
                        .filter(condition -> condition.judged().outcome() != WhyNot.Outcome.MET)
                        .count());
            }
        }
        return notMet;
    }

    /** What would have led to another verdict, by the facts and the rulebook of the decision. */
    public WhyNot whyNot(String decisionId, Verdict asked, ViewScope scope) {
        var recalled = of(decisionId, scope);
        return recalled.rulebook()
                .whyNot(recalled.facts(), recalled.asOf(), recalled.row().opportunityId(), asked);
    }
}
