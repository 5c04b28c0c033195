package io.salesmanager.rulebook.model;

import static io.restassured.RestAssured.given;
import static io.salesmanager.engine.dmn.Dmn.feel;
import static io.salesmanager.engine.dmn.Dmn.model;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes into DMN models over REST and comes out, by type, by name and by version of DMN. */
@QuarkusTest
@TestSecurity(user = "ops", roles = "SALES_OPS")
@NullUnmarked
class ModelValuesIT {
    private static final String OF_1_5 = "20230324";

    @Test
    void values_of_every_type_come_back_as_they_were_sent() throws IOException {
        var names = List.of(
                "text",
                "count",
                "flag",
                "day",
                "hour",
                "instant",
                "lasting",
                "age",
                "days",
                "deal",
                "deals",
                "anything",
                "nothing");
        var model = model("kinds")
                .type("tDays", " isCollection=\"true\"><typeRef>date</typeRef>")
                .type(
                        "tDeal",
                        "><itemComponent name=\"closed on\"><typeRef>date</typeRef></itemComponent>"
                                + "<itemComponent name=\"amounts\" isCollection=\"true\"><typeRef>number</typeRef></itemComponent>")
                .type("tDeals", " isCollection=\"true\"><typeRef>tDeal</typeRef>")
                .input("text", "string")
                .input("count", "number")
                .input("flag", "boolean")
                .input("day", "date")
                .input("hour", "time")
                .input("instant", "date and time")
                .input("lasting", "days and time duration")
                .input("age", "years and months duration")
                .input("days", "tDays")
                .input("deal", "tDeal")
                .input("deals", "tDeals")
                .input("anything", "")
                .input("nothing", "string");
        names.forEach(name -> model.literal("its " + name, "", List.of(name), name));
        model.literal("kinds", "", names, """
                [text instance of string, count instance of number, flag instance of boolean, day instance of date,
                 hour instance of time, instant instance of date and time, lasting instance of days and time duration,
                 age instance of years and months duration, days[2] instance of date, deal.closed on instance of date,
                 deals[1].closed on instance of date, sum(deals[1].amounts) = 3, nothing = null]""");
        put("kinds", model.xml());

        var inputs = """
                {"text": "Größe", "count": 12345678901234567890.123456789, "flag": true, "day": "2026-02-28",
                 "hour": "10:15:00@Europe/Paris", "instant": "2026-02-28T10:15:00+01:00", "lasting": "P1DT2H", "age": "P1Y2M",
                 "days": ["2026-01-01", "2026-01-02"], "deal": {"closed on": "2026-03-01", "amounts": [1, 2.50]},
                 "deals": [{"closed on": "2026-03-01", "amounts": [1, 2]}], "anything": {"a": [1, "x", null, {"b": false}]},
                 "nothing": null}""";
        var answer = evaluate("kinds", "{\"inputs\": %s}".formatted(inputs))
                .body("decisions.kinds.value", everyItem(equalTo(true)));

        var json = new ObjectMapper();
        var sent = json.readTree(inputs);
        var got = json.readTree(answer.extract().asString()).get("decisions");
        for (var name : names) {
            assertThat(got.get("its " + name).get("status").asText()).as(name).isEqualTo("SUCCEEDED");
            assertThat(got.get("its " + name).get("value")).as(name).isEqualTo(sent.get(name));
        }
        assertThat(answer.extract().asString()).contains("12345678901234567890.123456789");
    }

    @Test
    void names_have_blanks_and_letters_of_every_alphabet() {
        put(
                "Pr%C3%A4mien%20%E6%97%A5%E6%9C%AC",
                model("premium")
                        .input("Größe der Firma", "number")
                        .literal("Höhe des Rabatts", "number", List.of("Größe der Firma"), "Größe der Firma / 100")
                        .literal("割引 率", "number", List.of("=Höhe des Rabatts"), "Höhe des Rabatts * 2")
                        .xml());

        evaluate(
                        "Pr%C3%A4mien%20%E6%97%A5%E6%9C%AC",
                        "{\"inputs\": {\"Größe der Firma\": 500}, \"decisions\": [\"割引 率\", \"Höhe des Rabatts\"]}")
                .body("decisions.'割引 率'.value", equalTo(10))
                .body("decisions.'Höhe des Rabatts'.value", equalTo(5));
    }

    @ParameterizedTest
    @ValueSource(strings = {"20191111", "20211108", OF_1_5})
    void models_of_dmn_1_3_to_1_5_import_one_another_and_call_functions_and_services(String version) {
        put(
                "library-" + version,
                of(
                        version,
                        model("library" + version)
                                .function("twice", List.of("n:number"), feel("n * 2"))
                                .xml()));
        put(
                "main-" + version,
                of(
                        version,
                        model("main" + version)
                                .imports("library" + version, "lib")
                                .input("n", "number")
                                .raw(
                                        "<decision id=\"_doubled\" name=\"doubled\"><variable name=\"doubled\" typeRef=\"number\"/>"
                                                + "<informationRequirement><requiredInput href=\"#_n\"/></informationRequirement>"
                                                + "<knowledgeRequirement><requiredKnowledge href=\"urn:test:library%s#_twice\"/></knowledgeRequirement>%s</decision>"
                                                        .formatted(version, feel("lib.twice(n)")))
                                .raw(
                                        "<decisionService id=\"_service\" name=\"service\"><variable name=\"service\"/>"
                                                + "<outputDecision href=\"#_doubled\"/><inputData href=\"#_n\"/></decisionService>")
                                .literal("served", "number", List.of("*service"), "service(20) + 2")
                                .decision(
                                        "boxed",
                                        "",
                                        List.of("n"),
                                        "<context><contextEntry><variable name=\"f\"/><functionDefinition><formalParameter name=\"x\" typeRef=\"number\"/>%s</functionDefinition></contextEntry><contextEntry>%s</contextEntry></context>"
                                                .formatted(feel("x + n"), feel("for i in 1..3 return f(i)")))
                                .xml()));

        evaluate("main-" + version, "{\"inputs\": {\"n\": 5}}")
                .body("decisions.doubled.value", equalTo(10))
                .body("decisions.served.value", equalTo(42))
                .body("decisions.boxed.value", equalTo(List.of(6, 7, 8)));
        evaluate("main-" + version, "{\"inputs\": {\"n\": 8}, \"decisions\": [\"service\"]}")
                .body("decisions.service.value", equalTo(16));
    }

    private static String of(String version, String xml) {
        return xml.replace("DMN/" + OF_1_5 + "/MODEL", "DMN/" + version + "/MODEL");
    }

    private static void put(String name, String xml) {
        given().urlEncodingEnabled(false)
                .contentType("application/xml; charset=UTF-8")
                .body(xml)
                .put("/api/v1/models/" + name)
                .then()
                .statusCode(201)
                .body("problems", equalTo(List.of()));
    }

    private static ValidatableResponse evaluate(String name, String body) {
        return given().urlEncodingEnabled(false)
                .contentType("application/json; charset=UTF-8")
                .body(body)
                .post("/api/v1/models/" + name + "/evaluate")
                .then()
                .statusCode(200);
    }
}
