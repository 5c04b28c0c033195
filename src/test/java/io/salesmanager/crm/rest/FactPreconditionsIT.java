package io.salesmanager.crm.rest;

import static io.salesmanager.crm.rest.FactCalls.get;
import static io.salesmanager.crm.rest.FactCalls.post;
import static io.salesmanager.crm.rest.FactCalls.put;
import static io.salesmanager.crm.rest.FactCalls.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestSecurity(user = "ops", roles = "SALES_OPS")
class FactPreconditionsIT {
    @Test
    void a_fact_that_someone_changed_is_not_overwritten() {
        var tag = put("/accounts/etag-1", "{\"name\": \"ACME\"}")
                .statusCode(201)
                .extract()
                .header("ETag");
        assertThat(tag).matches("\"[0-9a-f]{32}\"");
        get("/accounts/etag-1").header("ETag", equalTo(tag));
        assertThat(with("If-None-Match", tag).get("/api/v1/accounts/etag-1").statusCode())
                .isEqualTo(304);
        var next = with("If-Match", tag)
                .body("{\"name\": \"ACME Corp\"}")
                .put("/api/v1/accounts/etag-1")
                .then()
                .statusCode(200)
                .header("ETag", not(equalTo(tag)))
                .extract()
                .header("ETag");
        with("If-Match", tag)
                .body("{\"name\": \"Late\"}")
                .put("/api/v1/accounts/etag-1")
                .then()
                .statusCode(412)
                .body("type", equalTo("urn:problem:precondition-failed"))
                .body("etag", equalTo(next))
                .body("advice", containsString("GET it"));
        with("If-None-Match", "*")
                .body("{\"name\": \"Again\"}")
                .put("/api/v1/accounts/etag-1")
                .then()
                .statusCode(412);
        get("/accounts/etag-1").body("name", equalTo("ACME Corp"));
        with("If-Match", tag).delete("/api/v1/accounts/etag-1").then().statusCode(412);
        with("If-Match", "W/" + next).delete("/api/v1/accounts/etag-1").then().statusCode(412);
        with("If-Match", "\"other\", " + next)
                .delete("/api/v1/accounts/etag-1")
                .then()
                .statusCode(204);
        with("If-Match", "*").body("{}").put("/api/v1/accounts/etag-1").then().statusCode(412);
        with("If-None-Match", "*")
                .body("{\"name\": \"New\"}")
                .put("/api/v1/accounts/etag-2")
                .then()
                .statusCode(201);
    }

    @Test
    void what_happened_to_a_deal_changes_its_tag() {
        var before = put("/opportunities/etag-3", "{\"stage\": \"Discovery\"}")
                .extract()
                .header("ETag");
        post("/activities", """
                {"opportunityId": "etag-3", "id": "e1", "type": "CALL", "happened": "2025-03-01T10:00:00Z"}""");
        get("/opportunities/etag-3").header("ETag", not(equalTo(before)));
    }

    @Test
    void of_many_who_change_the_same_state_one_succeeds() throws InterruptedException {
        var tag = put("/reps/etag-4", "{\"name\": \"Ann\"}").extract().header("ETag");
        var statuses = new java.util.concurrent.ConcurrentLinkedQueue<Integer>();
        var threads = new ArrayList<Thread>();
        for (var i = 0; i < 6; i++) {
            var body = "{\"name\": \"Ann %d\"}".formatted(i);
            threads.add(new Thread(() -> statuses.add(
                    with("If-Match", tag).body(body).put("/api/v1/reps/etag-4").statusCode())));
        }
        threads.forEach(Thread::start);
        for (var thread : threads) {
            thread.join();
        }
        assertThat(statuses).hasSize(6).containsOnly(200, 412);
        assertThat(statuses.stream().filter(status -> status == 200)).hasSize(1);
    }
}
