package io.salesmanager.sample.demo;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.salesmanager.access.demo.DemoPeople;
import io.salesmanager.console.SampleDemo;
import io.salesmanager.platform.database.Database;
import jakarta.inject.Inject;
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
                .body("items", hasSize(3))
                .body("items.state", hasItems("HELD", "BOOKED"))
                .body(
                        "items.coach",
                        everyItem(equalTo(database.list(
                                        "select manager_name from team where manager_id = ?",
                                        row -> row.getString(1),
                                        people.manager())
                                .get(0))))
                .body("items.replies.flatten().words", hasItem(containsString("I try the calls")));
    }

    @Test
    void the_rep_has_sessions_of_their_own_and_a_territory_that_was_cut_for_something() {
        given().cookie("demo-role", "REP")
                .get("/api/v1/coaching-sessions")
                .then()
                .body("items", hasSize(2))
                .body("items[0].rep", equalTo(people.rep()));
        given().cookie("demo-role", "REP")
                .get("/api/v1/reps/" + people.rep() + "/coaching")
                .then()
                .statusCode(200)
                .body("profile.fitSentence", containsString("The territory is one for"));
    }
}
