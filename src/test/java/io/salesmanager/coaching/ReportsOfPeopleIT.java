package io.salesmanager.coaching;

import static io.salesmanager.coaching.Coached.as;
import static io.salesmanager.coaching.Coached.key;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.salesmanager.access.AsAdmin;
import io.salesmanager.coaching.kept.KeptForATime;
import io.salesmanager.platform.database.Database;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Where reports of single reps are switched off, no call and no page makes one; those of teams go on. */
@NullUnmarked // Quarkus sets the fields
@QuarkusTest
@TestProfile(MeasuresOfPeopleIT.AllOff.class)
class ReportsOfPeopleIT {
    @Inject
    @Any
    Instance<KeptForATime> kept;

    @Inject
    Database database;

    private String manager;

    @BeforeEach
    void a_manager_of_one_rep() {
        as(AsAdmin.KEY).body("{\"managerId\": \"off-m\"}").put("/api/v1/teams/off-t");
        as(AsAdmin.KEY).body("{\"name\": \"Rep\", \"teamId\": \"off-t\"}").put("/api/v1/reps/off-r");
        manager = key(
                AsAdmin.KEY,
                "{\"name\": \"off-m-%s\", \"role\": \"MANAGER\", \"teamIds\": [\"off-t\"]}".formatted(hashCode()));
    }

    @Test
    void no_report_says_anything_of_single_reps_and_those_of_teams_go_on() {
        for (var report : List.of("funnel", "ageing", "adherence", "variation", "progress", "trend")) {
            for (var by : List.of("by=REP", "by=rep&group=off-r")) {
                as(manager)
                        .get("/api/v1/inspection/" + report + "?" + parameters(report, by))
                        .then()
                        .statusCode(404)
                        .body("type", containsString("switched-off"))
                        .body("advice", containsString("salesmanager.people.reports-off"));
            }
            as(manager).get("/api/v1/inspection/" + report + "?by=TEAM").then().statusCode(200);
            as(manager)
                    .get("/api/v1/inspection/" + report + "?by=MANAGER")
                    .then()
                    .statusCode(404)
                    .body("advice", containsString("salesmanager.managers.measured"));
        }
        for (var usual : List.of("adherence", "variation", "progress")) {
            as(manager).get("/api/v1/inspection/" + usual).then().statusCode(404);
        }
        for (var of : List.of("", "/accuracy")) {
            as(manager)
                    .get("/api/v1/forecast" + of + "?rep=off-r")
                    .then()
                    .statusCode(404)
                    .body("advice", containsString("salesmanager.people.reports-off"));
            as(manager).get("/api/v1/forecast" + of + "?team=off-t").then().statusCode(200);
        }
        as(manager)
                .get("/api/v1/escalations/summary?by=MANAGER")
                .then()
                .statusCode(404)
                .body("type", containsString("not-measured"));
        as(manager).get("/api/v1/escalations/summary?by=TEAM").then().statusCode(200);
    }

    /** Only some reports can be narrowed to a group. */
    private static String parameters(String report, String by) {
        return report.equals("trend") ? by : by.split("&", -1)[0];
    }

    @Test
    void a_page_that_would_show_reps_shows_teams_and_offers_no_reps() {
        for (var page : List.of("adherence", "variation", "progress")) {
            page(manager, "/inspection/" + page)
                    .then()
                    .statusCode(303)
                    .header("Location", containsString("/inspection/" + page + "?by=TEAM"));
            page(manager, "/inspection/" + page + "?by=TEAM")
                    .then()
                    .statusCode(200)
                    .body(not(containsString("value=\"REP\"")))
                    .body(not(containsString("value=\"MANAGER\"")));
            page(manager, "/inspection/" + page + "?by=REP")
                    .then()
                    .statusCode(404)
                    .body(containsString("the operator switched it off"));
        }
        page(manager, "/forecast?rep=off-r").then().statusCode(404);
        page(manager, "/forecast").then().statusCode(200).body(not(containsString("name=\"rep\"")));
    }

    private static Response page(String key, String path) {
        return as(key).accept("text/html").redirects().follow(false).get(path);
    }

    @Test
    void forecasts_of_single_reps_that_were_kept_are_deleted() {
        for (var unit : List.of("REP", "TEAM")) {
            insert(
                    "kept_forecast (id, unit_kind, unit_id, period, from_day, to_day, as_of, measure, p10, p50, p90, uncorrected, rulebook,"
                            + " recorded)",
                    unit,
                    unit,
                    "kept",
                    "2026-01",
                    LocalDate.parse("2026-01-01"),
                    LocalDate.parse("2026-01-31"),
                    LocalDate.parse("2025-12-31"),
                    "DEALS",
                    1,
                    2,
                    3,
                    2,
                    "sha256:1",
                    0L);
        }
        kept.stream().filter(each -> each.what().equals("forecasts of reps")).forEach(KeptForATime::forget);

        assertThat(database.list("select unit_kind from kept_forecast where unit_id = 'kept'", row -> row.getString(1)))
                .containsExactly("TEAM");
    }

    private void insert(String into, Object... values) {
        var marks = "?" + ", ?".repeat(values.length - 1);
        database.transaction(false, () -> database.update("insert into %s values (%s)".formatted(into, marks), values));
    }
}
