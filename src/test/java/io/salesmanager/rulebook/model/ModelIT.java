package io.salesmanager.rulebook.model;

import static io.restassured.RestAssured.given;
import static io.salesmanager.engine.dmn.Dmn.feel;
import static io.salesmanager.engine.dmn.Dmn.model;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.ValidatableResponse;
import io.salesmanager.engine.dmn.Dmn;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** DMN models over REST. */
@QuarkusTest
@NullUnmarked
class ModelIT {
    @Test
    @TestSecurity(user = "ops", roles = "SALES_OPS")
    void a_model_is_put_read_evaluated_replaced_and_deleted() {
        var doubled = model("doubled").input("n", "number").literal("it", "number", List.of("n"), "n * 2");
        var tag = put("doubled", doubled)
                .statusCode(201)
                .body("state", equalTo("READY"))
                .body("namespace", equalTo("urn:test:doubled"))
                .body("inputs", equalTo(List.of("n")))
                .body("decisions", equalTo(List.of("it")))
                .body("putBy", equalTo("ops"))
                .body("problems", equalTo(List.of()))
                .header("ETag", notNullValue())
                .extract()
                .header("ETag");
        given().get("/api/v1/models").then().statusCode(200).body("items.name", hasItem("doubled"));
        assertThat(given().get("/api/v1/models/doubled")
                        .then()
                        .statusCode(200)
                        .header("ETag", tag)
                        .contentType("application/xml")
                        .extract()
                        .asString())
                .isEqualTo(doubled.xml());
        given().header("If-None-Match", tag)
                .get("/api/v1/models/doubled")
                .then()
                .statusCode(304);

        var answer = evaluate("doubled", "{\"inputs\": {\"n\": 12345678901234567890.12345}}")
                .statusCode(200)
                .body("decisions.it.status", equalTo("SUCCEEDED"))
                .extract()
                .asString();
        assertThat(answer).contains("\"value\":24691357802469135780.24690");

        given().header("If-Match", "\"another\"")
                .contentType("application/xml")
                .body(doubled.bytes())
                .put("/api/v1/models/doubled")
                .then()
                .statusCode(412);
        put("doubled", model("doubled").literal("it", "number", List.of(), "7")).statusCode(200);
        evaluate("doubled", "{}").body("decisions.it.value", equalTo(7));
        given().delete("/api/v1/models/doubled").then().statusCode(204);
        given().get("/api/v1/models/doubled").then().statusCode(404);
        evaluate("doubled", "{}").statusCode(404);
    }

    @Test
    @TestSecurity(user = "ops", roles = "SALES_OPS")
    void a_model_waits_for_what_it_imports() {
        var main = model("waiting")
                .imports("awaited", "lib")
                .raw(
                        "<decision id=\"_it\" name=\"it\"><variable name=\"it\" typeRef=\"number\"/><knowledgeRequirement><requiredKnowledge href=\"urn:test:awaited#_plus\"/></knowledgeRequirement>%s</decision>"
                                .formatted(feel("lib.plus(1)")));
        put("waiting", main)
                .statusCode(201)
                .body("state", equalTo("PENDING"))
                .body("missingImports", equalTo(List.of("urn:test:awaited")));
        evaluate("waiting", "{}").statusCode(409).body("type", equalTo("urn:problem:model-pending"));

        put("awaited", model("awaited").function("plus", List.of("n:number"), feel("n + 1")))
                .statusCode(201);
        evaluate("waiting", "{}").statusCode(200).body("decisions.it.value", equalTo(2));
        put("awaited", model("awaited").function("plus", List.of("n:number"), feel("n + 10")))
                .statusCode(200);
        evaluate("waiting", "{}").statusCode(200).body("decisions.it.value", equalTo(11));
    }

