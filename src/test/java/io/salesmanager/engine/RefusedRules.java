package io.salesmanager.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesmanager.engine.LoadResult.Refused;
import io.salesmanager.playbook.source.Diagnostic;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;

/**
 * Cases of rules that are refused. In each the sign « stands before the place that the error has to name, or » after the
 * text within which it has to point; both are taken out before the rule is loaded.
 */
final class RefusedRules {
    private final List<DynamicTest> cases = new ArrayList<>();

    List<DynamicTest> all() {
        return List.copyOf(cases);
    }

    void condition(String name, String marked, String... codes) {
        rule(name, SmallRulebook.rule("A-1", marked), codes);
    }

    void within(String name, String marked, String... codes) {
        condition(name, marked + "»", codes);
    }

    void consequence(String name, String marked, String... codes) {
        rule(name, SmallRulebook.rule("A-1", "open", marked + "»"), codes);
    }

    void pattern(String name, String marked, String... codes) {
        rule(name, SmallRulebook.rule("A-1", "open").replace("$o : Opportunity( open )", marked), codes);
    }

    void annotation(String name, String marked, String... codes) {
        rule(
                name,
                "rule \"A-1 x\"\n  " + marked
                        + "\nwhen\n  $o : Opportunity( open )\nthen\n  advise.archive($o);\nend\n",
                codes);
    }

    void file(String name, String marked, String... codes) {
        rule(name, marked, codes);
    }

    void rule(String name, String marked, String... codes) {
        cases.add(DynamicTest.dynamicTest(name, () -> {
            var before = marked.substring(0, marked.indexOf('«')).replace("\uFEFF", "");
            var reach = Math.max(0, marked.indexOf('»') - marked.indexOf('«') - 1);
            var line = (int) before.chars().filter(c -> c == '\n').count() + 1;
            var column = before.length() - before.lastIndexOf('\n');

            var errors = refused(marked.replace("«", "").replace("»", ""));

            assertThat(errors).allSatisfy(error -> {
                assertThat(error.at().file()).isEqualTo("rules.drl");
                assertThat(error.advice()).isNotBlank();
            });
            assertThat(errors.stream().filter(error -> List.of(codes).contains(error.code())))
                    .as("codes of " + errors)
                    .isNotEmpty();
            assertThat(errors.stream()
                            .filter(error -> List.of(codes).contains(error.code()))
                            .filter(error -> error.at().line() == line
                                    && error.at().column() >= column
                                    && error.at().column() <= column + reach))
                    .as("%d:%d to %d in %s", line, column, column + reach, errors)
                    .isNotEmpty();
        }));
    }

    /** The errors, which there have to be; warnings are left out. */
    static List<Diagnostic> refused(String drl) {
        var result = SmallRulebook.load(drl);
        assertThat(result).isInstanceOf(Refused.class);
        return result.diagnostics().stream()
                .filter(each -> each.severity() == Diagnostic.Severity.ERROR)
                .toList();
    }
}
