package io.salesmanager.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesmanager.playbook.source.Diagnostic;
import io.salesmanager.playbook.source.SourceFile;
import io.salesmanager.playbook.source.SourceFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Whatever is done to the shipped files, loading ends in an answer, and every error stands at a line of its file. */
@NullUnmarked
class RandomMistakesTest {
    private static final String STRANGE = "\"'(){}[]<>,;:.$@!&|#=-+*/\\ \n\t\u0000\uFEFFäaZ09\uD83D";
    private static SourceFiles shipped;

    @BeforeAll
    static void read() throws IOException {
        shipped = SourceFiles.read(Path.of("rules"));
    }

    @Test
    void in_rules() {
        var files = shipped.endingWith(".drl");
        for (var seed = 0; seed < 2_500; seed++) {
            check(files.get(seed % files.size()), seed);
        }
    }

    @Test
    void in_sentences_and_their_language() {
        var files = new ArrayList<>(shipped.endingWith(".dslr"));
        files.addAll(shipped.endingWith(".dsl"));
        for (var seed = 0; seed < 1_000; seed++) {
            check(files.get(seed % files.size()), seed);
        }
    }

    @Test
    void in_tables() {
        var table = shipped.find("75-revenue-quality/discount.csv").orElseThrow();
        for (var seed = 0; seed < 600; seed++) {
            check(table, seed);
        }
    }

    /** A workbook is a packed file: most of what is done to it makes it unreadable. */
    @Test
    void in_the_bytes_of_a_workbook() {
        var workbook = shipped.find("82-eligibility/lines.xlsx").orElseThrow();
        for (var seed = 0; seed < 150; seed++) {
            var random = new Random(seed);
            var bytes = workbook.content().clone();
            for (var i = 0; i < 1 + seed % 5; i++) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            var files = new SourceFiles(List.of(
                    shipped.find("playbook.yaml").orElseThrow(),
                    shipped.find("dials.csv").orElseThrow(),
                    new SourceFile(workbook.path(), bytes)));
            try {
                assertThat(RulebookLoader.load(files).diagnostics()).allSatisfy(found -> {
                    assertThat(found.at().file()).isEqualTo(workbook.path());
                    assertThat(found.message()).isNotBlank();
                    assertThat(found.advice()).isNotBlank();
                });
            } catch (RuntimeException | StackOverflowError e) {
                throw new AssertionError("seed %d".formatted(seed), e);
            }
        }
    }

    @Test
    void in_the_playbook() {
        for (var seed = 0; seed < 1_000; seed++) {
            check(shipped.find("playbook.yaml").orElseThrow(), seed);
        }
    }

    @Test
    void in_the_dials() {
        for (var seed = 0; seed < 1_000; seed++) {
            check(shipped.find("dials.csv").orElseThrow(), seed);
        }
    }

    /** Loads the playbook, the dials and one file of rules, one of them spoilt. */
    private static void check(SourceFile original, int seed) {
        var spoilt = SourceFile.of(original.path(), spoil(original.text(), new Random(seed)));
        var files = new ArrayList<>(List.of(spoilt));
        for (var path : List.of("playbook.yaml", "dials.csv", "language/sales.dsl")) {
            if (!path.equals(original.path())) {
                files.add(shipped.find(path).orElseThrow());
            }
        }

        List<Diagnostic> found;
        try {
            found = RulebookLoader.load(new SourceFiles(files)).diagnostics();
        } catch (RuntimeException | StackOverflowError e) {
            throw new AssertionError("seed %d of %s".formatted(seed, original.path()), e);
        }
        for (var diagnostic : found) {
            var at = diagnostic.at();
            var text =
                    files.stream().filter(file -> file.path().equals(at.file())).findFirst();
            assertThat(text).as("seed %d: %s", seed, diagnostic).isPresent();
            var lines = text.get().text().split("\n", -1).length;
            assertThat(at.line()).as("seed %d: %s", seed, diagnostic.shown()).isBetween(1, lines);
            assertThat(at.column()).as("seed %d: %s", seed, diagnostic.shown()).isNotNegative();
            assertThat(diagnostic.message()).isNotBlank();
            assertThat(diagnostic.advice()).isNotBlank();
        }
    }

    private static String spoil(String text, Random random) {
        var spoilt = new StringBuilder(text);
        for (var left = 1 + random.nextInt(4); left > 0; left--) {
            var at = random.nextInt(spoilt.length());
            switch (random.nextInt(5)) {
                case 0 -> spoilt.deleteCharAt(at);
                case 1 -> spoilt.insert(at, STRANGE.charAt(random.nextInt(STRANGE.length())));
                case 2 -> spoilt.setCharAt(at, STRANGE.charAt(random.nextInt(STRANGE.length())));
                case 3 -> spoilt.delete(at, Math.min(spoilt.length(), at + random.nextInt(200)));
                default -> {
                    var end = Math.min(spoilt.length(), at + random.nextInt(60));
                    spoilt.insert(random.nextInt(spoilt.length()), spoilt.substring(at, end));
                }
            }
            if (spoilt.isEmpty()) {
                return "";
            }
        }
        return spoilt.toString();
    }
}
