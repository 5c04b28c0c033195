package io.salesmanager.rulebook.diff;

import io.salesmanager.engine.Rulebook;
import io.salesmanager.playbook.Scope;
import io.salesmanager.playbook.source.SourceFiles;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What differs between two versions.
 *
 * @param from the version that is compared with
 * @param sentences of the language
 * @param playbook by place, such as {@code stages.Discovery.exitEvidence}
 */
public record RulebookDiff(
        String from,
        String to,
        Rules rules,
        List<DialChange> dials,
        List<Setting> sentences,
        List<Setting> playbook,
        List<FileChange> files) {

    public record Rules(List<RuleShown> added, List<RuleShown> removed, List<RuleChange> changed) {}

    /** @param at such as {@code rules/30-postponement/later-date.drl:12} */
    public record RuleShown(String id, String title, String at) {}

    public record RuleChange(String id, String title, String at, List<Setting> changes) {}

    /**
     * One thing that differs.
     *
     * @param from null where it is new
     * @param to null where it is gone
     */
    public record Setting(
            String what, @Nullable String from, @Nullable String to) {}

    /**
     * One row of a dial.
     *
     * @param from null where the row is new
     * @param to null where it is gone
     * @param others what else of the row differs: its unit, limits or reason
     */
    public record DialChange(
            String dial,
            Scope scope,
            String unit,
            @Nullable Double from,
            @Nullable Double to,
            List<Setting> others) {}

    /** How a file differs. */
    public enum Kind {
        ADDED,
        REMOVED,
        CHANGED
    }

    /**
     * One file.
     *
     * @param text a unified diff; of a workbook, cell by cell; null where the file has no text or too many lines
     */
    public record FileChange(
            String path, Kind kind, @Nullable String text) {}

    /** A version to compare. */
    public record Side(Rulebook rulebook, SourceFiles files) {}

    public static RulebookDiff of(Side from, Side to) {
        return new RulebookDiff(
                from.rulebook().version(),
                to.rulebook().version(),
                RuleChanges.between(from, to),
                DialChanges.between(from.rulebook().dials(), to.rulebook().dials()),
                Settings.changed(Settings.ofLanguage(from.files()), Settings.ofLanguage(to.files())),
                Settings.changed(Settings.ofPlaybook(from.files()), Settings.ofPlaybook(to.files())),
                FileChanges.between(from.files(), to.files()));
    }
}
