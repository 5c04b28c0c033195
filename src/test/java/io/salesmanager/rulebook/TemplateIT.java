package io.salesmanager.rulebook;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.salesmanager.engine.example.ExampleReader;
import io.salesmanager.playbook.source.Diagnostics;
import io.salesmanager.playbook.source.SourceFile;
import io.salesmanager.playbook.source.SourceFiles;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/** Sales ops fetch a table to start from; what they get is bound to the dictionary of facts. */
@QuarkusTest
@NullUnmarked
class TemplateIT {
    @Test
    @TestSecurity(user = "ops", roles = "SALES_OPS")
    void has_headings_bindings_lists_and_the_dictionary() throws IOException {
        var content = given().queryParam("facts", "productLine,discountPercent >,account.keyAccount,evidence")
                .queryParam("conclusions", "verdict,escalate")
                .get("/api/v1/rulebook/template.xlsx")
                .then()
                .statusCode(200)
                .contentType(TemplateResource.XLSX)
                .header("Content-Disposition", containsString("rules.xlsx"))
                .extract()
                .asByteArray();

        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(content))) {
            var sheets = workbook.getSheets().toList();
            assertThat(sheets).extracting(sheet -> sheet.getName()).containsExactly("Rules", "Dictionary", "Lists");
            assertThat(sheets.get(2).getVisibility()).isEqualTo(SheetVisibility.HIDDEN);
            var rules = sheets.get(0).read();
            assertThat(texts(rules.get(0)))
                    .containsExactly(
                            "Id",
                            "Title",
                            "What the rep reads",
                            "Source",
                            "Owner",
                            "Strength",
                            "Product line",
                            "Discount percent above (percent)",
                            "Account: key account",
                            "Evidence",
                            "Verdict",
                            "Escalate to");
            assertThat(texts(rules.get(1)))
                    .containsExactly(
                            "id",
                            "title",
                            "because",
                            "source",
                            "owner",
                            "strength",
                            "productLine",
                            "discountPercent > [percent]",
                            "account.keyAccount",
                            "evidence(?)",
                            "verdict",
                            "advise.escalate(?)");
            assertThat(rules.get(1).isHidden()).isTrue();
            var dictionary = sheets.get(1).read().stream()
                    .flatMap(row -> texts(row).stream())
                    .toList();
            assertThat(dictionary).contains("Discount on the list price.", "dial:discount-cro-percent");
            var lists = sheets.get(2).read().stream()
                    .flatMap(row -> texts(row).stream())
                    .toList();
            assertThat(lists).contains("Platform", "must", "POSTPONE", "director", "unknown");
        }
    }

    @Test
    @TestSecurity(user = "ops", roles = "SALES_OPS")
    void a_workbook_for_examples_is_read_back_as_it_is_with_a_row_filled_in() throws IOException {
        var bytes = given().queryParam("facts", "stage,discountPercent,account.keyAccount")
                .get("/api/v1/rulebook/examples.xlsx")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
            var sheets = workbook.getSheets().toList();
            assertThat(texts(sheets.get(0).read().get(0)))
                    .startsWith("case", "day", "stage", "discountPercent", "account.keyAccount", "verdict")
                    .endsWith("concludes");
            assertThat(sheets.get(1).read().stream().flatMap(row -> texts(row).stream()))
                    .contains("Discount on the list price.");
        }
        var diagnostics = new Diagnostics();
        assertThat(ExampleReader.readAll(
                        new SourceFiles(List.of(new SourceFile("10-x/examples.xlsx", bytes))), diagnostics))
                .isEmpty();
        assertThat(diagnostics.all()).isEmpty();
        given().queryParam("facts", "discountPercnt")
                .get("/api/v1/rulebook/examples.xlsx")
                .then()
                .statusCode(400)
                .body("advice", containsString("discountPercent"));
    }

    @Test
    @TestSecurity(user = "ops", roles = "SALES_OPS")
    void a_column_that_no_table_can_have_is_refused_with_the_nearest_name() {
        given().queryParam("facts", "discountPercnt")
                .get("/api/v1/rulebook/template.xlsx")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:problem:no-such-column"))
                .body("advice", containsString("discountPercent"));
        given().queryParam("conclusions", "escalat")
                .get("/api/v1/rulebook/template.xlsx")
                .then()
                .statusCode(400)
                .body("advice", containsString("escalate"));
        given().queryParam("facts", "amount,".repeat(61))
                .get("/api/v1/rulebook/template.xlsx")
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:problem:too-many-columns"));
    }

    @Test
    @TestSecurity(user = "rep", roles = "REP")
    void is_for_sales_ops() {
        given().get("/api/v1/rulebook/template.xlsx").then().statusCode(403);
    }

    private static List<String> texts(Row row) {
        return row.stream()
                .map(cell -> cell == null ? "" : cell.getText())
                .filter(text -> !text.isEmpty())
                .toList();
    }
}
