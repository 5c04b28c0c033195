package io.salesmanager.intake.rest;

import io.salesmanager.intake.run.ImportStatus.Mode;
import io.salesmanager.platform.Problem;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** How an upload is to be read. */
public record ImportAsked(
        @Parameter(description = "Name of a file in rules/mappings, without .yaml") @QueryParam("mapping") @Nullable String mapping,

        @Parameter(description = "full retires what is gone from the source; incremental (if left out) does not")
        @QueryParam("mode")
        @Nullable String mode,

        @Parameter(description = "Preview: the same answer, nothing stored, the first five facts of each file")
        @QueryParam("dryRun")
        @DefaultValue("false")
        boolean dryRun,

        @Parameter(description = "Name of the file, where the body is a single CSV") @QueryParam("file") @Nullable String file) {

    String knownMapping() {
        if (mapping == null || mapping.isBlank()) {
            throw Problem.ofField(
                    "missing-field", "mapping", "'mapping' is missing.", "Add ?mapping= and the name of a mapping.");
        }
        return mapping;
    }

    Mode knownMode(Mode otherwise) {
        if (mode == null) {
            return otherwise;
        }
        return Arrays.stream(Mode.values())
                .filter(one -> one.name().equalsIgnoreCase(mode))
                .findFirst()
                .orElseThrow(() -> Problem.ofField(
                        "bad-value", "mode", "'%s' is no mode.".formatted(mode), "Send full or incremental."));
    }
}
