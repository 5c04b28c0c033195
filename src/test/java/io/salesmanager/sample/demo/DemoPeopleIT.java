package io.salesmanager.sample.demo;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.salesmanager.access.demo.DemoPeople;
import io.salesmanager.console.SampleDemo;
import io.salesmanager.platform.database.Database;
import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/** The demo looks through the eyes of people of whom there is something to see. */
@NullUnmarked // Quarkus sets the fields
@QuarkusTest
@TestProfile(SampleDemo.class)
class DemoPeopleIT {
    @Inject
    DemoPeople people;

    @Inject
    SampleSessions sessions;

    @Inject
    Database database;

    @Test
    void the_manager_leads_the_rep_and_sees_sessions_with_notes_and_answers() {
        assertThat(sessions.team()).contains(people.rep()).hasSizeBetween(7, 8);
        given().cookie("demo-role", "MANAGER")
                .get("/api/v1/coaching-sessions")
                .then()
                .statusCode(200)
                .body(ofTheSample() + ".size()", equalTo(3))
                .body(ofTheSample() + ".state", hasItems("HELD", "BOOKED"))
                .body("items.replies.flatten().words", hasItem(containsString("I try the calls")));
    }

    @Test
    void the_rep_has_sessions_of_their_own_and_a_territory_that_was_cut_for_something() {
        given().cookie("demo-role", "REP")
                .get("/api/v1/coaching-sessions")
                .then()
                .body(ofTheSample() + ".rep", equalTo(List.of(people.rep(), people.rep())));
        given().cookie("demo-role", "REP")
                .get("/api/v1/reps/" + people.rep() + "/coaching")
                .then()
                .statusCode(200)
                .body("profile.fitSentence", containsString("The territory is one for"));
    }

    /** Other tests propose sessions too, as the manager of the demo. */
    private String ofTheSample() {
        return "items.findAll { it.coach == '%s' }"
                .formatted(database.list(
                                "select manager_name from team where manager_id = ?",
                                row -> row.getString(1),
                                people.manager())
                        .get(0));
    }
}
