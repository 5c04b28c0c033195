package io.salesmanager.improve.health;

import io.salesmanager.engine.example.ExampleReader;
import io.salesmanager.improve.health.RuleHealth.Covering;
import io.salesmanager.playbook.source.Diagnostics;
import io.salesmanager.rulebook.ActiveRulebook.Active;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which examples are about which rule; read once for each version. */
@ApplicationScoped
class CoveringExamples {
    private volatile Read last = new Read("", Map.of());

    private record Read(String version, Map<String, List<Covering>> ofRule) {}

    Map<String, List<Covering>> of(Active active) {
        var known = last;
        if (!known.version().equals(active.version())) {
            known = new Read(active.version(), read(active));
            last = known;
        }
        return known.ofRule();
    }

    private static Map<String, List<Covering>> read(Active active) {
        Map<String, List<Covering>> ofRule = new HashMap<>();
        for (var located : ExampleReader.readAll(active.files(), new Diagnostics())) {
            var example = located.example();
            for (var rule : example.rules()) {
                ofRule.computeIfAbsent(rule, id -> new ArrayList<>())
                        .add(new Covering(
                                example.name(),
                                example.speaks(rule),
                                located.at().shown()));
            }
        }
        return ofRule;
    }
}
