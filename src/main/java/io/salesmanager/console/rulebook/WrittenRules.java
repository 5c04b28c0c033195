package io.salesmanager.console.rulebook;

import io.salesmanager.engine.RulebookLoader;
import io.salesmanager.engine.source.RuleSource;
import io.salesmanager.playbook.source.SourceFiles;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The rules of rulebooks as their authors wrote them. Reading all files takes a tenth of a second, so the last ones are kept. */
@ApplicationScoped
public class WrittenRules {
    private static final int KEPT = 4;

    private final Map<String, Map<String, RuleSource>> kept =
            Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Map<String, RuleSource>> eldest) {
                    return size() > KEPT;
                }
            });

    /** By id. */
    public Map<String, RuleSource> of(String version, SourceFiles files) {
        return kept.computeIfAbsent(
                version,
                digest -> RulebookLoader.sources(files).stream()
                        .collect(Collectors.toMap(
                                RuleSource::id, Function.identity(), (first, second) -> first, LinkedHashMap::new)));
    }
}
