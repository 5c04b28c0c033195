package io.salesmanager.review.decide;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@TestSecurity(user = "ops", roles = "SALES_OPS")
class DecisionsIT {
    @Test
    void the_example_of_the_documentation_is_postponed_to_the_day_the_buyer_named() {
        decide(DecisionsExample.REQUEST, "")
                .statusCode(200)
                .body("asOf", equalTo("2026-11-20T09:00:00Z"))
                .body("rulebook", startsWith("sha256:"))
                .body("decisions", hasSize(1))
                .body("decisions[0].id", nullValue())
                .body("decisions[0].opportunityId", equalTo("o-7"))
                .body("decisions[0].verdict", equalTo("POSTPONE"))
                .body("decisions[0].until", equalTo("2027-02-02"))
                .body("decisions[0].engagement.next.due", equalTo("2027-02-02T08:00:00-05:00"))
                .body("decisions[0].engagement.next.step", equalTo(1))
                .body("decisions[0].engagement.next.of", equalTo(3))
                .body("decisions[0].engagement.next.because", startsWith("Nothing before 2027-02-02: The buyer asked"))
                .body("decisions[0].engagement.planned", equalTo(8))
                .body("decisions[0].reasons[0].rule", equalTo("PP-010"))
                .body("decisions[0].reasons[0].strength", equalTo("MUST"))
                .body("decisions[0].reasons[0].conditions", empty())
                .body("decisions[0].missing", hasItem("budgetStatus"));
    }

    @Test
    void a_full_explanation_shows_each_condition_with_its_facts_and_dials() {
        decide(DecisionsExample.REQUEST, "?explain=full")
                .statusCode(200)
                .body("decisions[0].reasons[0].conditions[1].facts[0].name", equalTo("daysToLaterDate"))
                .body("decisions[0].reasons[0].conditions[1].facts[0].value", equalTo(74))
                .body("decisions[0].reasons[0].conditions[1].dials[0].name", equalTo("postpone-after-days"))
                .body("decisions[0].reasons[0].conditions[1].dials[0].at", startsWith("rules/dials.csv:"))
                .body("decisions[0].reasons[0].at", startsWith("rules/30-postponement/later-date.drl:"));
    }

    @Test
    void without_an_explanation_there_is_a_verdict_and_all_that_is_to_be_done() {
        var none = decide(DecisionsExample.REQUEST, "?explain=none").extract().jsonPath();
        var some = decide(DecisionsExample.REQUEST, "").extract().jsonPath();
        for (var kept : new String[] {"required.evidence", "risks.kind", "engagement.next.due", "missing"}) {
            assertThat(none.<Object>get("decisions[0]." + kept)).as(kept).isEqualTo(some.get("decisions[0]." + kept));
        }
        assertThat(none.getList("decisions[0].required")).isNotEmpty();
        decide(DecisionsExample.REQUEST, "?explain=none")
                .statusCode(200)
                .body("decisions[0].verdict", equalTo("POSTPONE"))
                .body("decisions[0].headline", containsString("2027-02-02"))
                .body("decisions[0].reasons", empty());
    }

