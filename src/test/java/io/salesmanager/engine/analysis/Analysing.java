package io.salesmanager.engine.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesmanager.engine.LoadResult;
import io.salesmanager.engine.RulebookLoader;
import io.salesmanager.engine.SmallRulebook;
import io.salesmanager.playbook.source.SourceFile;
import io.salesmanager.playbook.source.SourceFiles;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Analyses small rulebooks, on 20 November 2026. */
final class Analysing {
    static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    private Analysing() {}

    static Findings of(String... rules) {
        return of(SmallRulebook.files(String.join("\n", rules)));
    }

    static Findings of(SourceFiles files) {
        if (RulebookLoader.load(files) instanceof LoadResult.Loaded loaded) {
            return RulebookAnalysis.of(loaded.rulebook(), TODAY);
        }
        throw new AssertionError(RulebookLoader.load(files).diagnostics());
    }

    /** With this table, and these dials beside those of the small rulebook. */
    static Findings ofTable(String csv, String... dials) {
        return of(with(SmallRulebook.files(""), csv, dials));
    }

    static SourceFiles with(SourceFiles files, String table, String... dials) {
        var all = new ArrayList<SourceFile>();
        for (var file : files.files()) {
            all.add(
                    file.path().equals("dials.csv")
                            ? SourceFile.of("dials.csv", file.text() + String.join("\n", dials) + "\n")
                            : file);
        }
        if (!table.isEmpty()) {
            all.add(SourceFile.of("table.csv", table));
        }
        return new SourceFiles(all);
    }

    static List<Finding> ofCode(Findings findings, String code) {
        return findings.open().stream()
                .filter(finding -> finding.code().equals(code))
                .toList();
    }

    static Finding only(Findings findings, String code) {
        var found = ofCode(findings, code);
        assertThat(found).as(() -> "findings: " + findings.open()).hasSize(1);
        return found.get(0);
    }

    static void none(Findings findings, String code) {
        assertThat(ofCode(findings, code)).isEmpty();
    }
}
