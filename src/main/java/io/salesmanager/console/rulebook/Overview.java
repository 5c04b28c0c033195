package io.salesmanager.console.rulebook;

import io.salesmanager.engine.source.RuleSource;
import io.salesmanager.playbook.source.Diagnostic;
import io.salesmanager.playbook.source.Diagnostic.Severity;
import io.salesmanager.rulebook.ActiveRulebook;
import io.salesmanager.rulebook.version.Activation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The active rulebook's rules by folder, and the last candidate that was refused after it.
 *
 * @param version empty where none was ever loaded
 * @param since when it is active
 * @param activation what made it active; null where the log does not say
 * @param folder version of what the rules folder holds, where that does not decide; else empty
 * @param rules how many there are, filtered out or not
 * @param refused null where nothing was refused since
 */
record Overview(
        String version,
        @Nullable Instant since,
        @Nullable Activation activation,
        String folder,
        int rules,
        List<Folder> folders,
        List<String> formats,
        @Nullable Refused refused) {

    /** @param path below the rules folder, such as {@code 30-postponement} */
    record Folder(String path, String title, List<RuleRow> rules) {}

    record Refused(Instant at, List<Diagnostic> errors) {}

    /** How many rules are listed. */
    public int shown() {
        return folders.stream().mapToInt(folder -> folder.rules().size()).sum();
    }

    static Overview none(ActiveRulebook.@Nullable Refused refused) {
        return new Overview("", null, null, "", 0, List.of(), List.of(), refused(refused));
    }

    static Overview of(
            ActiveRulebook.Active active,
            ActiveRulebook.State state,
            Map<String, RuleSource> written,
            RuleFilter filter,
            LocalDate today,
            @Nullable Activation activation) {
        var findings = findings(active.warnings());
        var rulebook = active.rulebook();
        Map<String, List<RuleRow>> byFolder = new LinkedHashMap<>();
        for (var rule : rulebook.rules()) {
            var source = written.get(rule.id());
            var format = source == null ? "" : RulebookWords.words(source.format());
            var row = RuleRow.of(
                    rule, format, rulebook.proposedBy(rule.id()), today, findings.getOrDefault(rule.id(), 0L));
            if (filter.fits(row)) {
                byFolder.computeIfAbsent(folder(rule.file()), path -> new ArrayList<>())
                        .add(row);
            }
        }
        return new Overview(
                rulebook.version(),
                active.since(),
                activation,
                state.folder() == null || state.serves(state.folder().version())
                        ? ""
                        : state.folder().version(),
                rulebook.rules().size(),
                byFolder.entrySet().stream()
                        .map(folder -> new Folder(folder.getKey(), title(folder.getKey()), folder.getValue()))
                        .toList(),
                List.copyOf(written.values().stream()
                        .map(source -> RulebookWords.words(source.format()))
                        .collect(Collectors.toCollection(java.util.TreeSet::new))),
                refused(state.refused()));
    }

    private static Map<String, Long> findings(List<Diagnostic> diagnostics) {
        return diagnostics.stream()
                .flatMap(diagnostic -> RuleFindings.rule(diagnostic).stream())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    private static @Nullable Refused refused(ActiveRulebook.@Nullable Refused refused) {
        return refused == null
                ? null
                : new Refused(
                        refused.at(),
                        refused.diagnostics().stream()
                                .filter(diagnostic -> diagnostic.severity() == Severity.ERROR)
                                .toList());
    }

    private static String folder(String file) {
        var slash = file.lastIndexOf('/');
        return slash < 0 ? "" : file.substring(0, slash);
    }

    /** {@code 65-stage-discipline} is shown as {@code Stage discipline}. */
    private static String title(String path) {
        var words = path.replaceFirst("^\\d+-", "").replace('-', ' ');
        return words.isEmpty() ? "Rules" : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
