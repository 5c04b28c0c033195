package io.salesmanager.playbook.reader;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesmanager.engine.RulebookLoader;
import io.salesmanager.engine.SmallRulebook;
import io.salesmanager.playbook.source.Diagnostic;
import io.salesmanager.playbook.source.SourceFile;
import io.salesmanager.playbook.source.SourceFiles;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/** Every fault of the playbook and the dials is named where it stands. */
@NullUnmarked
class ReadersTest {
    private static final String GENERAL = "dial,stage,motion,product_line,segment,value,unit,min,max,why\n";

    @Test
    void the_small_playbook_is_good() {
        assertThat(playbook("", "")).isEmpty();
    }

    @Test
    void a_key_that_is_none_is_named_with_the_one_that_was_meant() {
        assertThat(playbook("rampMonths", "rampMonth")).containsExactly("1:68 unknown-key");
        assertThat(playbook("default:", "defalt:")).containsExactly("18:1 unknown-key");
        assertThat(playbook("purpose: ask again", "purpos: ask again"))
                .anyMatch(found -> found.startsWith("16:") && found.endsWith("unknown-key"));
    }

    @Test
    void a_key_that_stands_twice_is_named_at_the_second() {
        assertThat(playbook("default: QUALIFY", "default: QUALIFY\ndefault: ARCHIVE"))
                .containsExactly("19:1 duplicate-key");
    }

    @Test
    void a_precedence_names_each_verdict_once() {
        assertThat(playbook("precedence: [REVISIT, ", "precedence: [")).containsExactly("17:13 bad-precedence");
        assertThat(playbook("precedence: [REVISIT, ", "precedence: [REVISIT, REVISIT, "))
                .containsExactly("17:13 bad-precedence");
    }

    @Test
    void a_value_that_is_none_is_named_where_it_stands_in_its_list() {
        assertThat(playbook("[REVISIT, POSTPONE", "[REVISIT, POSTPON"))
                .containsExactly("17:13 bad-precedence", "17:23 unknown-value");
        assertThat(playbook("[SATURDAY, SUNDAY]", "[SATURDAY, SONTAG]")).containsExactly("1:59 unknown-value");
        assertThat(playbook("kind: WON", "kind: WONN")).contains("6:23 unknown-value");
        assertThat(playbook("channel: EMAIL", "channel: FAX")).contains("15:27 unknown-value");
    }

    @Test
    void stages_have_names_of_their_own_and_each_kind() {
        assertThat(playbook("name: Qualification", "name: Prospecting")).containsExactly("4:12 duplicate-stage");
        assertThat(playbook("name: Qualification", "name: new")).contains("4:5 ambiguous-stage");
        assertThat(playbook("kind: LOST", "kind: WON")).containsExactly("3:3 no-stage");
    }

    @Test
    void what_is_no_yaml_is_named_where_it_stops() {
        assertThat(playbook("default: QUALIFY", "default: [QUALIFY")).allMatch(found -> found.endsWith("bad-yaml"));
        assertThat(playbook("default: QUALIFY", "default: \u0001QUALIFY")).containsExactly("18:10 bad-yaml");
    }

    @Test
    void time_zone_country_and_minimum_facts_exist() {
        assertThat(playbook("timeZone: UTC", "timeZone: Mars/Base")).containsExactly("1:34 unknown-time-zone");
        assertThat(playbook("country: us", "country: xx")).containsExactly("1:20 unknown-country");
        assertThat(playbook("[createdDate]", "[createdDat]")).containsExactly("19:16 unknown-fact");
    }

    @Test
    void a_dial_stays_within_its_range() {
        assertThat(dials(GENERAL + "a,,,,,200,days,1,90,own\n")).containsExactly("2:6 dial-out-of-range");
        assertThat(dials(GENERAL + "a,,,,,2,days,90,1,own\n")).containsExactly("2:8 empty-range");
        assertThat(dials(GENERAL + "a,,,,,NaN,days,1,90,own\n")).containsExactly("2:6 not-a-number");
        assertThat(dials(GENERAL + "a,,,,,1e999,days,1,90,own\n")).containsExactly("2:6 not-a-number");
    }

    @Test
    void a_dial_has_one_general_row() {
        assertThat(dials(GENERAL + "a,Proposal,,,,3,days,1,90,own\n")).containsExactly("2:6 no-general-row");
        assertThat(dials(GENERAL + "a,,,,,3,days,1,90,own\na,,,,,4,days,1,90,own\n"))
                .containsExactly("3:6 duplicate-dial");
    }

    @Test
    void a_row_with_too_few_or_too_many_fields_does_not_hide_what_follows() {
        assertThat(dials(GENERAL + "a,,,,,3,days,1,90\nb,,,,,200,days,1,90,own\nc,,,,,3,days,1,90,one, two\n"))
                .containsExactly("2:1 wrong-field-count", "3:6 dial-out-of-range", "4:1 wrong-field-count");
    }

    @Test
    void names_of_a_row_are_those_of_the_playbook() {
        assertThat(dials(GENERAL + "a,,,,,3,days,1,90,own\na,Proposel,RENEWL,Platfrm,smbb,3,days,1,90,own\n"))
                .containsExactly(
                        "3:2 unknown-stage", "3:3 unknown-motion", "3:4 unknown-product-line", "3:5 unknown-segment");
        assertThat(dials(GENERAL + "Bad Name,,,,,3,days,1,90,own\n")).containsExactly("2:1 bad-dial-name");
        assertThat(dials(GENERAL + "a,,,,,3,days,1,90,\n")).containsExactly("2:10 no-reason");
    }

    @Test
    void headings_are_the_expected_ones() {
        assertThat(dials("dial;stage\n")).containsExactly("1:1 bad-csv");
        assertThat(dials("dial,phase\n")).containsExactly("1:1 bad-header");
        assertThat(dials("")).containsExactly("1:1 bad-header");
    }

    @Test
    void the_mark_that_some_editors_put_before_a_file_does_no_harm() {
        var files = List.of(
                SourceFile.of("playbook.yaml", "\uFEFF" + SmallRulebook.PLAYBOOK),
                SourceFile.of("dials.csv", "\uFEFF" + SmallRulebook.DIALS),
                SourceFile.of("rules.drl", "\uFEFF" + SmallRulebook.rule("A-1", "open")));

        assertThat(RulebookLoader.load(new SourceFiles(files)).diagnostics()).isEmpty();
    }

    private static List<String> playbook(String text, String replacedBy) {
        return found(
                SmallRulebook.PLAYBOOK.replace(text.isEmpty() ? "\n" : text, text.isEmpty() ? "\n" : replacedBy),
                SmallRulebook.DIALS);
    }

    private static List<String> dials(String text) {
        return found(SmallRulebook.PLAYBOOK, text);
    }

    private static List<String> found(String playbook, String dials) {
        var files = List.of(SourceFile.of("playbook.yaml", playbook), SourceFile.of("dials.csv", dials));
        return RulebookLoader.load(new SourceFiles(files)).diagnostics().stream()
                .map(ReadersTest::shown)
                .toList();
    }

    private static String shown(Diagnostic found) {
        return found.at().line() + ":" + found.at().column() + " " + found.code();
    }
}
