package io.salesmanager.console.rulebook.rule;

import io.salesmanager.playbook.source.SourceFile;
import io.salesmanager.playbook.source.SourceFiles;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A practice that a rule's source names by its number, as in {@code practices 17: trama.so}.
 *
 * @param words what the rulebook's list of practices says of it
 * @param line where it stands there
 */
record Practice(int number, String words, int line) {
    static final String LIST = "CATALOGUE.md";

    private static final Pattern NAMED = Pattern.compile("^practices? (\\d{1,4}(?:(?:,| and|, and) \\d{1,4})*)\\b");
    private static final Pattern ROW = Pattern.compile("^\\| *(\\d+) *\\| *([^|]+?) *\\|.*");
    private static final Pattern APART = Pattern.compile("\\D+");

    /** Those that stand in the list; none where the rulebook has no list. */
    static List<Practice> of(@Nullable String source, SourceFiles files) {
        var named = NAMED.matcher(source == null ? "" : source);
        return named.find()
                ? APART.splitAsStream(named.group(1))
                        .map(Integer::parseInt)
                        .flatMap(number -> files.find(LIST).flatMap(list -> row(number, list)).stream())
                        .toList()
                : List.of();
    }

    private static Optional<Practice> row(int number, SourceFile list) {
        var lines = list.text().lines().toList();
        for (var i = 0; i < lines.size(); i++) {
            var row = ROW.matcher(lines.get(i));
            if (row.matches() && row.group(1).equals(String.valueOf(number))) {
                return Optional.of(new Practice(number, row.group(2), i + 1));
            }
        }
        return Optional.empty();
    }
}
