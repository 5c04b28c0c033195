package io.salesmanager.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesmanager.engine.example.ExampleReader;
import io.salesmanager.engine.example.ExampleRunner;
import io.salesmanager.playbook.source.Diagnostics;
import io.salesmanager.playbook.source.SourceFile;
import io.salesmanager.playbook.source.SourceFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the guide for authors shows and lists is so. */
class AuthoringGuideTest {
    private static final Path GUIDE = Path.of("rules/README.md");
    /** Where a fault is reported: the code is the first text; one that ends in a hyphen is finished by a name. */
    private static final Pattern REPORTED = Pattern.compile(
            "(?:error|info|report|refused?|warn|bad|fault|diagnostic|Diagnostic|Refusal|BadCell|BadFeel|NotAFact)\\(\\s*\"([a-z]+(?:-[a-z0-9]+)*-?)\"");

    @Test
    void the_rule_that_is_shown_in_every_format_is_the_same_rule() throws IOException {
        var shipped = SourceFiles.read(Path.of("rules"));
        var guide = between(Files.readString(GUIDE), "same");
        var rules = new ArrayList<RuleInfo>();
        for (var format : List.of("drl", "dslr", "csv", "dmn")) {
            var fence = "```" + (format.equals("dmn") ? "xml" : format) + "\n";
            var block = guide.substring(guide.indexOf(fence) + fence.length());
            var rulebook = SmallRulebook.good(RulebookLoader.load(new SourceFiles(List.of(
                    shipped.find("playbook.yaml").orElseThrow(),
                    shipped.find("dials.csv").orElseThrow(),
                    shipped.find("language/sales.dsl").orElseThrow(),
                    SourceFile.of("10-x/rules." + format, block.substring(0, block.indexOf("```")))))));
            rules.add(rulebook.rule("RQ-022").orElseThrow());
            examples(shipped)
                    .forEach(example -> assertThat(
                                    new ExampleRunner(rulebook).run(example).failures())
                            .as(format)
                            .isEmpty());
        }

        assertThat(rules).hasSize(4).allSatisfy(rule -> {
            assertThat(rule)
                    .usingRecursiveComparison()
                    .ignoringFields("file", "line", "sheet", "cell")
                    .isEqualTo(rules.get(0));
        });
    }

    @Test
    void every_code_of_a_fault_stands_in_the_guide_and_every_code_there_is_one() throws IOException {
        var listed = new TreeSet<String>();
        var rows = Pattern.compile("(?m)^\\| `([a-z0-9-]+)` \\| .+\\. \\|$")
                .matcher(between(Files.readString(GUIDE), "codes"));
        while (rows.find()) {
            assertThat(listed.add(rows.group(1))).as(rows.group(1)).isTrue();
        }
        var reported = reported();

        assertThat(reported).hasSizeGreaterThan(60);
        for (var code : reported) {
            assertThat(listed)
                    .as(code)
                    .anyMatch(each -> code.endsWith("-") ? each.startsWith(code) : each.equals(code));
        }
        for (var code : listed) {
            assertThat(reported)
                    .as(code)
                    .anyMatch(each -> each.endsWith("-") ? code.startsWith(each) : each.equals(code));
        }
    }

    private static Set<String> reported() throws IOException {
        var found = new TreeSet<String>();
        for (var room : List.of("playbook", "engine")) {
            try (var walk = Files.walk(Path.of("src/main/java/io/salesmanager", room))) {
                for (var file : walk.filter(path -> path.toString().endsWith(".java"))
                        .filter(path -> !isOfModelsByThemselves(path))
                        .toList()) {
                    var codes = REPORTED.matcher(Files.readString(file));
                    while (codes.find()) {
                        found.add(codes.group(1));
                    }
                }
            }
        }
        return found;
    }

    /** What is told of models that are evaluated apart from the rulebook has codes of its own. */
    private static boolean isOfModelsByThemselves(Path path) {
        return path.endsWith("DmnCompiler.java") || path.toString().contains("guard");
    }

    private static List<ExampleReader.Located> examples(SourceFiles shipped) {
        var file = shipped.find("75-revenue-quality/examples.yaml").orElseThrow();
        return ExampleReader.read(file, new Diagnostics()).stream()
                .filter(example -> "RQ-022".equals(example.example().rule()))
                .toList();
    }

    private static String between(String text, String mark) {
        var from = text.indexOf("<!-- %s:begin -->".formatted(mark));
        var to = text.indexOf("<!-- %s:end -->".formatted(mark));
        assertThat(from).isNotNegative().isLessThan(to);
        return text.substring(from, to);
    }
}
