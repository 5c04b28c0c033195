package io.salesmanager.engine.analysis.solve;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesmanager.engine.RulebookLoader;
import io.salesmanager.engine.SmallRulebook;
import io.salesmanager.playbook.source.SourceFile;
import io.salesmanager.playbook.source.SourceFiles;
import io.salesmanager.sales.asof.CohortBuilder;
import io.salesmanager.sales.history.PipelineHistory;
import io.salesmanager.sales.measure.PipelineFacts;
import io.salesmanager.sample.SampleCompany;
import io.salesmanager.sample.setting.SampleOptions;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What is called impossible is tried on every deal of the sample company, as rules that must never speak. */
class ImpossibleTest {

    @Test
    void no_deal_of_the_sample_company_is_what_no_deal_can_be() throws Exception {
        var files = new ArrayList<SourceFile>();
        var shipped = SourceFiles.read(Path.of("rules"));
        files.add(shipped.find("playbook.yaml").orElseThrow());
        files.add(shipped.find("dials.csv").orElseThrow());
        var playbook =
                SmallRulebook.good(RulebookLoader.load(new SourceFiles(files))).playbook();
        var rules = new StringBuilder();
        var conditions = new TreeMap<String, String>();
        for (var impossible : Impossible.under(playbook)) {
            for (var condition : instances(impossible)) {
                var id = "IM-" + conditions.size();
                conditions.put(id, condition);
                rules.append(SmallRulebook.rule(id, condition, "advise.risk($o, \"impossible\");"));
            }
        }
        files.add(SourceFile.of("rules.drl", rules.toString()));
        var rulebook = SmallRulebook.good(RulebookLoader.load(new SourceFiles(files)));
        var company = SampleCompany.generate(SampleOptions.defaults(LocalDate.of(2026, 11, 20)));
        var instant = Instant.parse("2026-11-20T20:00:00Z");
        var asOf = rulebook.asOf(instant, CohortBuilder.of(company.opportunities(), rulebook.playbook(), instant));
        var deals = 0;
        var spoken = new TreeMap<String, Integer>();
        for (var rep : company.reps()) {
            var own = company.opportunities().stream()
                    .filter(deal -> rep.id().equals(deal.ownerId()))
                    .toList();
            var pipeline = PipelineFacts.of(new PipelineHistory(rep, company.accounts(), own), asOf);
            deals += pipeline.opportunities().size();
            rulebook.conclusionsOf(pipeline, asOf, false)
                    .forEach(conclusion -> spoken.merge(
                            conditions.getOrDefault(conclusion.reason().rule(), ""), 1, Integer::sum));
        }
        assertThat(deals).isGreaterThan(500);
        assertThat(spoken).isEmpty();
    }

    private static List<String> instances(String condition) {
        if (!condition.contains("?")) {
            return List.of(condition);
        }
        var fitting = condition.contains("touchesFor(?)") || condition.contains("daysSinceTouch(?)")
                ? "YES_NO"
                : condition.contains("rep.step")
                        ? "CALL_TO_MEETING"
                        : condition.contains("evidence(?)") ? "metrics" : "champion";
        return List.of(condition.replace("?", "\"" + fitting + "\""));
    }
}
