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
import java.util.Set;
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
    void a_log_of_changes_says_what_a_deal_is_by_its_last_row() throws IOException {
        var log = """
                deal_id,change_time,changed_field_key,new_value
                7,2024-01-02 10:00:00,add_time,2024-01-02T10:00:00
                7,2024-01-02 10:00:00,user_id,3
                7,2024-01-05 10:00:00,stage_id,1
                8,2024-01-06 10:00:00,add_time,2024-01-06T10:00:00
                7,2024-01-09 10:00:00,stage_id,2
                7,2024-01-10 10:00:00,user_id,4
                7,2024-02-09 10:00:00,lost_reason,2
                8,2024-02-10 10:00:00,stage_id,5
                """;
        var yaml = Files.readString(Path.of("rules/mappings/pipedrive_changes.yaml"));
        assertThat(all(yaml, RowKind.OPPORTUNITY, log))
                .containsExactly(
                        "{'stageHistory':[],'fieldChanges':[],'id':'7','createdDate':'2024-01-02','ownerId':'4','outcome':'LOST',"
                                + "'status':'CLOSED','closedDate':'2024-02-09','lostReason':'Pricing Issues','stage':'Closed Lost'}",
                        "{'stageHistory':[],'fieldChanges':[],'id':'8','createdDate':'2024-01-06','stage':'Negotiation'}");
        assertThat(all(yaml, RowKind.STAGE_CHANGE, log))
                .containsExactly(
                        "{'opportunityId':'7','to':'Prospecting','happened':'2024-01-05T15:00:00Z'}",
                        "{'opportunityId':'7','to':'Qualification','happened':'2024-01-09T15:00:00Z'}",
                        "{'opportunityId':'7','to':'Closed Lost','happened':'2024-02-09T15:00:00Z'}",
                        "{'opportunityId':'8','to':'Negotiation','happened':'2024-02-10T15:00:00Z'}");
        assertThat(all(yaml, RowKind.FIELD_CHANGE, log)).hasSize(2);
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

    /** The facts of one kind in a file named {@code deal_changes.csv}, with single quotes for double ones. */
    private List<String> all(String yaml, RowKind kind, String csv) throws IOException {
        var mapping = MappingReader.read(
                        "m", new SourceFile("m.yaml", yaml.getBytes(StandardCharsets.UTF_8)), new Diagnostics())
                .orElseThrow();
        var one = mapping.files().stream()
                .filter(each -> each.rows() == kind)
                .findFirst()
                .orElseThrow()
                .uploadedWith(Set.of(RowKind.STAGE_CHANGE, RowKind.FIELD_CHANGE));
        var file = file("deal_changes.csv", csv);
        var mapper = new RowMapper(one, ZONE, new Lookups(List.of(file)), corrections);
        var facts = new ArrayList<String>();
        file.each(row -> {
            if (one.covers(row)) {
                facts.add(mapper.map(row).toString().replace('"', '\''));
            }
        });
        return facts;
    }

    private CsvFile file(String name, String text) throws IOException {
        var path = Files.writeString(folder.resolve(name), text);
        return CsvFile.open(name, path);
    }
}
