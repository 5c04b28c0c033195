package io.salesmanager.intake.upload;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.salesmanager.intake.mapping.Corrections;
import io.salesmanager.intake.mapping.FileMapping;
import io.salesmanager.intake.mapping.Lookups;
import io.salesmanager.intake.mapping.Mappings;
import io.salesmanager.intake.mapping.RowMapper;
import io.salesmanager.platform.Packed;
import io.salesmanager.platform.Problem;
import io.salesmanager.platform.Problems;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;

/** Whatever is uploaded as an export, its rows are read or it is refused as a problem. {@code -Pfuzz} looks for more. */
@NullUnmarked
class UploadFuzzTest {
    private static final Mappings MAPPINGS = new Mappings(Path.of("rules"));
    private static final List<FileMapping> FILES = MAPPINGS.names().stream()
            .flatMap(name -> MAPPINGS.find(name).files().stream())
            .toList();

    /** A file as it is, be it text, an archive or neither. */
    @FuzzTest(maxDuration = "60s")
    void export(byte[] content) {
        open(content);
    }

    /** A sound archive: names and contents are looked at, which bytes by chance never get to. */
    @FuzzTest(maxDuration = "60s")
    void archive(byte[] content) {
        open(Packed.zip(content));
    }

    /** Rows below the headings of a mapping, which the first byte chooses. */
    @FuzzTest(maxDuration = "60s")
    void rows(byte[] content) {
        var mapping = FILES.get(content.length == 0 ? 0 : (content[0] & 0xff) % FILES.size());
        var csv = new ByteArrayOutputStream();
        csv.writeBytes((String.join(",", mapping.columns()) + "\n").getBytes(StandardCharsets.UTF_8));
        csv.write(content, Math.min(1, content.length), Math.max(0, content.length - 1));
        try (var upload = upload(csv.toByteArray())) {
            var mapper = new RowMapper(mapping, ZoneOffset.UTC, new Lookups(upload.files()), new Corrections());
            for (var file : upload.files()) {
                file.each(row -> {
                    var problems = new Problems();
                    assertThat(mapper.map(row, problems)).isNotNull();
                    assertThat(problems.all()).allSatisfy(UploadFuzzTest::isHelpful);
                });
            }
        } catch (Problem refused) {
            isHelpful(refused);
        }
    }

    private static void open(byte[] content) {
        try (var upload = upload(content)) {
            for (var file : upload.files()) {
                assertThat(file.name()).doesNotContain("/", "\\");
                file.each(row -> assertThat(row.line()).isPositive());
            }
        } catch (Problem refused) {
            isHelpful(refused);
        }
    }

    private static Upload upload(byte[] content) {
        return Upload.open(List.of(new Upload.Part("export", new ByteArrayInputStream(content))));
    }

    private static void isHelpful(Problem refused) {
        assertThat(refused.status()).isBetween(400, 499);
        assertThat(refused.members()).containsKey("advice");
    }
}
