package io.salesmanager.rulebook.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.salesmanager.platform.Packed;
import io.salesmanager.platform.Problem;
import io.salesmanager.playbook.source.SourceFiles;

/** Whatever is sent as a rulebook, its files stand below the rules folder or it is refused. {@code -Pfuzz} looks for more. */
class SentArchiveFuzzTest {
    @FuzzTest(maxDuration = "60s")
    void zip(byte[] content) {
        read(content);
    }

    @FuzzTest(maxDuration = "60s")
    void packed(byte[] content) {
        read(Packed.zip(content));
    }

    private static void read(byte[] zip) {
        try {
            var files = SentArchive.read(zip).files();
            assertThat(files).isNotEmpty().hasSizeLessThanOrEqualTo(SourceFiles.MOST_FILES);
            assertThat(files).allSatisfy(file -> {
                assertThat(file.path()).isNotBlank().doesNotStartWith("/").doesNotContain("\\", "\0");
                assertThat(file.path().split("/", -1)).doesNotContain("..", ".", "");
            });
        } catch (Problem refused) {
            assertThat(refused.status()).isBetween(400, 499);
            assertThat(refused.members()).containsKey("advice");
        }
    }
}
