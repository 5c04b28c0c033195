package io.salesmanager.crm.rest;

import static io.salesmanager.crm.rest.FactCalls.post;
import static io.salesmanager.crm.rest.FactCalls.put;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import org.junit.jupiter.api.Test;

/** What is of another type than the documented one is refused with its field, and never bent. */
@QuarkusTest
@TestSecurity(user = "ops", roles = "SALES_OPS")
class StrictTypesIT {
    @Test
    void a_number_a_list_an_hour_and_an_empty_text_are_no_day() {
        for (var day : new String[] {"20000", "20260101", "[2026, 1, 2]", "\"2026-01-02T00:00:00Z\"", "\"\"", "true"}) {
            put("/reps/str-r", "{\"hireDate\": %s}".formatted(day))
                    .statusCode(400)
                    .body("type", equalTo("urn:problem:bad-value"))
                    .body("field", equalTo("hireDate"))
                    .body("advice", containsString("2026-11-20"));
        }
        put("/reps/str-r", "{\"hireDate\": \"2026-01-02\", \"territorySince\": null}")
                .statusCode(201);
    }

    @Test
    void a_number_is_no_instant() {
        put("/opportunities/str-o", "{\"stage\": \"Discovery\"}").statusCode(201);
        for (var instant : new String[] {"1763000000", "1763000000000", "1763000000.5", "\"\""}) {
            post(
                            "/activities",
                            "{\"opportunityId\": \"str-o\", \"type\": \"CALL\", \"happened\": %s}".formatted(instant))
                    .body("items[0].problem.type", equalTo("urn:problem:bad-value"))
                    .body("items[0].problem.field", equalTo("happened"));
        }
        post(
                        "/activities",
                        "{\"opportunityId\": \"str-o\", \"type\": \"CALL\", \"happened\": \"2026-01-02T10:00:00+01:00\"}")
                .body("created", equalTo(1));
    }

    @Test
    void numbers_texts_and_truths_are_not_taken_for_one_another_and_all_are_named() {
        put(
                        "/accounts/str-a",
                        "{\"employees\": 1.5, \"name\": 5, \"annualRevenue\": \"18000\", \"domain\": \"B\\u0000x\"}")
                .statusCode(400)
                .body("errors.type", org.hamcrest.Matchers.everyItem(equalTo("urn:problem:bad-value")))
                .body("errors.field", containsInAnyOrder("employees", "name", "annualRevenue", "domain"));
        put("/opportunities/str-o2", "{\"stage\": \"Discovery\", \"contacts\": [{\"name\": \"Bo\", \"optOut\": 1}]}")
                .statusCode(400)
                .body("field", equalTo("contacts[0].optOut"))
                .body("advice", equalTo("Send true or false."));
        put("/accounts/str-a", "{\"employees\": 5.0, \"annualRevenue\": 18000}").statusCode(201);
        post("/decisions", "{\"opportunities\": [{\"id\": \"o\", \"stage\": \"Discovery\", \"amount\": \"18000\"}]}")
                .statusCode(400)
                .body("field", equalTo("opportunities[0].amount"));
    }

    @Test
    void a_field_that_stands_twice_is_refused() {
        put("/accounts/str-twice", "{\"name\": \"a\", \"name\": \"b\"}")
                .statusCode(400)
                .body("type", equalTo("urn:problem:duplicate-field"))
                .body("field", equalTo("name"));
    }
}
