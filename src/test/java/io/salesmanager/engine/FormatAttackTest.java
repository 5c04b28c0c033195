package io.salesmanager.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesmanager.engine.table.Workbooks;
import io.salesmanager.playbook.source.Diagnostic;
import io.salesmanager.playbook.source.SourceFile;
import io.salesmanager.playbook.source.SourceFiles;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * What an attacker writes into sentences, languages and tables is refused where it stands, or is a text and nothing else; and
 * nothing of it takes long.
 */
class FormatAttackTest {
    /** Far above what any of these takes on a busy machine, far below what an exponential one would. */
    private static final Duration LONG = Duration.ofSeconds(20);

    private static final String SHEET = "xl/worksheets/sheet1.xml";

    private static final String LANGUAGE = """
            [condition][Opportunity]there is an open opportunity=$o : Opportunity( open )
            [condition][Opportunity]- worth more than {limit:dial}=amount > {limit}
            [condition][Opportunity]- {fact:fact} is {value:constant}={fact} == {value}
            [condition][Opportunity]- {fact:fact} is one of {values:constants}={fact} in {values}
            [condition][Opportunity]- the competitor is {name:text}=competitor == {name}
            [condition][Opportunity]- closing after {day:day}=closeDate > {day}
            [consequence][Opportunity]show the risk {kind:word}=advise.risk($o, {kind});
            [consequence][Opportunity]ask for {what:text}=advise.require($o, {what});
            """;

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
                .containsOnlyOnce("too-tangled");
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

