package io.salesmanager.intake.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.salesmanager.intake.upload.CsvFile;
import io.salesmanager.intake.upload.Row;
import io.salesmanager.platform.Problem;
import io.salesmanager.playbook.source.Diagnostics;
import io.salesmanager.playbook.source.SourceFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RowMapperTest {
    private static final ZoneId ZONE = ZoneId.of("America/New_York");

    @TempDir
    Path folder;

    private final Corrections corrections = new Corrections();

    @Test
    void a_won_deal_has_an_amount_that_was_not_known_before() throws IOException {
        var won = shipped("T1,Moses Frase,GTXPro,Cancity,Won,2016-10-20,2017-03-01,1054");
        assertThat(won.path("ownerId").asText()).isEqualTo("moses-frase");
        assertThat(won.path("productLine").asText()).isEqualTo("GTX Pro");
        assertThat(won.path("status").asText()).isEqualTo("CLOSED");
        assertThat(won.path("outcome").asText()).isEqualTo("WON");
        assertThat(won.at("/fieldChanges/0/to").asText()).isEqualTo("1054");
        assertThat(won.at("/fieldChanges/0/happened").asText()).isEqualTo("2017-03-01T05:00:00Z");
        assertThat(corrections.all()).hasSize(1);
        assertThat(corrections.all().get(0).count()).isEqualTo(1);
    }

    @Test
    void the_zero_of_a_lost_deal_and_an_empty_cell_are_unknown() throws IOException {
        var lost = shipped("T1,Moses Frase,GTX Pro,,Lost,2016-10-20,2017-03-01,0");
        assertThat(lost.has("amount")).isFalse();
        assertThat(lost.has("accountId")).isFalse();
        assertThat(lost.has("fieldChanges")).isFalse();
        var open = shipped("T1,Moses Frase,GTX Pro,,Prospecting,,,");
        assertThat(open.has("createdDate")).isFalse();
        assertThat(open.has("outcome")).isFalse();
        assertThat(open.has("activities")).isFalse();
    }

    @Test
    void numbers_days_and_answers_are_read_as_the_mapping_says() throws IOException {
        var fact = mapped(
                """
                title: t
                files:
                  - file: o.csv
                    rows: opportunity
                    provides: [activities]
                    fields:
                      id: id
                      stage: {value: Discovery}
                      amount: {column: betrag, decimalComma: true, times: 1000}
                      closeDate: {column: ende, date: d.M.yyyy}
                      inbound: inbound
                      motion: art
                      lostReason: {column: grund, unknown: [n/a]}
                      leadSource: {column: channel, lookup: {file: extra.csv, key: id, column: deal}}
                      evidence: {column: belege, list: "|"}
                """,
                "id;betrag;ende;inbound;art;grund;belege\n7;1.234,5;3.4.2027;Yes;New business;n/a;metrics| champion|\n",
                "deal,channel\n7,Fair\n");
        assertThat(fact.path("stage").asText()).isEqualTo("Discovery");
        assertThat(fact.path("amount").asText()).isEqualTo("1234500");
        assertThat(fact.path("closeDate").asText()).isEqualTo("2027-04-03");
        assertThat(fact.path("inbound").asBoolean()).isTrue();
        assertThat(fact.path("motion").asText()).isEqualTo("NEW_BUSINESS");
        assertThat(fact.has("lostReason")).isFalse();
        assertThat(fact.path("leadSource").asText()).isEqualTo("Fair");
        assertThat(fact.path("evidence")).hasSize(2);
        assertThat(fact.path("activities").isArray()).isTrue();
    }

    @Test
    void what_cannot_be_read_names_its_column() {
        assertThatThrownBy(() -> shipped("T1,A,GTX Pro,,Won,20.10.2016,2017-03-01,1"))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("engage_date")
                .hasMessageContaining("20.10.2016");
        assertThatThrownBy(() -> shipped("T1,A,GTX Pro,,Won,2016-10-20,2017-03-01,much"))
                .hasMessageContaining("close_value");
        assertThatThrownBy(() -> shipped("T1,A,GTX Pro,,Won,2016-10-20,2017-03-01,1e999999999"))
                .isInstanceOf(Problem.class);
        assertThatThrownBy(() -> shipped(",A,GTX Pro,,Won,,,")).hasMessageContaining("opportunity_id");
    }

    @Test
    void names_become_ids() {
        assertThat(Texts.slug(" Moses  Frasé-Ng ")).isEqualTo("moses-frase-ng");
        assertThat(Texts.slug("株式会社")).isEqualTo("株式会社");
        assertThat(Texts.slug("--")).isEmpty();
    }

    @Test
    void the_faults_of_a_mapping_are_located() throws IOException {
        var faults = new Diagnostics();
        MappingReader.read(
                "bad",
                new SourceFile(
                        "mappings/bad.yaml",
                        "files:\n  - file: a.csv\n    rows: opportunity\n    colour: red\n    fields:\n      amuont: x\n"
                                .getBytes(StandardCharsets.UTF_8)),
                faults);
        assertThat(faults.all())
                .extracting(fault -> fault.code() + "@" + fault.at().line())
                .containsExactly("unknown-key@4", "unknown-field@6");
        assertThat(faults.all().get(1).advice()).contains("amount");
    }

    @Test
    void every_shipped_mapping_is_without_faults() {
        var mappings = new Mappings(Path.of("rules"));
        assertThat(mappings.names()).contains("maven_crm", "virtual_sales_manager");
        mappings.names().forEach(name -> assertThat(mappings.find(name).files()).isNotEmpty());
        assertThatThrownBy(() -> mappings.find("maven")).hasMessageContaining("'maven'");
    }

    private ObjectNode shipped(String line) throws IOException {
        return mapped(
                Files.readString(Path.of("rules/mappings/maven_crm.yaml")),
                "opportunity_id,sales_agent,product,account,deal_stage,engage_date,close_date,close_value\n" + line
                        + "\n",
                "a\n");
    }

    private ObjectNode mapped(String yaml, String csv, String extra) throws IOException {
        var faults = new Diagnostics();
        var mapping = MappingReader.read("m", new SourceFile("m.yaml", yaml.getBytes(StandardCharsets.UTF_8)), faults)
                .orElseThrow();
        assertThat(faults.all()).isEmpty();
        var files = List.of(file("o.csv", csv), file("extra.csv", extra));
        var rows = new ArrayList<Row>();
        files.get(0).each(rows::add);
        var last = mapping.files().get(mapping.files().size() - 1);
        return new RowMapper(last, ZONE, new Lookups(files), corrections).map(rows.get(0));
    }

    private CsvFile file(String name, String text) throws IOException {
        var path = Files.writeString(folder.resolve(name), text);
        return CsvFile.open(name, path);
    }
}
