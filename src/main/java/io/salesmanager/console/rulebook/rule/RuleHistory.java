package io.salesmanager.console.rulebook.rule;

import io.salesmanager.engine.RulebookLoader;
import io.salesmanager.engine.source.RuleSource;
import io.salesmanager.playbook.source.SourceFile;
import io.salesmanager.playbook.source.SourceFiles;
import io.salesmanager.rulebook.version.Activation;
import io.salesmanager.rulebook.version.ActivationLog;
import io.salesmanager.rulebook.version.Versions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** When the text of a rule that decides became another one. */
@ApplicationScoped
class RuleHistory {
    private static final int LOOKED_AT = 50;

    private final ActivationLog log;
    private final Versions versions;

    @Inject
    RuleHistory(ActivationLog log, Versions versions) {
        this.log = log;
        this.versions = versions;
    }

    /**
     * @param what such as {@code changed}
     * @param activation that brought it
     */
    record Change(String what, Activation activation) {}

    /**
     * @param changes the latest first
     * @param whole whether the log was read to its beginning
     */
    record Shown(List<Change> changes, boolean whole) {}

    /** A rule in a file, to be compared with the next. */
    private record Written(@Nullable SourceFile file, String text) {}

    Shown of(String rule) {
        var page = log.page(LOOKED_AT, null);
        var changes = new ArrayList<Change>();
        var before = new Written(null, "");
        var activations = page.items().stream()
                .filter(activation -> activation.withdrawnAt() == null)
                .toList();
        for (var i = activations.size() - 1; i >= 0; i--) {
            var now = written(rule, versions.files(activations.get(i).version()), before);
            var first = i == activations.size() - 1;
            if (!now.text().equals(before.text()) && !(first && page.next() != null)) {
                changes.add(0, new Change(what(before, now), activations.get(i)));
            }
            before = now;
        }
        return new Shown(List.copyOf(changes), page.next() == null);
    }

    private static String what(Written before, Written now) {
        if (before.text().isEmpty()) {
            return "there from here on";
        }
        return now.text().isEmpty() ? "taken away" : "changed";
    }

    /** A file that did not change has the rule as it was; that spares reading most of them. */
    private static Written written(String rule, SourceFiles files, Written before) {
        var last = before.file();
        if (last != null
                && files.find(last.path())
                        .filter(file -> Arrays.equals(file.content(), last.content()))
                        .isPresent()) {
            return before;
        }
        return source(rule, files)
                .flatMap(source -> files.find(source.at().file())
                        .map(file -> new Written(
                                file,
                                RuleText.of(source, file, Shades.of(List.of())).plain())))
                .orElse(new Written(null, ""));
    }

    private static Optional<RuleSource> source(String rule, SourceFiles files) {
        return RulebookLoader.sources(files).stream()
                .filter(source -> source.id().equals(rule))
                .findFirst();
    }
}
