package io.salesmanager.engine;

import static io.salesmanager.engine.Attacks.LANGUAGE;
import static io.salesmanager.engine.Attacks.code;
import static io.salesmanager.engine.Attacks.csv;
import static io.salesmanager.engine.Attacks.files;
import static io.salesmanager.engine.Attacks.refused;
import static io.salesmanager.engine.Attacks.sentences;
import static io.salesmanager.engine.Attacks.table;
import static io.salesmanager.engine.Attacks.test;
import static org.assertj.core.api.Assertions.assertThat;

import io.salesmanager.playbook.source.SourceFiles;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What an attacker writes into sentences and tables is refused where it stands, or is a text and nothing else. */
class FormatAttackTest {
    private static final List<String> INJECTIONS = List.of(
            "100 ) || eval(true)",
            "100) then System.exit(1); end",
            "large\") || (1 == 1",
            "x\" || System.exit(1) == null || \"",
            "\\u0022 || eval(true)",
            "\\\" || open || \\\"",
            "Runtime.getRuntime().exec(\"id\")",
            "new java.io.File(\"x\").delete()",
            "$o.getClass().forName(\"x\")",
            "T(java.lang.Runtime)",
            "${jndi:ldap://x}",
            "#{7*7}",
            "{{amount}}",
            "/* */ eval(true)",
            "CALL, eval(true)",
            "a.b.c",
            "dial(\"large\")",
            "dial:large\") || open || dial(\"large",
            "fact:amount || open",
            "<![CDATA[x]]>",
            "'; drop table users; --",
            "@cmd|'/c calc'!A1",
            "advise.archive($o)",
            "\u202Eopen",
            "\uFF02 || open || \uFF02");

    @TestFactory
    List<DynamicTest> nothing_gets_out_of_a_placeholder() {
        var cases = new ArrayList<DynamicTest>();
        for (var attack : INJECTIONS) {
            for (var sentence : List.of(
                    "- worth more than %s",
                    "- %s is CAN_BUY",
                    "- budgetStatus is %s",
                    "- budgetStatus is one of CAN_BUY, %s",
                    "- closing after %s")) {
                cases.add(test(
                        sentence.formatted(attack),
                        () -> refused(sentences(sentence.formatted(attack), "show the risk x"))));
            }
            cases.add(test("show the risk " + attack, () -> refused(sentences("", "show the risk " + attack))));
            cases.add(test("ask for " + attack, () -> refused(sentences("", "ask for " + attack))));
            cases.add(test(
                    "quoted: " + attack,
                    () -> isTextOrRefused(
                            sentences("- the competitor is \"" + attack + "\"", "show the risk x"), "competitor == ")));
        }
        return cases;
    }

    @TestFactory
    List<DynamicTest> nothing_gets_out_of_a_cell() {
        var cases = new ArrayList<DynamicTest>();
        for (var attack : INJECTIONS) {
            for (var binding : List.of(
                    "amount > [money]",
                    "amount [money]",
                    "closeDate",
                    "inbound",
                    "budgetStatus",
                    "stage",
                    "advise.archive",
                    "verdict",
                    "until",
                    "id")) {
                cases.add(test(binding + " / " + attack, () -> refused(table(binding, attack))));
            }
            cases.add(test("text: " + attack, () -> isTextOrRefused(table("competitor", attack), "competitor ")));
            cases.add(test("argument: " + attack, () -> isTextOrRefused(table("evidence(?)", attack), "evidence(")));
            cases.add(test("binding: " + attack, () -> refused(table(attack, "x"))));
            if (!attack.equals("a.b.c")) { // a constant, whose last word names the risk
                cases.add(test("advice: " + attack, () -> refused(table("advise.risk(" + attack + ")", "yes"))));
            }
        }
        for (var binding : List.of(
                "advise.risk(?); System.exit(1)",
                "advise.risk(?)); System.exit(1); advise.risk($o, \"x\"",
                "evidence(?) || System.exit(1) == null",
                "evidence(?) || eval(true)",
                "Runtime.exec(?) == null",
                "open || evidence(?) /*",
                "advise.risk(?); /*)",
                "advise.risk(?); //)",
                "advise.risk(System.getenv(?))")) {
            cases.add(test(binding, () -> refused(table(binding, "x"))));
        }
        return cases;
    }

    @TestFactory
    List<DynamicTest> what_is_too_large_is_refused() {
        var cell = "x".repeat(100_000);
        return List.of(
                test("a huge cell", () -> code("too-large", table("competitor", cell))),
                test("a huge number", () -> code("bad-cell", table("amount > [money]", "9".repeat(1_000)))),
                test(
                        "a huge line",
                        () -> code("too-long", sentences("- worth " + "more ".repeat(50_000), "show the risk x"))),
                test(
                        "a million rows",
                        () -> code("too-large", csv("id,open\nid,open\n" + "A-1,yes\n".repeat(400_000)))),
                test(
                        "ten thousand columns",
                        () -> code("too-large", csv("id,open\nid,open\n" + "x,".repeat(10_000) + "\n"))),
                test("a huge file", () -> code("too-large", csv("id\nid\n" + "A-1\n".repeat(2_000_000)))),
                test(
                        "six hundred sentences",
                        () -> code(
                                "too-many-sentences",
                                files(
                                        LANGUAGE + sentencesOfALanguage(600),
                                        "there is an open opportunity",
                                        "show the risk x"))));
    }

    /** Where a text may stand, any text is harmless: there is one condition, a comparison with it. */
    private static void isTextOrRefused(SourceFiles files, String start) {
        if (RulebookLoader.load(files) instanceof LoadResult.Loaded loaded) {
            var conditions = loaded.rulebook().rules().get(0).conditions();
            assertThat(conditions.get(conditions.size() - 1)).startsWith(start);
            assertThat(loaded.rulebook().rules().get(0).facts())
                    .allMatch(fact ->
                            fact.equals("open") || fact.startsWith(start.strip().replaceFirst(" .*", "")));
        } else {
            refused(files);
        }
    }

    private static String sentencesOfALanguage(int count) {
        var lines = new StringBuilder();
        for (var i = 0; i < count; i++) {
            lines.append("[condition][Opportunity]- number").append(i).append("=open\n");
        }
        return lines.toString();
    }
}
