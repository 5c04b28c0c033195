package io.salesmanager.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class PluralsTest {
    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    /** A value and right after it what is counted, always as many. Whose templates these are uses {@code counted}. */
    private static final Pattern MANY = Pattern.compile(
            "(?<!of )\\{(?![#/@!])[^{}]*[^')]} (business )?(days|deals|touches|minutes|weeks|times|questions|answers|rules|findings|articles)\\b");

    @Test
    void no_page_counts_1_deals() throws IOException {
        try (var files = Files.walk(TEMPLATES)) {
            assertThat(files.filter(file -> file.toString().endsWith(".html"))
                            .flatMap(file -> MANY.matcher(read(file))
                                    .results()
                                    .map(found -> file.getFileName() + ": " + found.group())))
                    .isEqualTo(List.of());
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
