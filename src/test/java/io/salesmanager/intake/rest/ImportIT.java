package io.salesmanager.intake.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestSecurity(user = "ops", roles = "SALES_OPS")
class ImportIT {
    private static final String NEUTRAL = "virtual_sales_manager";

    @Test
    void an_archive_with_everything_is_stored_once() throws IOException {
        var zip = zip(
                "data/teams.csv", "id,name,managerId\nit-t,North,it-m\n",
                "data/reps.csv", "id,name,teamId,hireDate\nit-r,Ann,it-t,2024-02-01\n",
                "accounts.csv", "id,name,employees\nit-a,Acme,120\n",
                "opportunities.csv",
                        "id,stage,ownerId,accountId,amount,createdDate,evidence\nit-1,Discovery,it-r,it-a,1200.50,2026-02-01,metrics;champion\nit-2,Proposal,it-r,,,,\n",
                "activities.csv",
                        "opportunityId,id,type,happened,direction\nit-1,x1,call,2026-02-03 10:00:00,Outbound\nit-9,x2,CALL,2026-02-03,\n",
                "stage_changes.csv", "opportunityId,from,to,happened\nit-1,Prospecting,Discovery,2026-02-02\n",
                "notes.csv", "a,b\n1,2\n",
                "readme.txt", "hello");
        var first = imported(zip, NEUTRAL, "full", false);
        assertThat(first.getString("state")).isEqualTo("DONE");
        assertThat(first.getInt("rows.created")).isEqualTo(7);
        assertThat(first.getInt("rows.rejected")).isEqualTo(1);
        assertThat(first.getString("warnings.toString()")).contains("notes.csv");
        get("/opportunities/it-1")
                .body("amount", equalTo(1200.5f))
                .body("evidence", hasSize(2))
                .body("activities", hasSize(1))
                .body("stageHistory[0].to", equalTo("Discovery"))
                .body("contacts", nullValue());
        get("/opportunities/it-2").body("activities", hasSize(0)).body("amount", nullValue());
        var errors = given().get("/api/v1/imports/" + first.getString("id") + "/errors")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(errors)
                .contains("_line,_error,_advice")
                .contains("it-9,x2,CALL")
                .contains("There is no opportunity 'it-9'");

        var second = imported(zip, NEUTRAL, "full", false);
        assertThat(second.getInt("rows.created") + second.getInt("rows.changed"))
                .isZero();
        assertThat(second.getInt("rows.unchanged")).isEqualTo(7);
    }

    @Test
    void a_full_import_retires_what_is_gone_and_an_incremental_one_does_not() {
        var mapping = "virtual_sales_manager";
        imported(csv("id,stage\nre-1,Discovery\nre-2,Discovery\n"), mapping, "incremental", false);
        imported(csv("id,stage\nre-1,Discovery\n"), mapping, "incremental", false);
        get("/opportunities/re-2").statusCode(200);
        var preview = imported(csv("id,stage\nre-1,Discovery\n"), mapping, "full", true);
        assertThat(preview.getInt("rows.retired")).isPositive();
        assertThat(preview.getList("preview")).hasSize(1);
        get("/opportunities/re-2").statusCode(200);
        imported(csv("id,stage\nre-1,Discovery\n"), mapping, "full", false);
        get("/opportunities/re-2").statusCode(404);
        get("/opportunities/re-1").statusCode(200);
    }

    @Test
    void a_refused_row_can_be_corrected_and_uploaded_again() {
        var status = imported(csv("""
                        id;name;stage;amount
                        er-1;=1+1;Discovery;100
                        er-2;=cmd;Discovery;lots
                        er-3;x;Nowhere;1
                        ;x;Discovery;1
                        er-5;"a;b";Discovery;-5
                        er-6;x;Discovery
                        """), NEUTRAL, "incremental", false);
        assertThat(status.getInt("rows.created")).isEqualTo(1);
        assertThat(status.getInt("rows.rejected")).isEqualTo(5);
        var errors = given().get("/api/v1/imports/" + status.getString("id") + "/errors")
                .then()
                .statusCode(200)
                .contentType(containsString("text/csv"))
                .extract()
                .asString();
        assertThat(errors)
                .contains("id;name;stage;amount;_line;_error;_advice")
                .contains("er-2;'=cmd;Discovery;lots;3;")
                .contains("er-5;\"a;b\";Discovery;'-5;6;");
        var corrected =
                errors.replace("lots", "200").replace("Nowhere", "Proposal").replace("'-5", "5");
        var again = imported(csv(corrected), NEUTRAL, "incremental", false);
        assertThat(again.getInt("rows.created")).isEqualTo(4);
        assertThat(again.getInt("rows.rejected")).isEqualTo(1);
        get("/opportunities/er-2").body("name", equalTo("=cmd")).body("amount", equalTo(200));
    }

