package io.salesmanager.console.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.salesmanager.access.AsAdmin;
import io.salesmanager.coaching.People;
import io.salesmanager.platform.database.Database;
import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is noted when pages are opened, and what the scorecard makes of it. */
@NullUnmarked // Quarkus sets the fields
@QuarkusTest
@TestProfile(AsAdmin.class)
class OpenedPagesIT {
    private static final People people = new People("op");
    private static boolean made;

    @Inject
    Database database;

    @BeforeEach
    void a_company() {
        if (made) {
            return;
        }
        made = true;
        people.put("teams/op-t", "{\"id\": \"op-t\", \"managerId\": \"op-m\"}");
        people.put("reps/op-r", "{\"id\": \"op-r\", \"name\": \"Rita\", \"teamId\": \"op-t\"}");
        people.put(
                "opportunities/op-o",
                "{\"id\": \"op-o\", \"name\": \"ACME\", \"ownerId\": \"op-r\", \"stage\": \"Proposal\"}");
    }

    @Test
    void each_deal_and_report_counts_once_a_day_and_only_for_managers_and_whole_pages() {
        for (var path : List.of(
                "/opportunities/op-o",
                "/opportunities/op-o",
                "/inspection",
                "/inspection/trend",
                "/escalations",
                "/",
                "/opportunities/nowhere")) {
            people.as("op-m", "MANAGER").accept("text/html").get(path);
        }
        people.as("op-m", "MANAGER")
                .accept("text/html")
                .header("HX-Request", "true")
                .get("/forecast");
        people.as("op-r", "REP").accept("text/html").get("/opportunities/op-o");
        people.as("op-m", "MANAGER").get("/api/v1/opportunities/op-o");
        assertThat(opened("op-m"))
                .containsExactly("DEAL op-o", "REPORT escalations", "REPORT inspection", "REPORT inspection/trend");
        assertThat(opened("op-r")).isEmpty();

        people.get("op-m", "MANAGER", "managers/op-m/scorecard")
                .statusCode(200)
                .body("habits.find { it.name == 'deals-opened' }.countedFrom", containsString(": 1 since"))
                .body("habits.find { it.name == 'reports-opened' }.countedFrom", containsString(": 3 since"))
                .body("habits.find { it.name == 'reports-opened' }.trend", startsWith("No whole week"));

        database.transaction(
                false,
                () -> database.update(
                        "insert into page_opened (person, on_day, kind, what) select person, on_day - interval '8' day, kind, what from page_opened where person = 'op-m'"));
        people.get("op-m", "MANAGER", "managers/op-m/scorecard")
                .body("habits.find { it.name == 'reports-opened' }.weeks.value.sum()", equalTo(3.0f));
    }

    private List<String> opened(String person) {
        return database.list(
                "select kind, what from page_opened where person = ? order by kind, what",
                row -> row.getString(1) + " " + row.getString(2),
                person);
    }
}
