package io.salesmanager.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesmanager.playbook.source.Diagnostic;
import io.salesmanager.playbook.source.SourceFile;
import io.salesmanager.playbook.source.SourceFiles;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DynamicTest;

/** Rulebooks with what an attacker wrote into them, and checks that it was refused. */
final class Attacks {
    /** Far above what any of these takes on a busy machine, far below what an exponential one would. */
    static final Duration LONG = Duration.ofSeconds(20);

    static final String LANGUAGE = """
            [condition][Opportunity]there is an open opportunity=$o : Opportunity( open )
            [condition][Opportunity]- worth more than {limit:dial}=amount > {limit}
            [condition][Opportunity]- {fact:fact} is {value:constant}={fact} == {value}
            [condition][Opportunity]- {fact:fact} is one of {values:constants}={fact} in {values}
            [condition][Opportunity]- the competitor is {name:text}=competitor == {name}
            [condition][Opportunity]- closing after {day:day}=closeDate > {day}
            [consequence][Opportunity]show the risk {kind:word}=advise.risk($o, {kind});
            [consequence][Opportunity]ask for {what:text}=advise.require($o, {what});
            """;

    private Attacks() {}

    static DynamicTest test(String name, Runnable check) {
        return DynamicTest.dynamicTest(
                name.length() > 120 ? name.substring(0, 120) : name, () -> Assertions.assertTimeout(LONG, check::run));
    }

    static List<Diagnostic> refused(SourceFiles files) {
        var result = RulebookLoader.load(files);
        assertThat(result).isInstanceOf(LoadResult.Refused.class);
        var errors = result.diagnostics().stream()
                .filter(each -> each.severity() == Diagnostic.Severity.ERROR)
                .toList();
        assertThat(errors).isNotEmpty().allSatisfy(error -> {
            assertThat(files.find(error.at().file())).isPresent();
            assertThat(error.message()).isNotBlank();
            assertThat(error.advice()).isNotBlank();
        });
        assertThat(errors).anySatisfy(error -> assertThat(error.at().line()).isPositive());
        return errors;
    }

    static void code(String code, SourceFiles files) {
        var errors = RulebookLoader.load(files).diagnostics().stream()
                .filter(each -> each.severity() == Diagnostic.Severity.ERROR)
                .toList();
        assertThat(errors).extracting(Diagnostic::code).contains(code);
    }

    static SourceFiles sentences(String condition, String consequence) {
        return files(LANGUAGE, "there is an open opportunity\n" + condition, consequence);
    }

    static SourceFiles files(String language, String when, String then) {
        return with(
                SourceFile.of("language/sales.dsl", language),
                SourceFile.of(
                        "rules.dslr",
                        "rule \"A-1 x\" @because(\"x\") @source(\"x\") @owner(\"x\")\nwhen\n" + when + "\nthen\n" + then
                                + "\nend\n"));
    }

    static SourceFiles table(String binding, String cell) {
        return csv("Id,Reads,Open,H,Do\nid,because,open," + quoted(binding) + ",advise.risk(?)\nA-1,x,yes,"
                + quoted(cell) + ",x\n");
    }

    static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }

    static SourceFiles csv(String text) {
        return with(SourceFile.of("10-x/t.csv", text));
    }

    static SourceFiles with(SourceFile... rules) {
        var files = new ArrayList<>(List.of(
                SourceFile.of("playbook.yaml", SmallRulebook.PLAYBOOK),
                SourceFile.of("dials.csv", SmallRulebook.DIALS)));
        files.addAll(List.of(rules));
        return new SourceFiles(files);
    }
}
