package io.salesmanager.coaching.mentor;

import static io.salesmanager.coaching.TrainingKeys.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.salesmanager.access.AsAdmin;
import io.salesmanager.coaching.TrainingKeys;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/** The mentor over HTTP. */
@NullUnmarked // set before all tests
@QuarkusTest
@TestProfile(AsAdmin.class)
class MentorIT {
    private static final String ARTICLE = "/api/v1/mentor/why-now";
    private static final String OWN_NOTES = "notes.findAll { it.by == 'mentor-rep' }";
    private static TrainingKeys keys;

    private static TrainingKeys keys() {
        if (keys == null) {
            keys = new TrainingKeys("mentor", "");
        }
        return keys;
    }

    @Test
    void a_word_is_found_in_any_form_and_the_best_comes_first() {
        as(keys().rep)
                .get("/api/v1/mentor?q=discounted")
                .then()
                .body("[0].id", equalTo("discounts-and-what-you-get-for-them"));
        as(keys().rep)
                .get("/api/v1/mentor?q=the+champions+silence")
                .then()
                .body("[0].id", equalTo("when-the-champion-goes-silent"));
        as(keys().rep).get("/api/v1/mentor?q=xyzzy").then().body("$", hasSize(0));
        as(keys().rep).get("/api/v1/mentor?q=the").then().body("$", hasSize(0));
        as(keys().rep).get("/api/v1/mentor").then().body("size()", greaterThan(25));
    }

    @Test
    void an_article_names_the_rules_that_lead_to_it() {
        as(keys().ops)
                .get(ARTICLE)
                .then()
                .statusCode(200)
                .body("rules.id", hasItem("PP-020"))
                .body("html", containsString("<h2>How to ask</h2>"))
                .body("sources", hasItem("practices 14"));
        as(keys().ops).get("/api/v1/mentor/nothing").then().statusCode(404);
    }

    @Test
    void readers_vote_once_each_and_may_change_their_mind() {
        var vote = "/api/v1/mentor/give-and-get/vote";
        as(keys().rep)
                .body("{\"useful\": true}")
                .post(vote)
                .then()
                .statusCode(200)
                .body("useful", equalTo(1));
        as(keys().colleague).body("{\"useful\": false}").post(vote).then().body("notUseful", equalTo(1));
        as(keys().rep)
                .body("{\"useful\": false}")
                .post(vote)
                .then()
                .body("useful", equalTo(0))
                .body("notUseful", equalTo(2))
                .body("myVote", equalTo(false));
        as(keys().rep).body("{}").post(vote).then().statusCode(422).body("field", equalTo("useful"));
        as(keys().ops).body("{\"useful\": true}").post(vote).then().statusCode(403);
    }

    @Test
    void a_note_is_text_and_its_author_takes_it_away() {
        String id = as(keys().rep)
                .body("{\"text\": \"<b>Ask</b> twice.\"}")
                .post(ARTICLE + "/notes")
                .then()
                .statusCode(201)
                .body(OWN_NOTES + ".text", contains("<b>Ask</b> twice."))
                .extract()
                .path(OWN_NOTES + "[0].id");
        as(keys().colleague).delete(ARTICLE + "/notes/" + id).then().statusCode(404);
        as(keys().rep).delete(ARTICLE + "/notes/" + id).then().statusCode(204);
        as(keys().rep).get(ARTICLE).then().body(OWN_NOTES, hasSize(0));
        as(keys().rep).body("{\"text\": \" \"}").post(ARTICLE + "/notes").then().statusCode(422);
    }
}
