package io.salesmanager.rulebook.diff;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesmanager.engine.LoadResult;
import io.salesmanager.engine.RulebookLoader;
import io.salesmanager.engine.table.Workbooks;
import io.salesmanager.playbook.Scope;
import io.salesmanager.playbook.source.Diagnostic;
import io.salesmanager.playbook.source.SourceFile;
import io.salesmanager.playbook.source.SourceFiles;
import io.salesmanager.rulebook.Candidates;
import io.salesmanager.rulebook.diff.RulebookDiff.DialChange;
import io.salesmanager.rulebook.diff.RulebookDiff.FileChange;
import io.salesmanager.rulebook.diff.RulebookDiff.Kind;
import io.salesmanager.rulebook.diff.RulebookDiff.RuleShown;
import io.salesmanager.rulebook.diff.RulebookDiff.Setting;
import io.salesmanager.rulebook.diff.RulebookDiff.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class RulebookDiffTest {
    private static final String LATER = "30-postponement/later-date.drl";
    private static final String TABLE = "82-eligibility/lines.xlsx";

    @Test
    void a_version_does_not_differ_from_itself() {
        var diff = diff(Candidates.shipped(), Candidates.shipped());
        assertThat(diff.from()).isEqualTo(diff.to());
        assertThat(diff.rules().added()).isEmpty();
        assertThat(diff.rules().removed()).isEmpty();
        assertThat(diff.rules().changed()).isEmpty();
        assertThat(diff.dials()).isEmpty();
        assertThat(diff.sentences()).isEmpty();
        assertThat(diff.playbook()).isEmpty();
        assertThat(diff.files()).isEmpty();
    }

    @Test
    void a_rule_that_reads_otherwise_is_shown_with_both_sentences() {
        var diff = diff(Candidates.shipped(), Candidates.marked("Someone"));
        assertThat(diff.rules().changed()).singleElement().satisfies(change -> {
            assertThat(change.at()).startsWith("rules/" + LATER + ":");
            assertThat(change.changes()).singleElement().satisfies(setting -> {
                assertThat(setting.what()).isEqualTo("sentence");
                assertThat(setting.from()).contains("The buyer asked for");
                assertThat(setting.to()).contains("Someone asked for");
            });
        });
        assertThat(diff.files()).singleElement().satisfies(file -> {
            assertThat(file.kind()).isEqualTo(Kind.CHANGED);
            assertThat(file.text())
                    .contains("--- rules/" + LATER, "+++ rules/" + LATER, "@@ ")
                    .containsPattern("(?m)^-.*The buyer asked for")
                    .containsPattern("(?m)^\\+.*Someone asked for");
        });
    }

    @Test
    void conditions_strength_and_switch_are_told_apart() {
        var diff = diff(
                Candidates.shipped(),
                Candidates.with(
                        LATER,
                        text -> text.replaceFirst("(?m)^when", "enabled false\nwhen")
                                .replaceFirst("@strength\\(\"must\"\\)", "@strength(\"should\")")
                                .replaceFirst("daysToLaterDate >", "daysToLaterDate >=")));
        assertThat(diff.rules().changed().get(0).changes())
                .extracting(Setting::what)
                .containsExactly("conditions", "strength", "switch");
        assertThat(diff.rules().changed().get(0).changes())
                .contains(new Setting("switch", "on", "off: 'enabled false' stands in the rule."));
    }

    @Test
    void a_rule_with_another_id_is_one_less_and_one_more() {
        var name = RulebookLoader.sources(Candidates.shipped()).stream()
                .filter(rule -> rule.at().file().equals(LATER))
                .findFirst()
                .orElseThrow();
        var diff = diff(
                Candidates.shipped(),
                Candidates.with(LATER, text -> text.replace("\"" + name.id() + " ", "\"XX-999 ")));
        assertThat(diff.rules().added()).extracting(RuleShown::id).contains("XX-999");
        assertThat(diff.rules().removed()).extracting(RuleShown::id).contains(name.id());
    }

    @Test
    void a_turned_dial_is_shown_with_both_values() {
        var diff = diff(
                Candidates.shipped(),
                Candidates.with(
                        "dials.csv",
                        text -> text.replaceFirst("(?m)^postpone-after-days,,,,,7,", "postpone-after-days,,,,,9,")));
        assertThat(diff.dials())
                .containsExactly(new DialChange("postpone-after-days", Scope.ANY, "days", 7.0, 9.0, List.of()));
        assertThat(diff.rules().changed()).isEmpty();
    }

    @Test
    void sentences_and_the_playbook_are_compared_by_what_they_say() {
        var sentences = diff(
                Candidates.shipped(),
                Candidates.with(
                        "language/sales.dsl", text -> text + "\n[condition][]- {fact:fact} is there=known({fact})\n"));
        assertThat(sentences.sentences())
                .containsExactly(new Setting("[condition][]- {fact:fact} is there", null, "known({fact})"));

        var playbook = diff(
                Candidates.shipped(),
                Candidates.with("playbook.yaml", text -> text.replace("exitEvidence: [metrics]", "exitEvidence: []")));
        assertThat(playbook.playbook())
                .containsExactly(new Setting("stages.Discovery.exitEvidence", "[metrics]", "[]"));
    }

    @Test
    void a_workbook_is_compared_by_its_cells() {
        var files = new ArrayList<SourceFile>();
        var shipped = Candidates.shipped();
        for (var file : shipped.files()) {
            if (!file.path().equals(TABLE)) {
                files.add(file);
            }
        }
        files.add(new SourceFile(
                TABLE,
                Workbooks.of(
                        new Object[] {"Id", "Reads", "Days in the job", "Line"},
                        new Object[] {"id of Rep", "because", "tenureDays > [days]", "advise.eligible(?)"},
                        new Object[] {"EL-1", "x", "100", "Platform"})));
        var text = FileChanges.between(shipped, new SourceFiles(files)).stream()
                .filter(change -> change.path().equals(TABLE))
                .map(FileChange::text)
                .findFirst()
                .map(Objects::requireNonNull)
                .orElseThrow();
        assertThat(text).contains("+Lines!C3 100").containsPattern("(?m)^-.*!B3 ");
    }

    private static RulebookDiff diff(SourceFiles from, SourceFiles to) {
        return RulebookDiff.of(side(from), side(to));
    }

    private static Side side(SourceFiles files) {
        var result = RulebookLoader.load(files);
        assertThat(result)
                .as(result.diagnostics().stream()
                        .filter(found -> found.severity() == Diagnostic.Severity.ERROR)
                        .map(Diagnostic::shown)
                        .toList()
                        .toString())
                .isInstanceOf(LoadResult.Loaded.class);
        return new Side(((LoadResult.Loaded) result).rulebook(), files);
    }
}
