package io.salesmanager.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesmanager.playbook.source.SourceFile;
import io.salesmanager.playbook.source.SourceFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/** No order has a meaning: not of files, not of rules in them, not of deals. */
@NullUnmarked
class OrderOfRulesTest {
    @Test
    void the_order_of_files_rules_and_deals_does_not_change_what_the_shipped_rules_decide() throws IOException {
        var shipped = SourceFiles.read(Path.of("rules"));
        var rulebook = SmallRulebook.good(RulebookLoader.load(shipped));
        var deals = SomeDeals.all();
        var decided = SomeDeals.decisions(rulebook, deals);
        for (var seed = 0; seed < 5; seed++) {
            var random = new Random(seed);
            var shuffled = SmallRulebook.good(RulebookLoader.load(shuffled(shipped, random)));
            var others = new ArrayList<>(deals);
            Collections.shuffle(others, random);

            assertThat(SomeDeals.decisions(shuffled, others)).containsExactlyInAnyOrderElementsOf(decided);
        }
        assertThat(decided.stream().distinct()).hasSizeGreaterThan(100);
    }

    private static SourceFiles shuffled(SourceFiles shipped, Random random) {
        var files = new ArrayList<SourceFile>();
        var numbers = new ArrayList<>(IntStream.range(0, 100).boxed().toList());
        Collections.shuffle(numbers, random);
        for (var file : shipped.files()) {
            if (!file.path().endsWith(".drl")) {
                files.add(file);
                continue;
            }
            var rules = new ArrayList<>(List.of(file.text().split("(?m)^(?=rule )")));
            var head = rules.remove(0);
            Collections.shuffle(rules, random);
            files.add(SourceFile.of("%02d/rules.drl".formatted(numbers.remove(0)), head + String.join("\n", rules)));
        }
        return new SourceFiles(files);
    }
}
