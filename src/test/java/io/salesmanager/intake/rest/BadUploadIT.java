package io.salesmanager.intake.rest;

import static io.restassured.RestAssured.given;
import static io.salesmanager.intake.rest.Importing.NEUTRAL;
import static io.salesmanager.intake.rest.Importing.csv;
import static io.salesmanager.intake.rest.Importing.get;
import static io.salesmanager.intake.rest.Importing.imported;
import static io.salesmanager.intake.rest.Importing.post;
import static io.salesmanager.intake.rest.Importing.zip;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** Odd files are read as they were meant, bad ones refused with what to do. */
@QuarkusTest
@TestSecurity(user = "ops", roles = "SALES_OPS")
class BadUploadIT {
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
