package io.salesmanager.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.salesmanager.engine.example.ExampleReader;
import io.salesmanager.engine.model.Model;
import io.salesmanager.playbook.source.Diagnostic;
import io.salesmanager.playbook.source.Diagnostics;
import io.salesmanager.playbook.source.SourceFile;
import io.salesmanager.playbook.source.SourceFiles;
import java.util.ArrayList;
import java.util.List;

/** Whatever stands in a file of the rules folder, it is loaded, or refused where it is wrong. {@code -Pfuzz} looks for more. */
class RulesFuzzTest {
    private static final String A_RULE = SmallRulebook.rule("A-1", "amount > dial(\"large\"), stage == \"Proposal\"");

    private static final String A_MODEL = """
            <definitions xmlns="https://www.omg.org/spec/DMN/20211108/MODEL/" name="t" namespace="urn:t">
            <inputData name="Opportunity"/>
            <decision name="T"><decisionTable hitPolicy="COLLECT">
            <input><inputExpression><text>%s</text></inputExpression></input>
            <output name="because"/><output name="require"/>
            <rule><inputEntry><text>%s</text></inputEntry><outputEntry><text>"x"</text></outputEntry><outputEntry><text>%s</text></outputEntry></rule>
            </decisionTable></decision>
            </definitions>
            """;

    @FuzzTest(maxDuration = "60s")
    void drl(byte[] content) {
        load(new SourceFile("rules.drl", content));
    }

    @FuzzTest(maxDuration = "60s")
    void condition(byte[] content) {
        var condition = new SourceFile("condition", content).text();
        load(SourceFile.of("rules.drl", SmallRulebook.rule("A-1", condition)));
    }

    /** A file of DMN rules. */
    @FuzzTest(maxDuration = "60s")
    void model(byte[] content) {
        loadBeside(new SourceFile("rules.dmn", content));
    }

    /** The expression, the cell and the conclusion of a table, with line ends between them. */
    @FuzzTest(maxDuration = "60s")
    void feel(byte[] content) {
        var parts = Model.escaped(new SourceFile("feel", content).text().replaceAll("[^\\P{Cntrl}\n]", " "))
                .split("\n", 3);
        var model =
                A_MODEL.formatted(parts[0], parts.length > 1 ? parts[1] : "-", parts.length > 2 ? parts[2] : "\"x\"");
        loadBeside(SourceFile.of("rules.dmn", model));
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

    private static void loadBeside(SourceFile more) {
        var files = new ArrayList<>(SmallRulebook.files(A_RULE).files());
        files.add(more);
        var rulebook = new SourceFiles(files);
        areLocated(RulebookLoader.load(rulebook).diagnostics(), rulebook);
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