    @Test
    void a_refused_row_names_all_that_is_wrong_with_it() {
        var status = imported(
                csv(
                        "id,stage,amount,probability,createdDate\nma-1,Nowhere,-5,0.5,2025-01-01\nma-2,Nowhere,lots,7,soon\n"),
                NEUTRAL,
                "incremental",
                false);
        assertThat(status.getInt("rows.rejected")).isEqualTo(2);
        var errors = given().get("/api/v1/imports/" + status.getString("id") + "/errors")
                .then()
                .extract()
                .asString();
        assertThat(errors)
                .contains(
                        "ma-1,Nowhere,'-5",
                        "column stage: The playbook has no stage 'Nowhere'. column amount: 'amount' is -5")
                .contains("ma-2,Nowhere,lots,7,soon")
                .contains(
                        "amount: 'lots' is no number. createdDate: 'soon' is no date. column stage:",
                        "column probability:");
    }

    @Test
    void imports_are_listed_the_latest_first() {
        var first = imported(csv("id,stage\nli-1,Discovery\n"), NEUTRAL, "incremental", true);
        var second = imported(csv("id,stage\nli-1,Discovery\n"), NEUTRAL, "incremental", true);
        var page = given().get("/api/v1/imports?limit=1")
                .then()
                .statusCode(200)
                .body("items.id", contains(second.getString("id")))
                .body("items[0].rows.read", equalTo(1))
                .extract()
                .<String>path("next");
        given().get("/api/v1/imports?limit=1&after=" + page).then().body("items.id", contains(first.getString("id")));
        given().get("/api/v1/imports?limit=0").then().statusCode(422);
        given().get("/api/v1/imports?after=x").then().statusCode(422);
    }

    @Test
    void mappings_are_listed_with_what_they_expect() {
        given().get("/api/v1/mappings")
                .then()
                .statusCode(200)
                .body("name", hasItems("maven_crm", NEUTRAL))
                .body("find { it.name == 'maven_crm' }.description", containsString("Maven"))
                .body("find { it.name == 'maven_crm' }.ignored", contains("products.csv"))
                .body(
                        "find { it.name == 'maven_crm' }.files.find { it.file == 'sales_teams.csv' }.rows",
                        contains("TEAM", "REP"))
                .body(
                        "find { it.name == 'maven_crm' }.files.find { it.file == 'sales_pipeline.csv' }.required",
                        hasItems("opportunity_id"))
                .body("problem", everyItem(nullValue()));
    }

    @Test
    void encodings_marks_and_separators_are_found_out() {
        imported(
                "\uFEFFid,stage,name\nen-1,Discovery,Zoë\n".getBytes(StandardCharsets.UTF_8),
                NEUTRAL,
                "incremental",
                false);
        get("/opportunities/en-1").body("name", equalTo("Zoë"));
        var status = imported(
                "id\tstage\tname\nen-2\tDiscovery\tZoë\n".getBytes(Charset.forName("windows-1252")),
                NEUTRAL,
                "incremental",
                false);
        assertThat(status.getString("warnings.toString()")).contains("Windows-1252");
        get("/opportunities/en-2").body("name", equalTo("Zoë"));
        imported(
                "\uFEFFid;stage;name\nen-3;Discovery;Zoë\n".getBytes(StandardCharsets.UTF_16LE),
                NEUTRAL,
                "incremental",
                false);
        get("/opportunities/en-3").body("name", equalTo("Zoë"));
    }

