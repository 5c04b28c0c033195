package io.salesmanager.platform.idempotency;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.salesmanager.access.AsAdmin;
import io.salesmanager.platform.database.Database;
import io.salesmanager.platform.http.ParcelResource;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(AsAdmin.class)
@NullUnmarked // the container fills the fields in
class IdempotencyIT {
    private static final String REPLAYED = "Idempotent-Replayed";

    @Inject
    Database database;

    @Inject
    Requests requests;

    @Test
    void the_same_write_with_the_same_key_is_done_once_and_answered_twice() {
        var deal = "{\"stage\": \"Discovery\", \"amount\": 1000}";
        var first = with("once").body(deal).put("/api/v1/opportunities/idem-1");
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(first.header(REPLAYED)).isNull();
        with("another").body(deal.replace("1000", "2000")).put("/api/v1/opportunities/idem-1");
        var second = with("once").body(deal).put("/api/v1/opportunities/idem-1");
        assertThat(second.header(REPLAYED)).isEqualTo("true");
        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.asString()).isEqualTo(first.asString());
        for (var header : new String[] {"Location", "ETag", "Content-Type"}) {
            assertThat(second.header(header))
                    .as(header)
                    .endsWith(first.header(header).replaceAll("^http://[^/]+", ""));
        }
        given().header("X-API-Key", AsAdmin.KEY)
                .get("/api/v1/opportunities/idem-1")
                .then()
                .body("amount", equalTo(2000));
    }

    @Test
    void a_recorded_decision_is_journalled_once() {
        var facts = "{\"opportunities\": [{\"id\": \"idem-2\", \"stage\": \"Proposal\"}]}";
        var first = with("record").body(facts).post("/api/v1/decisions?record=true");
        var second = with("record").body(facts).post("/api/v1/decisions?record=true");
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(second.header(REPLAYED)).isEqualTo("true");
        assertThat(second.asString()).isEqualTo(first.asString());
        given().header("X-API-Key", AsAdmin.KEY)
                .get("/api/v1/decisions?opportunity=idem-2")
                .then()
                .body("items", hasSize(1));
    }

    @Test
    void a_delete_and_a_write_without_a_body_are_replayed_too() {
        with("made").body("{\"name\": \"North\"}").put("/api/v1/teams/idem-3");
        assertThat(with("gone").delete("/api/v1/teams/idem-3").statusCode()).isEqualTo(204);
        var again = with("gone").delete("/api/v1/teams/idem-3");
        assertThat(again.statusCode()).isEqualTo(204);
        assertThat(again.header(REPLAYED)).isEqualTo("true");
        var review = with("review").post("/api/v1/reviews");
        assertThat(review.statusCode()).isEqualTo(202);
        assertThat(with("review").post("/api/v1/reviews").<String>path("id")).isEqualTo(review.path("id"));
    }

    @Test
    void an_upload_is_imported_once() {
        var csv = "id,stage\nidem-4,Discovery\n";
        var first = upload(csv);
        var second = upload(csv);
        assertThat(first.statusCode()).isEqualTo(202);
        assertThat(second.<String>path("id")).isEqualTo(first.path("id"));
        assertThat(upload(csv + "idem-5,Discovery\n").statusCode()).isEqualTo(422);
    }

    private static Response upload(String csv) {
        return with("upload")
                .contentType("text/csv")
                .body(csv)
                .post("/api/v1/imports?mapping=virtual_sales_manager&dryRun=true");
    }

    @Test
    void a_key_of_another_request_is_refused() {
        with("taken").body("{\"name\": \"A\"}").put("/api/v1/reps/idem-6");
        with("taken")
                .body("{\"name\": \"B\"}")
                .put("/api/v1/reps/idem-6")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:problem:key-of-another-request"))
                .body("advice", containsString("new key"));
        with("taken")
                .body("{\"name\": \"A\"}")
                .put("/api/v1/reps/idem-7")
                .then()
                .statusCode(422);
        with("taken")
                .body("{\"name\": \"A\"}")
                .put("/api/v1/reps/idem-6?dryRun=true")
                .then()
                .statusCode(422);
    }

    @Test
    void another_caller_has_keys_of_their_own() {
        String key = given().header("X-API-Key", AsAdmin.KEY)
                .contentType(ContentType.JSON)
                .body("{\"name\": \"crm\", \"role\": \"CLIENT\"}")
                .post("/api/v1/api-keys")
                .path("key");
        with("shared").body("{\"name\": \"A\"}").put("/api/v1/reps/idem-8");
        given().header("X-API-Key", key)
                .header("Idempotency-Key", "shared")
                .contentType(ContentType.JSON)
                .body("{\"name\": \"B\"}")
                .put("/api/v1/reps/idem-8")
                .then()
                .statusCode(200)
                .header(REPLAYED, nullValue());
    }

    @Test
    void what_was_refused_changed_nothing_and_may_be_corrected_under_the_same_key() {
        with("corrected")
                .body("{\"stage\": \"Nowhere\"}")
                .put("/api/v1/opportunities/idem-9")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:problem:unknown-stage"));
        with("corrected")
                .body("{\"stage\": \"Discovery\"}")
                .put("/api/v1/opportunities/idem-9")
                .then()
                .statusCode(201)
                .header(REPLAYED, nullValue());
        with("lost").post("/api/v1/nowhere").then().statusCode(404);
        with("lost")
                .body("{\"name\": \"A\"}")
                .put("/api/v1/reps/idem-10")
                .then()
                .statusCode(201);
    }

    @Test
    void of_many_of_which_one_was_refused_the_same_request_is_done_again() {
        var call =
                "{\"opportunityId\": \"idem-late\", \"id\": \"c\", \"type\": \"CALL\", \"happened\": \"2026-01-05T10:00:00Z\"}";
        with("late").body(call).post("/api/v1/activities").then().body("rejected", equalTo(1));
        with("late-deal").body("{\"stage\": \"Discovery\"}").put("/api/v1/opportunities/idem-late");
        with("late")
                .body(call)
                .post("/api/v1/activities")
                .then()
                .header(REPLAYED, nullValue())
                .body("created", equalTo(1));
        with("late")
                .body(call)
                .post("/api/v1/activities")
                .then()
                .header(REPLAYED, "true")
                .body("created", equalTo(1));
    }

    @Test
    void a_second_request_while_the_first_is_at_work_is_told_to_wait() throws Exception {
        var parcel = "{\"label\": \"a\", \"items\": []}";
        var first =
                CompletableFuture.supplyAsync(() -> with("held").body(parcel).post("/api/v1/test-parcels/held"));
        assertThat(ParcelResource.ARRIVED.await(30, TimeUnit.SECONDS)).isTrue();
        with("held")
                .body(parcel)
                .post("/api/v1/test-parcels/held")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:problem:request-at-work"))
                .body("advice", containsString("Wait"));
        ParcelResource.LET_GO.countDown();
        assertThat(first.get(30, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
        with("held")
                .body(parcel)
                .post("/api/v1/test-parcels/held")
                .then()
                .statusCode(200)
                .header(REPLAYED, "true")
                .body("label", equalTo("a"));
    }

    @Test
    void of_many_at_the_same_time_one_is_done() throws InterruptedException {
        var done = new ConcurrentLinkedQueue<Response>();
        var threads = new ArrayList<Thread>();
        for (var i = 0; i < 8; i++) {
            threads.add(new Thread(() -> done.add(with("race")
                    .body("{\"opportunities\": [{\"id\": \"idem-11\", \"stage\": \"Proposal\"}]}")
                    .post("/api/v1/decisions?record=true"))));
        }
        threads.forEach(Thread::start);
        for (var thread : threads) {
            thread.join();
        }
        assertThat(done).hasSize(8).allMatch(one -> one.statusCode() == 200 || one.statusCode() == 409);
        assertThat(done.stream().filter(one -> one.statusCode() == 200 && one.header(REPLAYED) == null))
                .hasSize(1);
        given().header("X-API-Key", AsAdmin.KEY)
                .get("/api/v1/decisions?opportunity=idem-11")
                .then()
                .body("items", hasSize(1));
    }

    @Test
    void a_key_lasts_a_day_and_one_whose_process_died_a_quarter_of_an_hour() {
        var age = Requests.KEPT.plusMinutes(1);
        with("old").body("{\"name\": \"A\"}").put("/api/v1/reps/idem-12");
        makeOlder(age);
        with("old").body("{\"name\": \"B\"}").put("/api/v1/reps/idem-12").then().header(REPLAYED, nullValue());
        var id = "f".repeat(64);
        assertThat(requests.begin(id, "x")).isEmpty();
        makeOlder(Requests.LONGEST_WORK.plusMinutes(1));
        assertThat(requests.begin(id, "x")).isEmpty();
        makeOlder(age);
        assertThat(requests.prune()).isPositive();
        assertThat(database.list("select id from idempotent_request", row -> row.getString(1)))
                .isEmpty();
    }

    private void makeOlder(Duration age) {
        database.update("update idempotent_request set begun = begun - ?", age.toMillis());
    }

    @Test
    void where_a_key_means_nothing_it_is_refused() {
        with("x y")
                .body("{}")
                .put("/api/v1/reps/idem-13")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:problem:bad-idempotency-key"));
        given().header("X-API-Key", AsAdmin.KEY)
                .header("Idempotency-Key", "form")
                .multiPart("file", "opportunities.csv", "id,stage\n".getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .post("/api/v1/imports?mapping=virtual_sales_manager")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:problem:no-idempotency-here"));
        with("secret").body("{}").post("/api/v1/api-keys").then().statusCode(422);
        given().header("Idempotency-Key", "nobody")
                .post("/api/v1/reviews")
                .then()
                .statusCode(401);
    }

    private static RequestSpecification with(String key) {
        return given().header("X-API-Key", AsAdmin.KEY)
                .header("Idempotency-Key", key)
                .contentType(ContentType.JSON);
    }
}
