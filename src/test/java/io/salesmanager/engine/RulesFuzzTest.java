package io.salesmanager.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.salesmanager.engine.example.ExampleReader;
import io.salesmanager.playbook.source.Diagnostic;
import io.salesmanager.playbook.source.Diagnostics;
import io.salesmanager.playbook.source.SourceFile;
import io.salesmanager.playbook.source.SourceFiles;
import java.util.List;

/** Whatever stands in a file of the rules folder, it is loaded, or refused where it is wrong. {@code -Pfuzz} looks for more. */
class RulesFuzzTest {
    private static final String A_RULE = SmallRulebook.rule("A-1", "amount > dial(\"large\"), stage == \"Proposal\"");

    @FuzzTest(maxDuration = "60s")
    void drl(byte[] content) {
        load(new SourceFile("rules.drl", content));
    }

    @FuzzTest(maxDuration = "60s")
    void condition(byte[] content) {
        var condition = new SourceFile("condition", content).text();
        load(SourceFile.of("rules.drl", SmallRulebook.rule("A-1", condition)));
    }

    @FuzzTest(maxDuration = "60s")
    void playbook(byte[] content) {
        load(new SourceFile("playbook.yaml", content));
    }

    @FuzzTest(maxDuration = "60s")
    void dials(byte[] content) {
        load(new SourceFile("dials.csv", content));
    }

    @FuzzTest(maxDuration = "60s")
    void examples(byte[] content) {
        var file = new SourceFile("examples.yaml", content);
        var diagnostics = new Diagnostics();
        ExampleReader.read(file, diagnostics);
        areLocated(diagnostics.all(), new SourceFiles(List.of(file)));
    }

    private static void load(SourceFile changed) {
        var files = new SourceFiles(SmallRulebook.files(A_RULE).files().stream()
                .map(file -> file.path().equals(changed.path()) ? changed : file)
                .toList());
        areLocated(RulebookLoader.load(files).diagnostics(), files);
    }

    private static void areLocated(List<Diagnostic> diagnostics, SourceFiles files) {
        for (var diagnostic : diagnostics) {
            var file = files.find(diagnostic.at().file()).orElseThrow();
            var lines = file.text().lines().count() + 1;
            assertThat((long) diagnostic.at().line()).as(diagnostic.shown()).isBetween(0L, lines);
            assertThat(diagnostic.message()).isNotBlank();
            assertThat(diagnostic.advice()).isNotBlank();
        }
    }
}
