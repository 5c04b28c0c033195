package io.salesmanager.rulebook.setting;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

@NullUnmarked
class CsvTextTest {
    private static final String FILE =
            "\uFEFFdial,value,why\r\n\r\na,1,\"one, \"\"two\"\"\"\r\nb, 2 ,plain\r\nc,\"3\",x";

    @Test
    void a_changed_field_changes_nothing_else() {
        var csv = CsvText.of(FILE);

        assertThat(csv.with(csv.rows().get(2), 1, "21").text()).isEqualTo(FILE.replace("b, 2 ,", "b,21,"));
        assertThat(csv.with(csv.rows().get(3), 1, "4").text()).isEqualTo(FILE.replace("\"3\"", "\"4\""));
        assertThat(csv.with(csv.rows().get(1), 2, "he said \"no\"").text())
                .isEqualTo(FILE.replace("\"one, \"\"two\"\"\"", "\"he said \"\"no\"\"\""));
        assertThat(csv.with(csv.rows().get(3), 2, "a, b").text()).isEqualTo(FILE.replace(",x", ",\"a, b\""));
    }

    @Test
    void a_row_is_added_and_removed_with_the_line_breaks_of_the_file() {
        var csv = CsvText.of(FILE);

        var more = csv.withBelow(csv.rows().get(3), List.of("d", "4", "y, z"));
        assertThat(more.text()).isEqualTo(FILE + "\r\nd,4,\"y, z\"");
        assertThat(more.without(more.rows().get(3)).without(more.rows().get(2)).rows())
                .extracting(row -> row.value(0))
                .containsExactly("dial", "a", "d");
        assertThat(csv.without(csv.rows().get(1)).text())
                .isEqualTo("\uFEFFdial,value,why\r\n\r\nb, 2 ,plain\r\nc,\"3\",x");
        assertThat(CsvText.of("a\nb\n")
                        .withBelow(CsvText.of("a\nb\n").rows().get(0), List.of("c"))
                        .text())
                .isEqualTo("a\nc\nb\n");
    }

    @Test
    void fields_are_those_that_the_rulebook_reads_of_the_shipped_dials_and_of_any_file() throws IOException {
        assertThat(fields(Files.readString(Path.of("rules/dials.csv"))))
                .isEqualTo(asRead(Files.readString(Path.of("rules/dials.csv"))))
                .hasSizeGreaterThan(50);
        var random = new Random(4);
        for (var i = 0; i < 5_000; i++) {
            var text = someCsv(random);
            assertThat(fields(text)).as(text).isEqualTo(asRead(text));
        }
    }

    @Test
    void whatever_is_written_is_read_again() throws IOException {
        var random = new Random(5);
        for (var i = 0; i < 2_000; i++) {
            var csv = CsvText.of(someCsv(random));
            if (csv.rows().isEmpty()) {
                continue;
            }
            var row = random.nextInt(csv.rows().size());
            var field = random.nextInt(csv.rows().get(row).fields().size());
            var expected = new ArrayList<>(
                    fields(csv.text()).stream().map(ArrayList::new).toList());
            var value = "v" + someText(random);
            expected.get(row).set(field, value);

            assertThat(asRead(csv.with(csv.rows().get(row), field, value).text()))
                    .isEqualTo(expected);
        }
    }

    private static List<List<String>> fields(String text) {
        return CsvText.of(text).rows().stream()
                .map(row -> row.fields().stream().map(CsvText.Field::value).toList())
                .toList();
    }

    private static List<List<String>> asRead(String text) throws IOException {
        try (var csv = CsvReader.builder()
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text)) {
            return csv.stream().map(CsvRecord::getFields).toList();
        }
    }

    private static String someCsv(Random random) {
        var text = new StringBuilder();
        for (var rows = random.nextInt(4); rows > 0; rows--) {
            for (var fields = random.nextInt(4); fields >= 0; fields--) {
                var value = someText(random);
                var quoted = random.nextBoolean() || value.matches("(?s).*[,\"\r\n].*");
                text.append(quoted ? '"' + value.replace("\"", "\"\"") + '"' : value);
                text.append(fields > 0 ? "," : "");
            }
            text.append(rows > 1 || random.nextBoolean() ? random.nextBoolean() ? "\r\n" : "\n" : "");
        }
        return text.toString();
    }

    private static String someText(Random random) {
        var text = new StringBuilder();
        for (var length = random.nextInt(4); length > 0; length--) {
            text.append("ab ,\"\n1é".charAt(random.nextInt(8)));
        }
        return text.toString();
    }
}
