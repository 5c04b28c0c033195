package io.salesmanager.coaching;

import static io.salesmanager.coaching.Coached.as;
import static io.salesmanager.coaching.Coached.key;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.salesmanager.CompanyDay;
import io.salesmanager.access.AsAdmin;
import io.salesmanager.coaching.kept.KeptForATime;
import io.salesmanager.platform.database.Database;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each measure about people is switched off where the operator says so, and what is kept of people is forgotten in time. */
@NullUnmarked // Quarkus sets the fields
@QuarkusTest
@TestProfile(MeasuresOfPeopleIT.AllOff.class)
class MeasuresOfPeopleIT {
    private static final Duration OLD = Duration.ofDays(3 * 365);

    @Inject
    @Any
    Instance<KeptForATime> kept;

    @Inject
    Database database;

    private String own;
    private String manager;

    /** Every switch of measures about people, as {@code docker/README.md} lists them. */
    public static class AllOff extends AsAdmin {
        @Override
        public Map<String, String> getConfigOverrides() {
            var off = new HashMap<>(super.getConfigOverrides());
            off.put("salesmanager.people.steps-off", "all");
            off.put("salesmanager.people.facts-off", "rampMonth,hireSource,failedQuizAttempts");
            off.put("salesmanager.people.coaching", "false");
            off.put("salesmanager.people.profile", "false");
            off.put("salesmanager.people.reports-off", "all");
            off.put("salesmanager.people.keep", "P730D");
            off.put("salesmanager.quizzes.enabled", "false");
            off.put("salesmanager.eligibility.enabled", "false");
            off.put("salesmanager.managers.measured", "false");
            return off;
        }
    }

    @BeforeEach
    void a_new_rep_of_whom_rules_would_say_much() {
        var hired = CompanyDay.today().minusMonths(7);
        as(AsAdmin.KEY).body("{\"managerId\": \"off-m\"}").put("/api/v1/teams/off-t");
        as(AsAdmin.KEY).body("""
                        {"name": "Rep", "role": "executive", "teamId": "off-t", "hireDate": "%s", "hireSource": "referral",
                         "certificates": [{"name": "platform", "issued": "%s"}],
                         "quizResults": [{"quiz": "discovery", "score": 40, "taken": "2026-01-07"},
                           {"quiz": "discovery", "score": 50, "taken": "2026-01-12"}],
                         "coachingSessions": [{"held": "2020-01-07", "minutes": 45}]}""".formatted(hired, hired)).put("/api/v1/reps/off-r");
        own = key(
                AsAdmin.KEY, "{\"name\": \"off-r-%s\", \"role\": \"REP\", \"repId\": \"off-r\"}".formatted(hashCode()));
        manager = key(
                AsAdmin.KEY,
                "{\"name\": \"off-m-%s\", \"role\": \"MANAGER\", \"teamIds\": [\"off-t\"]}".formatted(hashCode()));
    }

    @Test
    void each_measure_can_be_switched_off() {
        as(own).get("/api/v1/reps/off-r/scorecard")
                .then()
                .statusCode(200)
                .body("sentence", containsString("the operator switched it off"))
                .body("steps", empty());
        as(own).get("/api/v1/reps/off-r/coaching")
                .then()
                .statusCode(200)
                .body("sentence", containsString("the operator switched it off"))
                .body("current", nullValue())
                .body("profile.kind", equalTo("OFF"))
                .body("onboarding", nullValue())
                .body("said", empty());
        as(manager)
                .post("/api/v1/reps/off-r/coaching")
                .then()
                .statusCode(409)
                .body("type", containsString("coaching-is-off"));
        as(manager)
                .get("/api/v1/coaching/hiring")
                .then()
                .statusCode(200)
                .body("sentence", containsString("the operator switched it off"))
                .body("sources", empty());
        as(own).get("/api/v1/reps/off-r/quizzes").then().statusCode(404).body("type", containsString("switched-off"));
        as(own).get("/api/v1/reps/off-r/eligibility")
                .then()
                .statusCode(404)
                .body("type", containsString("switched-off"));
        as(manager)
                .get("/api/v1/managers/off-m/scorecard")
                .then()
                .statusCode(404)
                .body("type", containsString("not-measured"));
    }

    @Test
    void what_is_kept_of_people_is_forgotten_when_its_time_is_over() {
        insert("old", Instant.now().minus(OLD));
        insert("new", Instant.now().minus(Duration.ofDays(1)));
        var forgetting = kept.stream().collect(Collectors.toMap(KeptForATime::what, each -> each));

        assertThat(forgetting)
                .containsOnlyKeys(
                        "recommendations",
                        "attempts at quizzes",
                        "requests for approval",
                        "coaching sessions",
                        "answers",
                        "forecasts of reps");
        forgetting.remove("forecasts of reps");
        forgetting.forEach((what, each) -> assertThat(each.forget()).as(what).isPositive());
        for (var table :
                new String[] {"coaching_recommendation", "quiz_attempt", "approval", "planned_session", "reply"}) {
            assertThat(database.list(
                            "select id from " + table + " where id in ('old', 'new')",
                            row -> row.getString(1).strip()))
                    .as(table)
                    .containsExactly("new");
        }
    }

    private void insert(String id, Instant at) {
        var day = LocalDate.ofInstant(at, ZoneOffset.UTC);
        var millis = at.toEpochMilli();
        insert(
                "coaching_recommendation (id, rep_id, skill, proposed, due, document)",
                id,
                "kept",
                "quiz",
                millis,
                day,
                "{}");
        insert(
                "quiz_attempt (id, rep_id, quiz, title, pass_score, started, ends, document)",
                id,
                "kept",
                "discovery",
                "Discovery",
                80,
                millis,
                millis,
                "{}");
        insert(
                "approval (id, rep_id, line, wanted, asked_by, asked_at, why, state, decided_at, decided_by, standing, until_day)",
                id,
                "kept",
                "Platform",
                "ELIGIBLE",
                "kept",
                millis,
                "why",
                "REFUSED",
                millis,
                "m",
                null,
                day);
        insert(
                "planned_session (id, rep_id, agenda, state, proposed, proposed_by, sequence_number, ended)",
                id,
                "kept",
                "Goal",
                "HELD",
                millis,
                "m",
                0,
                millis);
        insert(
                "reply (id, subject_kind, subject_id, about, words, said_by, said)",
                id,
                "REP",
                "kept",
                "RAMP",
                "No",
                "r",
                millis);
    }

    private void insert(String into, Object... values) {
        var marks = "?" + ", ?".repeat(values.length - 1);
        database.transaction(false, () -> database.update("insert into %s values (%s)".formatted(into, marks), values));
    }
}
