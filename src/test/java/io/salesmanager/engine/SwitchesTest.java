package io.salesmanager.engine;

import static io.salesmanager.engine.SmallRulebook.rule;
import static org.assertj.core.api.Assertions.assertThat;

import io.salesmanager.engine.example.ExampleCheck;
import io.salesmanager.playbook.Verdict;
import io.salesmanager.playbook.source.Diagnostic;
import io.salesmanager.playbook.source.SourceFile;
import io.salesmanager.playbook.source.SourceFiles;
import io.salesmanager.sales.Known;
import io.salesmanager.sales.asof.Cohorts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

@NullUnmarked
class SwitchesTest {
    private static final String RULES = rule("A-1", "amount > dial(\"large\")", "advise.archive($o);")
            + rule("Q-1", "amount > 0")
            + rule("P-1", "amount > 0", "advise.postpone($o, dial(\"idle-days\"));")
                    .replace("when", "enabled false when");

    @Test
    void a_rule_that_is_switched_off_says_nothing_and_why_is_known() {
        var rulebook = SmallRulebook.good(load("A-1,no,,The trial runs"));

        assertThat(Deciding.rulesFor(rulebook, "amount", "2000", "createdDate", "2026-11-01"))
                .containsExactly("Q-1");
        var info = rulebook.rule("A-1").orElseThrow();
        assertThat(info.enabled()).isFalse();
        assertThat(info.off().why()).isEqualTo("The trial runs");
        assertThat(info.off().at()).isEqualTo("rules/switches.csv:2");
        assertThat(rulebook.rule("Q-1").orElseThrow().off()).isNull();
        assertThat(rulebook.whyNot(
                                Deciding.pipeline(rulebook, null, List.of(), Known.deal("amount", "1")),
                                rulebook.asOf(Deciding.NOON, Cohorts.NONE),
                                "o-1",
                                Verdict.ARCHIVE)
                        .ways()
                        .get(0)
                        .conditions()
                        .get(0)
                        .text())
                .isEqualTo("the rule is switched on (it is off, rules/switches.csv:2: The trial runs)");
    }

    @Test
    void examples_prove_a_rule_that_is_switched_off_as_if_it_were_on() {
        var shipped = new ArrayList<>(ShippedRules.files().files());
        shipped.add(SourceFile.of("switches.csv", "rule,on,until,why\nPP-010,no,,Test\nEL-1,no,2099-01-01,Test\n"));
        var files = new SourceFiles(shipped);

        assertThat(ExampleCheck.of(good(shipped), files).failing()).isZero();
        assertThat(good(shipped).rule("PP-010").orElseThrow().enabled()).isFalse();
    }

    @Test
    void a_rule_is_off_until_a_day_and_on_after_it() {
        var off = SmallRulebook.good(load("A-1,no,2026-11-20,The trial runs"));
        var over = SmallRulebook.good(load("A-1,no,2026-11-19,The trial runs"));

        assertThat(Deciding.rulesFor(off, "amount", "2000")).containsExactly("Q-1");
        assertThat(off.rule("A-1").orElseThrow().enabled()).isTrue();
        assertThat(off.rule("A-1").orElseThrow().off().until()).isEqualTo("2026-11-20");
        assertThat(over.decide(
                                Deciding.pipeline(over, null, List.of(), Known.deal("amount", "2000")),
                                over.asOf(Deciding.NOON, Cohorts.NONE),
                                false)
                        .get(0)
                        .overruled())
                .extracting(lost -> lost.rule())
                .containsExactly("A-1");
    }

    @Test
    void a_rule_that_its_own_text_switches_off_stays_off() {
        var rulebook = SmallRulebook.good(load("P-1,yes,,Wanted again"));

        var info = rulebook.rule("P-1").orElseThrow();
        assertThat(info.enabled()).isFalse();
        assertThat(info.off().why()).isEqualTo("'enabled false' stands in the rule.");
        assertThat(info.off().at()).isEqualTo("rules/rules.drl:%d".formatted(info.line()));
    }

