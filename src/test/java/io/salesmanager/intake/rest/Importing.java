package io.salesmanager.intake.rest;

import static io.restassured.RestAssured.given;

import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Uploads a file and waits until it is imported. */
final class Importing {
    static final String NEUTRAL = "virtual_sales_manager";

    private Importing() {}

    static ValidatableResponse post(byte[] body, String mapping, String mode, boolean dryRun) {
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

    static JsonPath awaited(String id) {
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

    static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    static ValidatableResponse get(String path) {
        return given().get("/api/v1" + path).then();
    }

    static byte[] csv(String text) {
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
}
