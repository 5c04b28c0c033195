package io.salesmanager;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a client sends whose serializer or upload failed: nothing, null, half a form. Every write of the OpenAPI document gets it. */
@QuarkusTest
class EmptyBodyIT {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    @TestSecurity(
            user = "everybody",
            roles = {"ADMIN", "SALES_OPS", "MANAGER", "COACH", "REP", "CLIENT"})
    void no_write_fails_on_our_side() throws JsonProcessingException {
        var asked = 0;
        for (var path : document().path("paths").properties()) {
            for (var operation : path.getValue().properties()) {
                var content = operation.getValue().path("requestBody").path("content");
                if (content.has("application/json") && path.getKey().startsWith("/api/")) {
                    asked += 2;
                    send(operation.getKey(), path.getKey(), "");
                    send(operation.getKey(), path.getKey(), "null");
                }
            }
        }
        assertThat(asked).isGreaterThan(100);
    }

    private static void send(String method, String path, String body) {
        var request = given().contentType("application/json").queryParam("dryRun", true);
        if (!body.isEmpty()) {
            request.body(body);
        }
        var answer = request.urlEncodingEnabled(true)
                .request(method, path.replaceAll("\\{[^}]*}", "nobody"))
                .thenReturn();
        assertThat(answer.statusCode())
                .as("%s %s with '%s': %s", method, path, body, answer.asString())
                .isLessThan(500);
    }

    @Test
    @TestSecurity(
            user = "everybody",
            roles = {"ADMIN", "SALES_OPS"})
    void half_a_form_is_told() {
        for (var path :
                new String[] {"/api/v1/imports?mapping=maven_crm", "/api/v1/rulebooks", "/api/v1/rulebooks/check"}) {
            given().header("Content-Type", "multipart/form-data; boundary=XX")
                    .body("5".getBytes(StandardCharsets.US_ASCII))
                    .post(path)
                    .then()
                    .statusCode(400)
                    .body("type", equalTo("urn:problem:broken-form"));
        }
    }

    @Test
    @TestSecurity(user = "everybody", roles = "SALES_OPS")
    void a_number_too_large_names_its_field() {
        given().contentType("application/json")
                .body(Map.of("employees", 99_999_999_999L))
                .put("/api/v1/accounts/too-many")
                .then()
                .statusCode(is(not(200)))
                .body("field", equalTo("employees"))
                .body("type", equalTo("urn:problem:bad-value"));
    }

    private static JsonNode document() throws JsonProcessingException {
        return JSON.readTree(given().get("/openapi?format=json").asString());
    }
}
