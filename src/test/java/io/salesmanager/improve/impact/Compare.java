package io.salesmanager.improve.impact;

import io.salesmanager.engine.Deciding;
import io.salesmanager.engine.Rulebook;
import io.salesmanager.engine.RulebookLoader;
import io.salesmanager.engine.SmallRulebook;
import io.salesmanager.playbook.source.SourceFile;
import io.salesmanager.playbook.source.SourceFiles;
import io.salesmanager.sales.Known;
import io.salesmanager.sales.asof.Cohorts;
import io.salesmanager.sales.history.OpportunityHistory;
import io.salesmanager.sales.history.PipelineHistory;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;

/** Compares small rulebooks on a few deals. */
@NullUnmarked
final class Compare {
    static final String QUALIFY = "advise.qualify($o);";
    static final String DISQUALIFY = "advise.disqualify($o);";
    static final String ARCHIVE = "advise.archive($o);";

    private Compare() {}

    static Rulebook rulebook(String... rules) {
        return SmallRulebook.of(rules);
    }

    static Rulebook with(String playbook, String dials, String... rules) {
        return SmallRulebook.good(RulebookLoader.load(new SourceFiles(List.of(
                SourceFile.of("playbook.yaml", playbook),
                SourceFile.of("dials.csv", dials),
                SourceFile.of("rules.drl", String.join("\n", rules))))));
    }

    static Impact impact(Rulebook before, Rulebook after, OpportunityHistory... deals) {
        var comparison = new Comparison(before, after);
        comparison.count(
                new Given(
                        new PipelineHistory(Known.rep("name", "Ada", "teamId", "t-1"), List.of(), List.of(deals)),
                        null),
                before.asOf(Deciding.NOON, Cohorts.NONE),
                after.asOf(Deciding.NOON, Cohorts.NONE));
        return comparison.impact();
    }

    /** An open deal of the stage Qualification with an amount in USD. */
    static OpportunityHistory deal(String id, String amount, Object... more) {
        var fields = new ArrayList<Object>(
                List.of("id", id, "stage", "Qualification", "createdDate", "2026-11-01", "currency", "USD"));
        if (amount != null) {
            fields.addAll(List.of("amount", amount));
        }
        fields.addAll(List.of(more));
        return Known.deal(fields.toArray());
    }
}
