package io.salesmanager.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The list of where each of the 80 practices lives names rules, dials, facts, folders and settings that exist. */
class CatalogueTest {
    private static final Pattern ROW = Pattern.compile("^\\| (\\d+) \\| ([^|]+) \\| ([^|]+) \\|$");
    private static final Pattern RULE = Pattern.compile("\\b([A-Z]{2}-\\d{1,3})(?: to ([A-Z]{2}-\\d{1,3}))?\\b");
    private static final Pattern DIALS = Pattern.compile("Dials? ((?:`[a-z0-9-]+`(?: \\([^)]*\\))?(?:, | and )?)+)");
    private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");
    private static final Pattern FOLDER = Pattern.compile("\\b(\\d\\d-[a-z-]+)\\b");

    private static final Pattern PRACTICE = Pattern.compile("^practices? (\\d+)");

    private static final Rulebook RULEBOOK = ShippedRules.load();

    @Test
    void each_of_the_80_practices_has_one_row() throws IOException {
        assertThat(rows().keySet())
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 80).boxed().toList());
        assertThat(lines().stream().filter(line -> ROW.matcher(line).matches())).hasSize(80);
    }

    @Test
    void each_rule_that_is_named_exists() throws IOException {
        rows().forEach((row, place) -> {
            var rules = RULE.matcher(place);
            while (rules.find()) {
                assertThat(RULEBOOK.rule(rules.group(1)))
                        .as("row %d, %s", row, rules.group(1))
                        .isPresent();
                if (rules.group(2) != null) {
                    assertThat(RULEBOOK.rule(rules.group(2)))
                            .as("row %d, %s", row, rules.group(2))
                            .isPresent();
                }
            }
        });
    }

    @Test
    void each_dial_that_is_named_exists() throws IOException {
        var named = new ArrayList<String>();
        rows().forEach((row, place) -> {
            var lists = DIALS.matcher(place);
            while (lists.find()) {
                var dials = QUOTED.matcher(lists.group(1));
                while (dials.find()) {
                    named.add(dials.group(1));
                    assertThat(RULEBOOK.dials().names()).as("row %d", row).contains(dials.group(1));
                }
            }
        });
        assertThat(named).hasSizeGreaterThan(60);
    }

    @Test
    void each_folder_that_holds_a_practice_stands_there() throws IOException {
        rows().forEach((row, place) -> {
            var folders = FOLDER.matcher(place);
            while (folders.find()) {
                if (!place.startsWith("later")) {
                    assertThat(Path.of("rules", folders.group(1)))
                            .as("row %d", row)
                            .isDirectory();
                }
            }
        });
    }

    /** A rule that its practice does not name is not found by who looks for the practice. */
    @Test
    void each_practice_names_its_rules() throws IOException {
        var rows = rows();
        var forgotten = new ArrayList<String>();
        for (var rule : RULEBOOK.rules()) {
            var practice = PRACTICE.matcher(String.valueOf(rule.source()));
            if (practice.find()) {
                var row = Integer.parseInt(practice.group(1));
                var place = rows.getOrDefault(row, "");
                if (!place.startsWith("later") && !names(place, rule.id())) {
                    forgotten.add(row + " " + rule.id());
                }
            }
        }
        assertThat(forgotten).isEmpty();
    }

    private static boolean names(String place, String id) {
        var rules = RULE.matcher(place);
        while (rules.find()) {
            var last = rules.group(2) == null ? rules.group(1) : rules.group(2);
            if (id.startsWith(rules.group(1).substring(0, 3))
                    && number(id) >= number(rules.group(1))
                    && number(id) <= number(last)) {
                return true;
            }
        }
        return false;
    }

    private static int number(String id) {
        return Integer.parseInt(id.substring(3));
    }

    private static Map<Integer, String> rows() throws IOException {
        var rows = new TreeMap<Integer, String>();
        for (var line : lines()) {
            var row = ROW.matcher(line);
            if (row.matches()) {
                rows.put(Integer.parseInt(row.group(1)), row.group(3));
            }
        }
        return rows;
    }

    private static List<String> lines() throws IOException {
        return Files.readAllLines(Path.of("rules/CATALOGUE.md"));
    }
}
