package io.salesmanager.console;

import io.salesmanager.advice.Strength;
import io.salesmanager.playbook.source.Diagnostic;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The active rulebook, and the last candidate that was refused after it.
 *
 * @param version {@code sha256:...}; empty where none was ever loaded
 * @param loaded since when it is active
 * @param refused null where nothing was refused since
 */
public record RulebookView(
        String version,
        @Nullable Instant loaded,
        List<Folder> folders,
        @Nullable Refused refused) {

    /** @param path below the rules folder, such as {@code 30-postponement} */
    public record Folder(String path, String title, List<RuleRow> rules) {}

    /** @param on whether its switch is on; {@code at} file and line */
    public record RuleRow(
            String id,
            String title,
            Strength strength,
            @Nullable String owner,
            @Nullable String source,
            String at,
            boolean on) {}

    public record Refused(Instant at, List<Diagnostic> errors) {}

    public int rules() {
        return folders.stream().mapToInt(folder -> folder.rules().size()).sum();
    }
}
