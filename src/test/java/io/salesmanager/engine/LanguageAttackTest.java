package io.salesmanager.engine;

import static io.salesmanager.engine.Attacks.LANGUAGE;
import static io.salesmanager.engine.Attacks.LONG;
import static io.salesmanager.engine.Attacks.files;
import static io.salesmanager.engine.Attacks.refused;
import static io.salesmanager.engine.Attacks.sentences;
import static io.salesmanager.engine.Attacks.test;
import static org.assertj.core.api.Assertions.assertThat;

import io.salesmanager.playbook.source.Diagnostic;
import io.salesmanager.playbook.source.SourceFile;
import io.salesmanager.playbook.source.SourceFiles;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What an attacker writes into a language or in place of its sentences never becomes code, and is looked up quickly. */
class LanguageAttackTest {
    @TestFactory
    List<DynamicTest> a_language_is_no_way_to_code() {
        var cases = new ArrayList<DynamicTest>();
        for (var line : List.of(
                "[condition][Opportunity]- hm=eval(true)",
                "[condition][Opportunity]- hm=System.exit(1) == null",
                "[condition][Opportunity]- hm=open) then System.exit(1); end //",
                "[condition][Opportunity]hm=$o : Opportunity( open ) from System.exit(1)",
                "[condition][Opportunity]hm=eval( System.exit(1) == null )",
                "[condition][Opportunity]hm=$o : java.lang.Runtime( )",
                "[consequence][Opportunity]hm=System.exit(1);",
                "[consequence][Opportunity]hm=advise.archive($o); System.exit(1);",
                "[consequence][Opportunity]hm=while (true) { }",
                "[consequence][Opportunity]hm=advise.archive($o); //",
                "[consequence][Opportunity]hm=advise.archive($o); /*",
                "[condition][Opportunity]- hm=open /*",
                "[keyword][]hm=rule",
                "[*][]hm=eval(true)",
                "[condition][Opportunity]- {x:.*} hm=open",
                "[condition][Opportunity]- (a+)+ hm=open",
                "[condition][Opportunity]- {x:dial} {x:dial}=open",
                "[condition][Opportunity]- hm=\\u0065val(true)")) {
            var consequence = line.startsWith("[consequence]");
            var said = line.contains("- hm") ? "- hm" : "hm";
            cases.add(test(
                    line,
                    () -> refused(files(
                            LANGUAGE + line + "\n",
                            (consequence
                                    ? "there is an open opportunity"
                                    : said.startsWith("-") ? "there is an open opportunity\n" + said : said),
                            consequence ? said : "show the risk x"))));
        }
        for (var line : List.of(
                "> eval(true)",
                "eval(true)",
                "$o : Opportunity( open )",
                "- open",
                "not Rep()",
                "then",
                "function void f() { }")) {
            cases.add(test(line, () -> refused(sentences(line, "show the risk x"))));
        }
        for (var line : List.of(
                "> System.exit(1);",
                "System.exit(1);",
                "advise.archive($o);",
                "end\nrule \"B-1 x\" when then System.exit(1); end\nrule \"C-1 x\"\nwhen\nthen")) {
            cases.add(test(line, () -> refused(sentences("", line))));
        }
        return cases;
    }

    @Test
    void sentences_that_begin_alike_are_not_looked_up_for_ever() {
        var language = new StringBuilder();
        for (var i = 0; i < 490; i++) {
            language.append("[condition][Opportunity]-");
            for (var word = 0; word < 30; word++) {
                language.append((i >> (word % 9) & 1) == 0 ? " {a%d:word}".formatted(word) : " x");
            }
            language.append(" y").append(i).append("=open\n");
        }
        var rules = new StringBuilder();
        for (var i = 0; i < 2_000; i++) {
            rules.append("rule \"A-%d x\"\nwhen\nthere is an open opportunity\n-%s z\nthen\nshow the risk x\nend\n"
                    .formatted(i, " x".repeat(30)));
        }
        var files = new SourceFiles(List.of(
                SourceFile.of("playbook.yaml", SmallRulebook.PLAYBOOK),
                SourceFile.of("dials.csv", SmallRulebook.DIALS),
                SourceFile.of("language/a.dsl", LANGUAGE),
                SourceFile.of("language/b.dsl", language.toString()),
                SourceFile.of("rules.dslr", rules.toString())));

        var found = Assertions.assertTimeout(LONG, () -> refused(files));

        assertThat(found)
                .extracting(Diagnostic::code)
                .contains("unknown-sentence")
                .containsOnlyOnce("too-tangled")
                .doesNotContain("wrong-pattern-count");
    }
}
