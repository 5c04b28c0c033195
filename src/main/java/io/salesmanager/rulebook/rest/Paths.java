package io.salesmanager.rulebook.rest;

import io.salesmanager.platform.Problem;
import io.salesmanager.playbook.source.SourceFiles;
import java.util.List;

/** Paths of files that someone sends. */
final class Paths {
    private static final int LONGEST = 200;

    private Paths() {}

    /**
     * @param field where it was sent
     * @throws Problem where it is no path below the rules folder
     */
    static String checked(String path, String field) {
        var parts = List.of(path.split("/", -1));
        if (path.isBlank()
                || path.length() > LONGEST
                || path.indexOf('\\') >= 0
                || path.indexOf(':') >= 0
                || path.chars().anyMatch(Character::isISOControl)
                || parts.stream().anyMatch(part -> part.isBlank() || part.equals(".") || part.equals(".."))) {
            throw Problem.ofField(
                    "bad-path",
                    field,
                    "'%s' is no path below the rules folder.".formatted(path),
                    "Use names with slashes between them, such as 30-postponement/later-date.drl, %d characters at most."
                            .formatted(LONGEST));
        }
        return path;
    }

    static Problem tooLarge() {
        return new Problem(
                        "rulebook-too-large",
                        413,
                        "The rulebook is too large",
                        "A rulebook has %,d files at most, and %d MiB."
                                .formatted(SourceFiles.MOST_FILES, SourceFiles.MOST_BYTES >> 20))
                .with("advice", "Leave out what is no rule, table, example or text about them.");
    }
}
