package io.salesmanager.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesmanager.engine.analysis.Finding;
import io.salesmanager.engine.analysis.RulebookAnalysis;
import io.salesmanager.engine.example.ExampleReader;
import io.salesmanager.engine.example.ExampleRunner;
import io.salesmanager.playbook.source.Diagnostic;
import io.salesmanager.playbook.source.Diagnostics;
import io.salesmanager.playbook.source.SourceFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The rulebook that is shipped: it is admitted without a warning, and every rule is shown by examples that hold. */
class ShippedRulesTest {
    private static SourceFiles files;
    private static LoadResult result;

    @BeforeAll
    static void load() throws IOException {
        files = SourceFiles.read(Path.of("rules"));
        result = RulebookLoader.load(files);
    }

    @Test
    void is_admitted_without_error_or_warning() {
        assertThat(faults()).isEmpty();
        assertThat(rulebook().rules()).hasSizeGreaterThan(90);
    }

    @Test
    void is_written_in_every_format() {
        assertThat(rulebook().rules().stream()
                        .map(rule -> rule.file().substring(rule.file().lastIndexOf('.'))))
                .contains(".drl", ".dslr", ".csv", ".xlsx", ".dmn");
    }

    @Test
    void every_example_holds() {
        var runner = new ExampleRunner(rulebook());
        var failures = new ArrayList<String>();
        for (var example : examples()) {
            var outcome = runner.run(example);
            if (!outcome.holds()) {
                failures.add(outcome.shown());
            }
        }
        assertThat(failures).isEmpty();
    }

    @Test
    void every_rule_has_an_example_in_which_it_speaks_and_one_in_which_it_does_not() {
        var speaks = rulesOfExamples(true);
        var silent = rulesOfExamples(false);
        for (var rule : rulebook().rules()) {
            assertThat(speaks).as("examples in which it speaks").contains(rule.id());
            assertThat(silent).as("examples in which it does not speak").contains(rule.id());
        }
    }

    /** Whatever is found was mended, or is accepted beside its rule with a reason. */
    @Test
    void has_no_finding_that_asks_for_work() {
        var findings = RulebookAnalysis.of(rulebook(), files, result.diagnostics(), LocalDate.of(2026, 11, 20));
        assertThat(findings.work().stream().map(Finding::diagnostic).map(Diagnostic::shown))
                .isEmpty();
        assertThat(findings.open()).extracting(Finding::code).contains("settled-by-precedence");
    }

    @Test
    void every_rule_stands_in_the_table_of_its_folder() {
        for (var rule : rulebook().rules()) {
            var folder = rule.file().substring(0, rule.file().indexOf('/'));
            var table = files.find(folder + "/README.md");
            assertThat(table).as(folder + "/README.md").isPresent();
            assertThat(table.orElseThrow().text()).contains("| " + rule.id() + " |");
        }
    }

    private static Rulebook rulebook() {
        assertThat(faults()).isEmpty();
        return ((LoadResult.Loaded) result).rulebook();
    }

    private static List<String> faults() {
        return result.diagnostics().stream()
                .filter(diagnostic -> diagnostic.severity() != Diagnostic.Severity.INFO)
                .map(Diagnostic::shown)
                .toList();
    }

    private static List<ExampleReader.Located> examples() {
        var diagnostics = new Diagnostics();
        var examples = ExampleReader.readAll(files, diagnostics);
        assertThat(diagnostics.all().stream().map(Diagnostic::shown)).isEmpty();
        return examples;
    }

    private static List<String> rulesOfExamples(boolean fires) {
        return examples().stream()
                .flatMap(example -> example.example().shows(fires).stream())
                .distinct()
                .toList();
    }
}
