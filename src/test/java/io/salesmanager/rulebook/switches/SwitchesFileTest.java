package io.salesmanager.rulebook.switches;

import static io.salesmanager.engine.SmallRulebook.rule;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.salesmanager.engine.Rulebook;
import io.salesmanager.engine.RulebookLoader;
import io.salesmanager.engine.SmallRulebook;
import io.salesmanager.platform.Problem;
import io.salesmanager.playbook.source.SourceFile;
import io.salesmanager.playbook.source.SourceFiles;
import java.time.LocalDate;
import java.util.ArrayList;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

@NullUnmarked
class SwitchesFileTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-11-20");
    private static final String RULES = rule("A-1", "amount > 0")
            + rule("A-2", "amount > 0")
            + rule("A-3", "amount > 0").replace("when", "enabled false when");

    @Test
    void the_first_switch_makes_the_file() {
        var file = file(null);

        file.turn(new SwitchChange("A-2", false, TODAY.plusDays(9), "a, trial"), "");
        file.turn(new SwitchChange("A-1", false, null, "b"), "");

        assertThat(file.text()).isEqualTo("rule,on,until,why\nA-2,no,2026-11-29,\"a, trial\"\nA-1,no,,b\n");
        assertThat(file.switched())
                .extracting(SwitchesFile.Switched::words)
                .containsExactly("A-2 off until 2026-11-29", "A-1 off");
    }

    @Test
    void a_row_is_changed_in_its_place_and_the_others_stay_as_they_are_written() {
        var file = file("rule,on,until,why\nA-1, no ,2026-11-29,\"w\"\n\nA-2,no,,\"w\"\n");

        file.turn(new SwitchChange("A-1", true, null, "it works"), "");

        assertThat(file.text()).isEqualTo("rule,on,until,why\nA-1,yes,,\"it works\"\n\nA-2,no,,\"w\"\n");
    }

    @Test
    void what_cannot_be_is_refused_with_its_field() {
        var file = file("rule,on,until,why\nA-2,no,,w\n");
        refused(file, new SwitchChange("A-9", false, null, "w"), "unknown-rule", "rule");
        refused(file, new SwitchChange(null, false, null, "w"), "missing-field", "rule");
        refused(file, new SwitchChange("A-1", null, null, "w"), "missing-field", "on");
        refused(file, new SwitchChange("A-1", false, null, null), "missing-field", "why");
        refused(file, new SwitchChange("A-1", false, TODAY.minusDays(1), "w"), "bad-date", "until");
        refused(file, new SwitchChange("A-1", true, TODAY, "w"), "bad-date", "until");
        refused(file, new SwitchChange("A-1", true, null, "w"), "nothing-changes", "on");
        refused(file, new SwitchChange("A-2", false, null, "w"), "nothing-changes", "on");
        refused(file, new SwitchChange("A-3", true, null, "w"), "off-in-its-text", "on");
        assertThat(file.text()).isEqualTo("rule,on,until,why\nA-2,no,,w\n");
    }

    private static void refused(SwitchesFile file, SwitchChange change, String type, String field) {
        assertThatThrownBy(() -> new SwitchesFile(rulebook(file.text()), file.text(), TODAY).turn(change, ""))
                .isInstanceOfSatisfying(Problem.class, problem -> {
                    assertThat(problem.type()).isEqualTo(type);
                    assertThat(problem.members()).containsEntry("field", field);
                });
    }

    private static SwitchesFile file(String text) {
        return new SwitchesFile(rulebook(text), text, TODAY);
    }

    private static Rulebook rulebook(String switches) {
        var files = new ArrayList<>(SmallRulebook.files(RULES).files());
        if (switches != null) {
            files.add(SourceFile.of("switches.csv", switches));
        }
        return SmallRulebook.good(RulebookLoader.load(new SourceFiles(files)));
    }
}