    /** Of the shipped rules that are written one after the other; any of them, in any number. */
    @Test
    void switching_rules_off_decides_as_removing_them_does() {
        var shipped = ShippedRules.files();
        var deals = SomeDeals.all();
        var all = SomeDeals.decisions(ShippedRules.load(), deals);
        for (var seed = 0; seed < 6; seed++) {
            var gone = some(new Random(seed));
            var switched = new ArrayList<>(shipped.files());
            var removed = new ArrayList<SourceFile>();
            switched.add(SourceFile.of(
                    "switches.csv",
                    "rule,on,until,why\n"
                            + String.join(
                                    "",
                                    gone.stream().map(id -> id + ",no,,Test\n").toList())));
            shipped.files().forEach(file -> removed.add(without(gone, file)));

            var decided = SomeDeals.decisions(good(switched), deals);

            assertThat(decided)
                    .isEqualTo(SomeDeals.decisions(good(removed), deals))
                    .isNotEqualTo(all);
        }
    }

    private static List<String> some(Random random) {
        return ShippedRules.load().rules().stream()
                .filter(rule -> rule.file().endsWith(".drl") || rule.file().endsWith(".dslr"))
                .map(RuleInfo::id)
                .filter(id -> random.nextInt(3) == 0)
                .toList();
    }

    private static SourceFile without(List<String> gone, SourceFile file) {
        if (!file.path().endsWith(".drl") && !file.path().endsWith(".dslr")) {
            return file;
        }
        var kept = Arrays.stream(file.text().split("(?m)^(?=rule )", -1))
                .filter(rule -> gone.stream().noneMatch(id -> rule.startsWith("rule \"" + id + " ")))
                .toList();
        return SourceFile.of(file.path(), String.join("", kept));
    }

    private static Rulebook good(List<SourceFile> files) {
        return SmallRulebook.good(RulebookLoader.load(new SourceFiles(files)));
    }

    @Test
    void each_mistake_is_told_with_its_place_and_what_to_write() {
        var found = load("A-2,no,,Why", "A-1,off,,Why", "A-1,no,soon,", "Q-1,yes,2026-12-01,Why", "P-1,no")
                .diagnostics();

        assertThat(found)
                .extracting(each -> each.code() + " " + each.at().exact())
                .containsExactlyInAnyOrder(
                        "unknown-rule rules/switches.csv:2:1",
                        "bad-switch rules/switches.csv:3:2",
                        "duplicate-switch rules/switches.csv:4:1",
                        "not-a-day rules/switches.csv:4:3",
                        "no-reason rules/switches.csv:4:4",
                        "bad-switch rules/switches.csv:5:3",
                        "wrong-field-count rules/switches.csv:6:1");
        assertThat(found)
                .filteredOn(each -> each.code().equals("unknown-rule"))
                .extracting(Diagnostic::advice)
                .containsExactly("Did you mean 'A-1'?");
    }

    @Test
    void other_headings_are_refused() {
        assertThat(RulebookLoader.load(files("rule,off\nA-1,no\n")).diagnostics())
                .extracting(Diagnostic::code)
                .containsExactly("bad-header");
    }

    @Test
    void a_rule_whose_file_cannot_be_read_is_not_unknown_too() {
        var files = new ArrayList<>(
                files("rule,on,until,why\nB-1,no,,Why\nB-2,no,,Why\n").files());
        files.add(SourceFile.of("more.drl", "rule \"B-1 Broken\" when then"));

        assertThat(RulebookLoader.load(new SourceFiles(files)).diagnostics())
                .filteredOn(each -> each.code().equals("unknown-rule"))
                .extracting(Diagnostic::text)
                .containsExactly("B-2");
    }

    @Test
    void the_file_is_part_of_the_version() {
        assertThat(files("rule,on,until,why\n").digest())
                .isNotEqualTo(files("rule,on,until,why\nA-1,no,,Why\n").digest());
    }

    private static LoadResult load(String... rows) {
        return RulebookLoader.load(files("rule,on,until,why\n" + String.join("\n", rows) + "\n"));
    }

    private static SourceFiles files(String switches) {
        var files = new ArrayList<>(SmallRulebook.files(RULES).files());
        files.add(SourceFile.of("switches.csv", switches));
        return new SourceFiles(files);
    }
}
