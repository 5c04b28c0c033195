package io.salesmanager.coaching;

import static io.salesmanager.coaching.Coached.as;
import static io.salesmanager.coaching.Coached.key;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.salesmanager.access.AsAdmin;
import io.salesmanager.platform.database.Database;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever is said of a rep, wherever: the rep sees it and why, can answer it, and the answer stands beside it. */
@NullUnmarked // Quarkus sets the fields
@QuarkusTest
@TestProfile(AsAdmin.class)
class SaidIT {
    private static int reps;

    @Inject
    Database database;

    private String rep;
    private String own;
    private String manager;
    private String other;
    private String ops;

    @BeforeEach
    void a_rep_of_whom_much_is_said_in_other_places() {
        rep = "sd-r" + ++reps;
        as(AsAdmin.KEY).body("{\"managerId\": \"sd-m\"}").put("/api/v1/teams/sd-t" + reps);
        as(AsAdmin.KEY)
                .body("{\"name\": \"Rep\", \"role\": \"executive\", \"teamId\": \"sd-t%d\"}".formatted(reps))
                .put("/api/v1/reps/" + rep);
        as(AsAdmin.KEY)
                .body("{\"name\": \"Deal\", \"ownerId\": \"%s\", \"stage\": \"Discovery\"}".formatted(rep))
                .put("/api/v1/opportunities/sd-o" + reps);
        own = key(AsAdmin.KEY, "{\"name\": \"%s\", \"role\": \"REP\", \"repId\": \"%s\"}".formatted(rep, rep));
        other = key(AsAdmin.KEY, "{\"name\": \"x-%s\", \"role\": \"REP\", \"repId\": \"sd-x\"}".formatted(rep));
        ops = key(AsAdmin.KEY, "{\"name\": \"o-%s\", \"role\": \"SALES_OPS\"}".formatted(rep));
        manager = key(
                AsAdmin.KEY,
                "{\"name\": \"m-%s\", \"role\": \"MANAGER\", \"teamIds\": [\"sd-t%d\"]}".formatted(rep, reps));
        overridden();
        escalated();
        forecast();
        turnedDown();
        noted();
    }

    @Test
    void the_rep_sees_all_of_it_with_who_said_it_and_why() {
        as(own).get("/api/v1/reps/" + rep + "/said")
                .then()
                .statusCode(200)
                .body("items.kind", containsInAnyOrder("ESCALATION", "DECISION", "ELIGIBILITY", "SESSION", "FORECAST"))
                .body("items.find { it.kind == 'ESCALATION' }.why", containsString("A discount of 15%"))
                .body("items.find { it.kind == 'ESCALATION' }.rule", equalTo("RQ-020"))
                .body("items.find { it.kind == 'DECISION' }.words", equalTo("Overridden: archive."))
                .body("items.find { it.kind == 'DECISION' }.why", equalTo("Nobody answers there"))
                .body("items.find { it.kind == 'ELIGIBILITY' }.words", equalTo("Turned down."))
                .body("items.find { it.kind == 'SESSION' }.words", equalTo("Talks too much"))
                .body("items.find { it.kind == 'FORECAST' }.words", containsString("1 to 3 deals"));
        page(own, "/reps/" + rep)
                .then()
                .statusCode(200)
                .body(containsString("Said elsewhere"))
                .body(containsString("Talks too much"))
                .body(containsString("Nobody answers there"));
    }

    @Test
    void each_can_be_answered_and_the_answer_stands_beside_it_where_others_read_it() {
        for (var kind : new String[] {"ESCALATION", "DECISION", "ELIGIBILITY", "SESSION", "FORECAST"}) {
            String at = item(kind, "answerAt");
            String about = item(kind, "about");
            as(own).body(
                            about == null
                                    ? "{\"words\": \"Not so, " + kind + "\"}"
                                    : "{\"about\": \"%s\", \"words\": \"Not so, %s\"}".formatted(about, kind))
                    .post(at)
                    .then()
                    .statusCode(201);
            as(manager)
                    .get("/api/v1/reps/" + rep + "/said")
                    .then()
                    .body("items.find { it.kind == '%s' }.answers.words".formatted(kind), contains("Not so, " + kind));
        }
        page(manager, "/escalations?state=ALL&rep=" + rep).then().body(containsString("Not so, ESCALATION"));
        page(manager, "/opportunities/sd-o" + reps).then().body(containsString("Not so, DECISION"));
        page(manager, "/approvals").then().body(containsString("Not so, ELIGIBILITY"));
        page(manager, "/forecast?period=2026-Q1&rep=" + rep).then().body(containsString("Not so, FORECAST"));
        page(own, "/escalations?state=ALL").then().body(containsString("What you say to it"));
        page(ops, "/escalations?state=ALL&rep=" + rep)
                .then()
                .statusCode(200)
                .body(not(containsString("Not so, ESCALATION")));
    }

