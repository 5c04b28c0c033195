package io.salesmanager.console.rulebook.rule;

import io.salesmanager.advice.Reason.FactShown;
import io.salesmanager.engine.PlacedCondition;
import io.salesmanager.engine.source.RuleSource;
import io.salesmanager.playbook.ResolvedDials.DialSetting;
import java.util.List;

/**
 * A condition with what it means, and how it came out where a deal was chosen.
 *
 * @param about the type of fact it asks, such as {@code Opportunity}
 * @param facts their values; none where no deal was chosen
 */
record ConditionRow(
        String about,
        String text,
        List<PlainWords.Meaning> meanings,
        List<FactShown> facts,
        List<DialSetting> dials,
        Shade shade) {

    static List<ConditionRow> written(RuleSource rule) {
        return rule.patterns().stream()
                .flatMap(pattern -> pattern.conditions().stream().map(piece -> {
                    var text = piece.text().strip().replaceAll("\\s+", " ");
                    var word = switch (pattern.part()) {
                        case EACH -> "";
                        case NOT -> "not ";
                        case EXISTS -> "exists ";
                    };
                    return new ConditionRow(
                            pattern.type(),
                            word + text,
                            PlainWords.of(pattern.type(), text),
                            List.of(),
                            List.of(),
                            Shade.PLAIN);
                }))
                .toList();
    }

    static List<ConditionRow> judged(List<PlacedCondition> conditions) {
        return conditions.stream()
                .map(PlacedCondition::judged)
                .map(judged -> new ConditionRow(
                        judged.about(),
                        judged.text(),
                        PlainWords.of(judged.about(), judged.text()),
                        judged.facts(),
                        judged.dials(),
                        Shade.of(judged.outcome())))
                .toList();
    }
}
