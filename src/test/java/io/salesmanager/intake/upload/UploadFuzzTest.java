package io.salesmanager.intake.upload;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.salesmanager.platform.Problem;
import java.io.ByteArrayInputStream;
import java.util.List;

/** Whatever is uploaded as an export, its rows are read or it is refused as a problem. {@code -Pfuzz} looks for more. */
class UploadFuzzTest {
    @FuzzTest(maxDuration = "60s")
    void export(byte[] content) {
        try (var upload = Upload.open(List.of(new Upload.Part("export", new ByteArrayInputStream(content))))) {
            for (var file : upload.files()) {
                file.each(row -> assertThat(row.line()).isPositive());
            }
        } catch (Problem refused) {
            assertThat(refused.status()).isBetween(400, 499);
            assertThat(refused.members()).containsKey("advice");
        }
    }
}
