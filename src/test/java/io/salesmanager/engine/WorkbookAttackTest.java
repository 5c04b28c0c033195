package io.salesmanager.engine;

import static io.salesmanager.engine.Attacks.code;
import static io.salesmanager.engine.Attacks.files;
import static io.salesmanager.engine.Attacks.test;
import static io.salesmanager.engine.Attacks.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.salesmanager.engine.table.Workbooks;
import io.salesmanager.playbook.source.SourceFile;
import io.salesmanager.playbook.source.SourceFiles;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What an attacker packs into a workbook is refused before it is unpacked. */
class WorkbookAttackTest {
    private static final String SHEET = "xl/worksheets/sheet1.xml";

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