    @TestFactory
    List<DynamicTest> a_workbook_is_no_bomb_and_reads_no_file() {
        return List.of(
                test("a zip bomb", () -> code("too-large", workbook(bomb(64)))),
                test("a thousand parts", () -> code("too-large", workbook(parts(1_000)))),
                test(
                        "an external entity",
                        () -> code(
                                "not-allowed",
                                changed(
                                        SHEET,
                                        xml -> xml.replaceFirst(
                                                "<worksheet",
                                                "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><worksheet")))),
                test(
                        "nested entities",
                        () -> code(
                                "not-allowed",
                                changed(
                                        "xl/sharedStrings.xml",
                                        xml -> xml.replaceFirst(
                                                "<sst",
                                                "<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\">]><sst")))),
                test(
                        "an entity in UTF-16",
                        () -> code("bad-workbook", changed(SHEET, xml -> xml.replace("UTF-8", "UTF-16")))),
                test("zeros", () -> code("bad-workbook", changed(SHEET, xml -> xml + "\0"))),
                test(
                        "a cell far out",
                        () -> code("too-large", changed(SHEET, xml -> xml.replace("\"A3\"", "\"ZZZZZZ3\"")))),
                test(
                        "a cell far out, in other quotes",
                        () -> code("too-large", changed(SHEET, xml -> xml.replace("\"A3\"", "'XFD3'")))),
                test(
                        "a cell far out, in character references",
                        () -> code("too-large", changed(SHEET, xml -> xml.replace("\"A3\"", "\"&#90;ZZZZZ3\"")))),
                test(
                        "merged cells",
                        () -> code(
                                "merged-cells",
                                changed(
                                        SHEET,
                                        xml -> xml.replace(
                                                "</sheetData>",
                                                "</sheetData><mergeCells count=\"1\"><mergeCell ref=\"A3:A9\"/></mergeCells>")))),
                test("a macro", () -> code("not-allowed", workbook(withPart("xl/vbaProject.bin")))),
                test(
                        "a link to another workbook",
                        () -> code("not-allowed", workbook(withPart("xl/externalLinks/externalLink1.xml")))),
                test("no workbook", () -> code("bad-workbook", workbook("id,open".getBytes(StandardCharsets.UTF_8)))),
                test(
                        "an old workbook",
                        () -> code("bad-workbook", workbook(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}))),
                test("an empty file", () -> code("bad-workbook", workbook(new byte[0]))));
    }

    private static DynamicTest test(String name, Runnable check) {
        return DynamicTest.dynamicTest(
                name.length() > 120 ? name.substring(0, 120) : name, () -> Assertions.assertTimeout(LONG, check::run));
    }

    private static List<Diagnostic> refused(SourceFiles files) {
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

    private static void code(String code, SourceFiles files) {
        var errors = RulebookLoader.load(files).diagnostics().stream()
                .filter(each -> each.severity() == Diagnostic.Severity.ERROR)
                .toList();
        assertThat(errors).extracting(Diagnostic::code).contains(code);
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

    private static SourceFiles sentences(String condition, String consequence) {
        return files(LANGUAGE, "there is an open opportunity\n" + condition, consequence);
    }

    private static SourceFiles files(String language, String when, String then) {
        return with(
                SourceFile.of("language/sales.dsl", language),
                SourceFile.of(
                        "rules.dslr",
                        "rule \"A-1 x\" @because(\"x\") @source(\"x\") @owner(\"x\")\nwhen\n" + when + "\nthen\n" + then
                                + "\nend\n"));
    }

    private static SourceFiles table(String binding, String cell) {
        return csv("Id,Reads,Open,H,Do\nid,because,open," + quoted(binding) + ",advise.risk(?)\nA-1,x,yes,"
                + quoted(cell) + ",x\n");
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }

    private static SourceFiles csv(String text) {
        return with(SourceFile.of("10-x/t.csv", text));
    }

    private static SourceFiles workbook(byte[] content) {
        return with(new SourceFile("10-x/t.xlsx", content));
    }

    private static SourceFiles changed(String part, UnaryOperator<String> change) {
        return workbook(Workbooks.changed(good(), part, change));
    }

    private static byte[] good() {
        return Workbooks.of(
                new Object[] {"Id", "Reads", "Open", "Do"},
                new Object[] {"id", "because", "open", "advise.archive"},
                new Object[] {"A-1", "x", "yes", "yes"});
    }

    private static SourceFiles with(SourceFile... rules) {
        var files = new ArrayList<>(List.of(
                SourceFile.of("playbook.yaml", SmallRulebook.PLAYBOOK),
                SourceFile.of("dials.csv", SmallRulebook.DIALS)));
        files.addAll(List.of(rules));
        return new SourceFiles(files);
    }

    private static String sentencesOfALanguage(int count) {
        var lines = new StringBuilder();
        for (var i = 0; i < count; i++) {
            lines.append("[condition][Opportunity]- number").append(i).append("=open\n");
        }
        return lines.toString();
    }

    private static byte[] bomb(int mebibytes) {
        var block = new byte[1 << 20];
        return zip(out -> {
            out.putNextEntry(new ZipEntry(SHEET));
            for (var i = 0; i < mebibytes; i++) {
                out.write(block);
            }
        });
    }

    private static byte[] parts(int count) {
        return zip(out -> {
            for (var i = 0; i < count; i++) {
                out.putNextEntry(new ZipEntry("part" + i));
            }
        });
    }

    private static byte[] withPart(String name) {
        return zip(out -> {
            out.putNextEntry(new ZipEntry(name));
            out.write('x');
        });
    }

    /** Writes into a packed file. */
    @FunctionalInterface
    private interface Filling {
        void fill(ZipOutputStream out) throws IOException;
    }

    private static byte[] zip(Filling filling) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new ZipOutputStream(bytes)) {
            filling.fill(out);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return bytes.toByteArray();
    }

    @Test
    void the_shipped_workbook_passes_the_same_gate() throws IOException {
        var files = SourceFiles.read(Path.of("rules"));

        assertThat(Files.exists(Path.of("rules/82-eligibility/lines.xlsx"))).isTrue();
        assertThat(SmallRulebook.good(RulebookLoader.load(files)).rule("EL-1")).isPresent();
    }
}