    @Test
    void nobody_else_reads_it() {
        as(other).get("/api/v1/reps/" + rep + "/said").then().statusCode(404);
        as(ops).get("/api/v1/reps/" + rep + "/said").then().statusCode(403);
    }

    private @Nullable String item(String kind, String field) {
        return as(own).get("/api/v1/reps/" + rep + "/said")
                .then()
                .extract()
                .path("items.find { it.kind == '%s' }.%s".formatted(kind, field));
    }

    private static Response page(String key, String path) {
        return as(key).accept("text/html").get(path);
    }

    private void escalated() {
        insert(
                "escalation (id, opportunity_id, opportunity_name, rep_id, decision_id, rule_id, title, because, seen, asked_for, chain,"
                        + " due_minutes, state, level, person, opened, due, stays, ended, outcome, words, answered_by)",
                id(1),
                "sd-o" + reps,
                "Deal",
                rep,
                id(2),
                "RQ-020",
                "The discount needs the manager",
                "A discount of 15% is above the 10% a rep may give.",
                "seen",
                "manager",
                "sd-m",
                60,
                "ANSWERED",
                0,
                "sd-m",
                1_000L,
                2_000L,
                false,
                3_000L,
                "REJECTED",
                "First a second contact",
                "mona");
    }

    private void overridden() {
        String review = as(AsAdmin.KEY)
                .body("{}")
                .post("/api/v1/reviews")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        await().atMost(Duration.ofSeconds(60))
                .until(() -> as(AsAdmin.KEY)
                        .get("/api/v1/reviews/" + review)
                        .then()
                        .extract()
                        .path("state")
                        .equals("DONE"));
        String decision = as(AsAdmin.KEY)
                .get("/api/v1/decisions?current=true&opportunity=sd-o" + reps)
                .then()
                .extract()
                .path("items[0].id");
        as(manager)
                .body("{\"verdict\": \"ARCHIVE\", \"reason\": \"Nobody answers there\"}")
                .post("/api/v1/decisions/" + decision + "/override")
                .then()
                .statusCode(200);
    }

    private void forecast() {
        insert(
                "kept_forecast (id, unit_kind, unit_id, period, from_day, to_day, as_of, measure, p10, p50, p90, uncorrected, rulebook,"
                        + " recorded)",
                id(3),
                "REP",
                rep,
                "2026-Q1",
                LocalDate.parse("2026-01-01"),
                LocalDate.parse("2026-03-31"),
                LocalDate.parse("2025-12-31"),
                "DEALS",
                1,
                2,
                3,
                2,
                "sha256:1",
                0L);
    }

    private void turnedDown() {
        String asked = as(own).body("{\"line\": \"Platform\", \"wanted\": \"ELIGIBLE\", \"why\": \"Two deals\"}")
                .post("/api/v1/approvals")
                .then()
                .extract()
                .path("id");
        as(manager)
                .body("{\"why\": \"First the certificate\"}")
                .post("/api/v1/approvals/" + asked + "/reject")
                .then()
                .statusCode(200);
    }

    private void noted() {
        String session = as(manager)
                .body("{\"rep\": \"%s\", \"agenda\": \"Goal: listen\"}".formatted(rep))
                .post("/api/v1/coaching-sessions")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        as(manager)
                .body("{\"day\": \"2026-01-07\", \"minutes\": 30, \"notes\": \"Talks too much\"}")
                .post("/api/v1/coaching-sessions/" + session + "/held")
                .then()
                .statusCode(200);
    }

    private static String id(int number) {
        return "019a9d2c-0000-7000-8000-%012d".formatted(reps * 10 + number);
    }

    private void insert(String into, Object... values) {
        var marks = "?" + ", ?".repeat(values.length - 1);
        database.transaction(false, () -> database.update("insert into %s values (%s)".formatted(into, marks), values));
    }
}
