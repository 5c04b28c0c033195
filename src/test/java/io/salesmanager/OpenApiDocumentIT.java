package io.salesmanager;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.salesmanager.access.AsAdmin;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the served OpenAPI document says of parameters, schemas and problems. */
@QuarkusTest
@TestProfile(AsAdmin.class)
class OpenApiDocumentIT {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void every_write_shows_the_key_and_every_call_its_problem() throws JsonProcessingException {
        var paths = document().path("paths");
        var put = paths.path("/api/v1/opportunities/{id}").path("put");
        assertThat(put.path("parameters").findValuesAsText("name"))
                .contains("Idempotency-Key", "If-Match", "If-None-Match", "dryRun", "id");
        assertThat(paths.path("/api/v1/decisions/bulk").path("post").findValuesAsText("name"))
                .doesNotContain("Idempotency-Key");
        paths.fields().forEachRemaining(path -> {
            if (path.getKey().startsWith("/api/")) {
                path.getValue()
                        .forEach(operation -> assertThat(
                                        operation.path("responses").has("default"))
                                .as(path.getKey())
                                .isTrue());
            }
        });
    }

    @Test
    void every_list_is_asked_for_in_the_same_words() throws JsonProcessingException {
        document().path("paths").fields().forEachRemaining(path -> {
            var names = path.getValue().path("get").path("parameters").findValuesAsText("name");
            assertThat(names)
                    .as(path.getKey())
                    .doesNotContain("cursor", "page", "offset", "size", "owner", "repId", "teamId", "orderBy");
            if (names.contains("limit")) {
                assertThat(names).as(path.getKey()).contains("after");
            }
        });
    }

    @Test
    void every_call_asks_for_a_key_in_either_form() throws JsonProcessingException {
        document().path("paths").fields().forEachRemaining(path -> {
            if (path.getKey().startsWith("/api/")) {
                path.getValue().forEach(operation -> {
                    assertThat(operation.path("security").findValues("key"))
                            .as(path.getKey())
                            .isNotEmpty();
                    assertThat(operation.path("security").findValues("bearer"))
                            .as(path.getKey())
                            .isNotEmpty();
                    assertThat(operation.path("responses").has("403"))
                            .as(path.getKey())
                            .isTrue();
                });
            }
        });
        assertThat(document().at("/components/securitySchemes/bearer/scheme").asText())
                .isEqualTo("bearer");
    }

    @Test
    void a_body_of_facts_is_described_by_its_schema() throws JsonProcessingException {
        var paths = document().path("paths");
        var content = "/requestBody/content/application~1json/schema";
        assertThat(paths.path("/api/v1/reps/{id}")
                        .path("put")
                        .at(content + "/$ref")
                        .asText())
                .endsWith("/RepHistory");
        assertThat(paths.path("/api/v1/activities").path("post").at(content).findValuesAsText("$ref"))
                .allMatch(reference -> reference.endsWith("/Activity"))
                .isNotEmpty();
        assertThat(paths.path("/api/v1/reps/{id}")
                        .path("get")
                        .at("/responses/200/content/application~1json/schema/$ref")
                        .asText())
                .endsWith("/RepHistory");
        for (var schema :
                List.of("Team", "RepHistory", "AccountHistory", "OpportunityHistory", "Quota", "Certificate")) {
            assertThat(document().path("components").path("schemas").has(schema))
                    .as(schema)
                    .isTrue();
        }
    }

    private static JsonNode document() throws JsonProcessingException {
        return JSON.readTree(given().get("/openapi?format=json").asString());
    }
}