    @Test
    @TestSecurity(user = "ops", roles = "SALES_OPS")
    void a_name_may_be_that_of_a_file_or_of_a_model() {
        for (var name : List.of(
                "0113-output%20order.v1.dmn",
                "_f27bb64b", "Rates%2C%20v2%20%28draft%29", "Kunden%3A%20%C3%9Cbersicht")) {
            put(name, model("named").literal("it", "number", List.of(), "7")).statusCode(201);
            evaluate(name, "{}").statusCode(200).body("decisions.it.value", equalTo(7));
            given().urlEncodingEnabled(false)
                    .delete("/api/v1/models/" + name)
                    .then()
                    .statusCode(204);
        }
        for (var name : List.of("no%2Fname", "no%3Fname", "%20name", "no%0Aname")) {
            put(name, model("x"))
                    .statusCode(422)
                    .body("type", equalTo("urn:problem:bad-name"))
                    .body("field", equalTo("name"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/xml", "text/xml; charset=UTF-8", "application/dmn+xml", "text/plain"})
    @TestSecurity(user = "ops", roles = "SALES_OPS")
    void a_model_is_taken_whatever_its_sender_calls_its_type(String type) {
        given().contentType(type)
                .body(model("sent").literal("it", "number", List.of(), "7").bytes())
                .put("/api/v1/models/sent?dryRun=true")
                .then()
                .statusCode(200)
                .body("decisions", equalTo(List.of("it")));
    }

    @Test
    @TestSecurity(user = "ops", roles = "SALES_OPS")
    void an_input_of_an_imported_model_is_given_by_its_name() {
        put("rates", model("rates").input("from", "date").literal("year", "number", List.of("from"), "from.year"))
                .statusCode(201);
        put(
                        "rated",
                        model("rated")
                                .imports("rates", "r")
                                .raw(
                                        "<decision id=\"_it\" name=\"it\"><variable name=\"it\"/><informationRequirement><requiredDecision href=\"urn:test:rates#_year\"/></informationRequirement>%s</decision>"
                                                .formatted(feel("r.year"))))
                .statusCode(201);

        evaluate("rated", "{\"inputs\": {\"from\": \"2026-11-22\"}}").body("decisions.it.value", equalTo(2026));
        evaluate("rated", "{\"inputs\": {\"r\": {\"from\": \"2025-11-22\"}}}")
                .body("decisions.it.value", equalTo(2025));
    }

    @Test
    @TestSecurity(user = "ops", roles = "SALES_OPS")
    void a_dry_run_stores_nothing() {
        given().contentType("application/xml")
                .body(model("dry").literal("it", "number", List.of(), "7").bytes())
                .put("/api/v1/models/dry?dryRun=true")
                .then()
                .statusCode(200)
                .body("state", equalTo("READY"));
        given().get("/api/v1/models/dry").then().statusCode(404);
    }

    @Test
    @TestSecurity(user = "ops", roles = "SALES_OPS")
    void refusals_name_the_place_and_problems_in_decisions_do_not_keep_a_model_out() {
        put("java", model("java").literal("it", "", List.of(), "function() external {java: {}}"))
                .statusCode(422)
                .body("type", equalTo("urn:problem:external-function"))
                .body("line", equalTo(4))
                .body("advice", equalTo("Write it in FEEL."));
        put("half", model("half").literal("bad", "", List.of(), "1 +* 2").literal("good", "", List.of(), "3"))
                .statusCode(201)
                .body("problems[0].line", equalTo(3));
        evaluate("half", "{\"decisions\": [\"bad\", \"good\"]}")
                .body("decisions.bad.status", equalTo("FAILED"))
                .body("decisions.good.value", equalTo(3));
        evaluate("half", "{\"input\": {}}").statusCode(400);
    }

    @Test
    @TestSecurity(user = "ops", roles = "SALES_OPS")
    void a_loop_without_end_is_answered_in_time() {
        put("loop", model("loop").literal("it", "", List.of(), "count(for i in 1..1000000000 return i)"))
                .statusCode(201);
        evaluate("loop", "{}")
                .statusCode(200)
                .body("decisions.it.status", equalTo("FAILED"))
                .body("decisions.it.messages[0]", containsString("stopped"));
    }

    @Test
    @TestSecurity(user = "program", roles = "CLIENT")
    void a_program_evaluates_and_changes_nothing() {
        put("mine", model("mine")).statusCode(403);
        given().delete("/api/v1/models/mine").then().statusCode(403);
        evaluate("mine", "{}").statusCode(404);
    }

    @Test
    @TestSecurity(user = "rita", roles = "REP")
    void a_rep_reads_and_does_not_evaluate() {
        given().get("/api/v1/models").then().statusCode(200);
        evaluate("mine", "{}").statusCode(403);
    }

    private static ValidatableResponse put(String name, Dmn model) {
        return given().urlEncodingEnabled(false)
                .contentType("application/xml")
                .body(model.bytes())
                .put("/api/v1/models/" + name)
                .then();
    }

    private static ValidatableResponse evaluate(String name, String body) {
        return given().urlEncodingEnabled(false)
                .contentType("application/json")
                .body(body)
                .post("/api/v1/models/" + name + "/evaluate")
                .then();
    }
}