    @Test
    void a_rep_without_opportunities_has_no_decisions() {
        decide("{\"rep\": {\"id\": \"r-1\"}, \"opportunities\": []}", "")
                .statusCode(200)
                .body("decisions", empty());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            an unknown field     | {'opportunities': [{'id': 'o', 'stage': 'Proposal', 'ammount': 5}]}                          | 400 | opportunities[0].ammount   | amount
            a wrong enum         | {'opportunities': [{'id': 'o', 'stage': 'Proposal', 'motion': 'NEW'}]}                       | 400 | opportunities[0].motion    | RENEWAL
            malformed JSON       | {'opportunities': [                                                                          | 400 |                            | line
            an unknown stage     | {'opportunities': [{'id': 'o', 'stage': 'Propsal'}]}                                         | 422 | opportunities[0].stage     | Proposal
            no stage             | {'opportunities': [{'id': 'o'}]}                                                             | 422 | opportunities[0].stage     | Proposal
            a negative amount    | {'opportunities': [{'id': 'o', 'stage': 'Proposal', 'amount': -1}]}                          | 422 | opportunities[0].amount    | null
            a duplicate id       | {'opportunities': [{'id': 'o', 'stage': 'Proposal'}, {'id': 'o', 'stage': 'Proposal'}]}      | 422 | opportunities[1].id        | once
            created after asOf   | {'asOf': '2026-01-01T00:00:00Z', 'opportunities': [{'id': 'o', 'stage': 'Proposal', 'createdDate': '2026-06-01'}]} | 422 | opportunities[0].createdDate | asOf
            a future activity    | {'opportunities': [{'id': 'o', 'stage': 'Proposal', 'activities': [{'type': 'CALL', 'happened': '2199-01-01T00:00:00Z'}]}]} | 422 | opportunities[0].activities[0].happened | asOf
            a date that is none  | {'opportunities': [{'id': 'o', 'stage': 'Proposal', 'closeDate': 'soon'}]}                   | 400 | opportunities[0].closeDate | 20
            an empty item        | {'opportunities': [null]}                                                                    | 422 | opportunities[0]           | out
            no JSON object       | [1, 2]                                                                                       | 400 |                            |
            """)
    void bad_input_is_answered_with_the_field_and_what_to_do(
            String what, String json, int status, String field, String advice) {
        var answer = decide(json.replace('\'', '"'), "")
                .statusCode(status)
                .contentType("application/problem+json")
                .body("type", startsWith("urn:problem:"))
                .body("requestId", notNullValue())
                .extract();
        if (field != null) {
            assertThat(answer.jsonPath().getString("field")).isEqualTo(field);
        }
        if (advice != null) {
            assertThat(answer.asString()).contains(advice);
        }
    }

    @Test
    void an_empty_body_is_a_problem() {
        decide("", "").statusCode(400).body("type", equalTo("urn:problem:empty-body"));
    }

    @Test
    void an_unknown_way_to_explain_is_a_problem_that_names_those_there_are() {
        decide(DecisionsExample.REQUEST, "?explain=long")
                .statusCode(422)
                .body("field", equalTo("explain"))
                .body("advice", containsString("full"));
    }

    @Test
    void a_rulebook_that_never_was_is_a_problem() {
        decide(DecisionsExample.REQUEST, "?rulebook=sha256:none")
                .statusCode(422)
                .body("field", equalTo("rulebook"));
    }

    @Test
    void ten_megabytes_of_activities_are_decided() {
        var activities = IntStream.range(0, 90_000)
                .mapToObj(i ->
                        "{\"type\":\"EMAIL\",\"direction\":\"OUTBOUND\",\"happened\":\"2026-11-01T10:00:00Z\",\"subject\":\"number %d of many\"}"
                                .formatted(i))
                .collect(Collectors.joining(","));
        decide("""
                {"asOf": "2026-11-20T09:00:00Z", "opportunities": [{"id": "o-big", "stage": "Proposal", "activities": [%s]}]}""".formatted(activities), "").statusCode(200).body("decisions[0].engagement.actual", equalTo(90_000));
    }

    @Test
    void nothing_is_journalled_unless_asked_for() {
        decide(DecisionsExample.REQUEST.replace("o-7", "o-not-recorded"), "").statusCode(200);
        given().get("/api/v1/decisions?opportunity=o-not-recorded")
                .then()
                .statusCode(200)
                .body("items", empty());
    }

    @Test
    void a_recorded_decision_is_found_with_its_explanation_and_replays_byte_for_byte() {
        var id = decide(DecisionsExample.REQUEST.replace("o-7", "o-recorded"), "?record=true")
                .statusCode(200)
                .body("decisions[0].id", notNullValue())
                .extract()
                .jsonPath()
                .getString("decisions[0].id");
        given().get("/api/v1/decisions/" + id)
                .then()
                .statusCode(200)
                .body("record.verdict", equalTo("POSTPONE"))
                .body("record.live", equalTo(false))
                .body("decision.reasons[0].conditions", not(empty()))
                .body("answers", empty());
        given().post("/api/v1/decisions/" + id + "/replay")
                .then()
                .statusCode(200)
                .body("same", equalTo(true))
                .body("differsAt", nullValue());
    }

    @Test
    void the_same_facts_are_stored_once_however_often_they_are_recorded() {
        var request = DecisionsExample.REQUEST.replace("o-7", "o-twice");
        decide(request, "?record=true").statusCode(200);
        decide(request, "?record=true").statusCode(200);
        given().get("/api/v1/decisions?opportunity=o-twice")
                .then()
                .body("items", hasSize(2))
                .body("items.verdict", contains("POSTPONE", "POSTPONE"));
    }

    @Test
    @TestSecurity(user = "rita", roles = "REP")
    void a_rep_may_not_push_facts() {
        decide(DecisionsExample.REQUEST, "").statusCode(403).contentType("application/problem+json");
    }

    private static ValidatableResponse decide(String json, String query) {
        return given().contentType(ContentType.JSON)
                .body(json)
                .post("/api/v1/decisions" + query)
                .then();
    }
}