    @Test
    void bad_uploads_are_refused_with_a_problem() throws IOException {
        refused(csv("id,stage\n"), "no_such", "full", 422, "unknown-mapping");
        refused(csv("id,stage\n"), "../playbook", "full", 422, "unknown-mapping");
        refused(csv("id,stage\n"), NEUTRAL, "sometimes", 422, "bad-value");
        refused(new byte[0], NEUTRAL, "full", 422, "empty-file");
        refused(csv("\n\n"), NEUTRAL, "full", 422, "empty-file");
        refused(csv("colour,size\nred,1\n"), NEUTRAL, "full", 422, "no-known-file");
        refused(csv("id,id,stage\n1,2,3\n"), NEUTRAL, "full", 422, "duplicate-column");
        refused(csv("c,".repeat(500) + "id\n"), NEUTRAL, "full", 422, "too-many-columns");
        refused(new byte[] {'i', 'd', 0, 1, 2, 0}, NEUTRAL, "full", 422, "not-csv");
        refused(new byte[] {'P', 'K', 3, 4, 9, 9, 9}, NEUTRAL, "full", 422, "bad-zip");
        refused(zip("readme.txt", "hello"), NEUTRAL, "full", 422, "empty-upload");
        refused(zip("opportunities.csv", "name\nx\n"), NEUTRAL, "full", 422, "missing-column");
        refused(zip("a/reps.csv", "id\n1\n", "b/reps.csv", "id\n2\n"), NEUTRAL, "full", 422, "duplicate-file");
        refused(zip("reps.csv", "id\n" + "1".repeat(5 << 20)), NEUTRAL, "full", 413, "zip-ratio");
        refused(bomb(), NEUTRAL, "full", 413, "entry-too-large");
        refused(many(), NEUTRAL, "full", 413, "too-many-entries");
        given().contentType("text/csv")
                .body(csv("id\n"))
                .post("/api/v1/imports")
                .then()
                .statusCode(422);
        given().get("/api/v1/imports/none").then().statusCode(404);
    }

    @Test
    void a_name_that_leads_out_of_the_archive_is_only_a_name() throws IOException {
        var status = imported(
                zip("../../etc/opportunities.csv", "id,stage\npa-th,Discovery\n"), NEUTRAL, "incremental", false);
        assertThat(status.getString("files[0].file")).isEqualTo("opportunities.csv");
        get("/opportunities/pa-th").statusCode(200);
    }

    @Test
    void a_quote_that_is_not_closed_loses_no_row_in_silence() {
        var status = imported(
                csv("id,stage,name\nqu-1,Discovery,\"open\nqu-2,Discovery,x\n"), NEUTRAL, "incremental", false);
        assertThat(status.getInt("rows.read"))
                .isEqualTo(status.getInt("rows.created") + status.getInt("rows.rejected"));
    }

    @Test
    void a_form_is_read_too() {
        var id = given().multiPart("file", "opportunities.csv", csv("id,stage\nfo-1,Discovery\n"), "text/csv")
                .post("/api/v1/imports?mapping=" + NEUTRAL)
                .then()
                .statusCode(202)
                .header("Location", notNullValue())
                .extract()
                .<String>path("id");
        awaited(id);
        get("/opportunities/fo-1").statusCode(200);
    }

    @Test
    @TestSecurity(user = "rita", roles = "REP")
    void a_rep_may_not_import() {
        given().contentType("text/csv")
                .body(csv("id\n"))
                .post("/api/v1/imports?mapping=x")
                .then()
                .statusCode(403);
    }

    private static void refused(byte[] body, String mapping, String mode, int status, String type) {
        post(body, mapping, mode, false).statusCode(status).body("type", containsString(type));
    }

    private static ValidatableResponse post(byte[] body, String mapping, String mode, boolean dryRun) {
        var zip = body.length > 1 && body[0] == 'P' && body[1] == 'K';
        return given().contentType(zip ? "application/zip" : "text/csv")
                .body(body)
                .post("/api/v1/imports?mapping=%s&mode=%s&dryRun=%s".formatted(mapping, mode, dryRun))
                .then();
    }

    static JsonPath imported(byte[] body, String mapping, String mode, boolean dryRun) {
        return awaited(
                post(body, mapping, mode, dryRun).statusCode(202).extract().path("id"));
    }

    private static JsonPath awaited(String id) {
        for (var i = 0; i < 1200; i++) {
            var status = given().get("/api/v1/imports/" + id)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            if (status.getString("finished") != null) {
                return status;
            }
            pause();
        }
        throw new AssertionError("the import did not end");
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static ValidatableResponse get(String path) {
        return given().get("/api/v1" + path).then();
    }

    private static byte[] csv(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] zip(String... namesAndTexts) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var i = 0; i < namesAndTexts.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
                zip.write(csv(namesAndTexts[i + 1]));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] bomb() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("reps.csv"));
            var block = new byte[1 << 20];
            for (var i = 0; i < 65; i++) {
                zip.write(block);
            }
            zip.closeEntry();
        }
        return bytes.toByteArray();
    }

    private static byte[] many() throws IOException {
        var entries = new String[402];
        for (var i = 0; i < entries.length; i += 2) {
            entries[i] = "f" + i + ".csv";
            entries[i + 1] = "id\n";
        }
        return zip(entries);
    }
}
