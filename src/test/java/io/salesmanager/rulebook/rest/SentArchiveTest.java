package io.salesmanager.rulebook.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.salesmanager.platform.Problem;
import io.salesmanager.playbook.source.SourceFile;
import io.salesmanager.playbook.source.SourceFiles;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentArchiveTest {
    private static final byte[] TEXT = "x".getBytes(StandardCharsets.UTF_8);

    @Test
    void files_are_read_and_hidden_ones_passed_over() {
        var files = SentArchive.read(zip(
                "playbook.yaml", "10-a/a.drl", ".git/config", "10-a/.a.drl.swp", "mappings/m.yaml", "__MACOSX/._a"));
        assertThat(files.files()).extracting(SourceFile::path).containsExactly("10-a/a.drl", "playbook.yaml");
    }

    @Test
    void a_folder_around_all_is_taken_off() {
        var files = SentArchive.read(zip("rules/playbook.yaml", "rules/10-a/a.drl", "rules/mappings/m.yaml"));
        assertThat(files.files()).extracting(SourceFile::path).containsExactly("10-a/a.drl", "playbook.yaml");
    }

    @Test
    void a_folder_without_a_playbook_is_a_folder_of_rules() {
        assertThat(SentArchive.read(zip("10-a/a.drl")).files())
                .extracting(SourceFile::path)
                .containsExactly("10-a/a.drl");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../playbook.yaml",
                "a/../../b.drl",
                "/etc/passwd",
                "a//b.drl",
                "a\\b.drl",
                "C:evil.drl",
                "a/./b.drl",
                "a\u0000.drl"
            })
    void a_path_that_leads_elsewhere_is_refused(String path) {
        refused(zip("playbook.yaml", path), "bad-path", 422);
    }

    @Test
    void what_is_no_archive_is_refused() {
        refused("rule \"x\"".getBytes(StandardCharsets.UTF_8), "bad-zip", 422);
        refused(new byte[0], "bad-zip", 422);
        var cut = zip("playbook.yaml");
        cut[2] = 9;
        refused(cut, "empty-zip", 422);
        refused(Arrays.copyOf(zip("playbook.yaml"), 40), "bad-zip", 422);
    }

    @Test
    void an_empty_archive_is_refused() {
        refused(zip(), "empty-zip", 422);
        refused(zip(".hidden"), "empty-zip", 422);
    }

    @Test
    void the_same_file_twice_is_refused() {
        var twice = new String(zip("a.drl", "b.drl"), StandardCharsets.ISO_8859_1).replace("b.drl", "a.drl");
        refused(twice.getBytes(StandardCharsets.ISO_8859_1), "duplicate-file", 422);
    }

    @Test
    void an_archive_that_bursts_is_refused_before_it_is_unpacked() {
        var zeros = new byte[(int) SourceFiles.MOST_BYTES + 1];
        refused(zip(zeros, "zeros.drl"), "rulebook-too-large", 413);
    }

    @Test
    void too_many_files_are_refused() {
        var names = new String[SourceFiles.MOST_FILES + 1];
        Arrays.setAll(names, i -> i + ".drl");
        refused(zip(names), "rulebook-too-large", 413);
    }

    private static void refused(byte[] zip, String type, int status) {
        assertThatThrownBy(() -> SentArchive.read(zip)).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.type()).isEqualTo(type);
            assertThat(problem.status()).isEqualTo(status);
            assertThat(problem.members()).containsKey("advice");
        });
    }

    private static byte[] zip(String... names) {
        return zip(TEXT, names);
    }

    private static byte[] zip(byte[] content, String... names) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(content);
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
