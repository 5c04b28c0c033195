package io.salesmanager.coaching.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import biweekly.Biweekly;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.salesmanager.CompanyDay;
import io.salesmanager.access.AsAdmin;
import io.salesmanager.coaching.People;
import io.salesmanager.crm.OrganizationSource;
import io.salesmanager.platform.database.Database;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Sessions over HTTP, by the roles that have to do with them. Mail waits in the outbox: the scheduler is off in tests. */
@NullUnmarked // Quarkus sets the fields
@QuarkusTest
@TestProfile(SessionIT.WithMail.class)
class SessionIT {
    private static final People people = new People("si");
    private static boolean made;

    /** A mail server that is never asked. */
    public static class WithMail implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            var config = new HashMap<>(new AsAdmin().getConfigOverrides());
            config.put("salesmanager.mail.host", "127.0.0.1");
            config.put("salesmanager.mail.from", "sales@example.com");
            return config;
        }
    }

    @Inject
    Database database;

    @Inject
    OrganizationSource organization;

    @BeforeEach
    void a_company() {
        if (made) {
            return;
        }
        made = true;
        people.put("teams/si-t1", "{\"id\": \"si-t1\", \"managerId\": \"si-m1\"}");
        people.put("teams/si-t2", "{\"id\": \"si-t2\", \"managerId\": \"si-m2\"}");
        people.put("reps/si-r1", "{\"id\": \"si-r1\", \"name\": \"Zoë Müller\", \"teamId\": \"si-t1\"}");
        people.put("reps/si-r2", "{\"id\": \"si-r2\", \"name\": \"Ben\", \"teamId\": \"si-t1\"}");
        people.put("reps/si-r3", "{\"id\": \"si-r3\", \"name\": \"Cyd\", \"teamId\": \"si-t2\"}");
        people.put("mail-addresses/si-r1", "{\"address\": \"zoe@example.com\"}");
        people.put("mail-addresses/si-m1", "{\"address\": \"mona@example.com\"}");
    }

    @Test
    void a_session_goes_from_the_proposal_to_a_fact_of_the_rep() {
        var id = proposed("si-m1", "si-r1", "discovery");
        book("si-m1", id, "2199-01-15T14:00:00+01:00", 45)
                .body("state", equalTo("BOOKED"))
                .body("coach", equalTo("si-m1"))
                .body("mail.person", containsInAnyOrder("si-r1", "si-m1"))
                .body("mail.state", hasItem("WAITING"))
                .body("mailNote", nullValue());
        book("si-m1", id, "2199-01-16T14:00:00+01:00", 45)
                .body("sequence", equalTo(1))
                .body("mail.size()", equalTo(4));
        assertThat(sequences(id)).containsExactly("REQUEST 0", "REQUEST 0", "REQUEST 1", "REQUEST 1");

        people.post("si-m1", "MANAGER", "coaching-sessions/" + id + "/held", """
                {"minutes": 40, "notes": "Asks for the next step before hanging up."}""")
                .statusCode(200)
                .body("state", equalTo("HELD"));
        var sessions = organization.teams().stream()
                .flatMap(team -> team.reps().stream())
                .filter(rep -> rep.id().equals("si-r1"))
                .findFirst()
                .orElseThrow()
                .coachingSessions();
        assertThat(sessions).singleElement().satisfies(session -> {
            assertThat(session.skill()).isEqualTo("discovery");
            assertThat(session.minutes()).isEqualTo(40);
            assertThat(session.held()).isBeforeOrEqualTo(CompanyDay.today());
        });

        var second = proposed("si-m1", "si-r1", "discovery");
        people.post("si-m1", "MANAGER", "coaching-sessions/" + second + "/held", "{\"minutes\": 20}")
                .statusCode(200);
        assertThat(database.list("select minutes from coaching_session where rep_id = 'si-r1'", row -> row.getInt(1)))
                .as("two of one day are one fact with the minutes of both")
                .containsExactly(60);
        people.post("si-m1", "MANAGER", "coaching-sessions/" + id + "/held", "{\"minutes\": 40}")
                .statusCode(409)
                .body("type", equalTo("urn:problem:session-over"));
    }

    @Test
    void a_cancellation_is_told_to_those_who_were_invited() {
        var id = proposed("si-m1", "si-r1", "negotiation");
        book("si-m1", id, "2199-02-15T14:00:00+01:00", 30);
        people.post("si-m1", "MANAGER", "coaching-sessions/" + id + "/cancel", "{\"reason\": \"On leave\"}")
                .statusCode(200)
                .body("cancelledBecause", equalTo("On leave"));
        assertThat(sequences(id)).containsExactly("REQUEST 0", "REQUEST 0", "CANCEL 1", "CANCEL 1");
        var never = proposed("si-m1", "si-r1", "x");
        people.post("si-m1", "MANAGER", "coaching-sessions/" + never + "/cancel", "{\"reason\": \"Moot\"}")
                .statusCode(200)
                .body("mail", empty());
    }

    @Test
    void nobody_sees_or_changes_sessions_of_other_teams() {
        var id = proposed("si-m1", "si-r2", "closing");
        people.get("si-m2", "MANAGER", "coaching-sessions/" + id).statusCode(404);
        people.get("si-m2", "MANAGER", "coaching-sessions").body("items", empty());
        people.get("si-r1", "REP", "coaching-sessions/" + id).statusCode(404);
        people.get("si-r1", "REP", "coaching-sessions?rep=si-r2").body("items", empty());
        people.get("si-r2", "REP", "coaching-sessions").body("items.id", contains(id));
        people.get("si-ops", "SALES_OPS", "coaching-sessions").statusCode(403);
        people.post("si-m2", "MANAGER", "coaching-sessions/" + id + "/cancel", "{\"reason\": \"Mine\"}")
                .statusCode(404);
        people.post("si-m2", "MANAGER", "coaching-sessions", proposal("si-r1", "x"))
                .statusCode(422)
                .body("field", equalTo("rep"));
        people.post("si-r2", "REP", "coaching-sessions", proposal("si-r2", "x")).statusCode(403);
    }

    @Test
    void a_coach_sees_and_books_what_was_lent_and_nothing_after_it_ended() {
        var id = proposed("si-m1", "si-r2", "discovery");
        var coach = "si-coach";
        people.get(coach, "COACH", "coaching-sessions").body("items", empty());
        var lent = people.post(
                        "si-m1",
                        "MANAGER",
                        "delegations",
                        "{\"coach\": \"si-coach\", \"teamId\": \"si-t1\", \"until\": \"2199-01-01T00:00:00Z\"}")
                .statusCode(201)
                .extract()
                .<String>path("id");
        people.get(coach, "COACH", "coaching-sessions/" + id).statusCode(200);
        people.get(coach, "COACH", "reps/si-r2/day").statusCode(200);
        people.get(coach, "COACH", "reps/si-r3/day").statusCode(404);
        people.get(coach, "COACH", "decisions?rep=si-r3").body("items", empty());
        people.get(coach, "COACH", "managers/hours-given-back").statusCode(200);
        people.post(coach, "COACH", "coaching-sessions", proposal("si-r3", "x")).statusCode(422);
        people.post(coach, "COACH", "coaching-sessions/" + id + "/book", """
                {"begins": "2199-01-15T14:00:00+01:00", "minutes": 30}""")
                .statusCode(200)
                .body("coach", equalTo(coach))
                .body(
                        "mailNote",
                        equalTo(
                                "No address of mail is known of Ben and si-coach. They tell it on their own page, and so can sales ops."));
        people.as("si-m1", "MANAGER")
                .delete("/api/v1/delegations/" + lent)
                .then()
                .statusCode(204);
        people.get(coach, "COACH", "coaching-sessions/" + id).statusCode(404);
        people.get(coach, "COACH", "reps/si-r2/day").statusCode(404);
    }

    @Test
    void the_rep_answers_and_downloads_the_file() {
        var id = proposed("si-m1", "si-r1", "pipeline");
        people.get("si-r1", "REP", "coaching-sessions/" + id + "/invitation.ics")
                .statusCode(409);
        book("si-m1", id, "2199-03-15T14:00:00+01:00", 30);
        var file = people.get("si-r1", "REP", "coaching-sessions/" + id + "/invitation.ics")
                .statusCode(200)
                .header("Content-Type", startsWith("text/calendar"))
                .extract()
                .asString();
        assertThat(Biweekly.parse(file).first().getEvents().get(0).getSummary().getValue())
                .isEqualTo("Coaching: Zoë Müller, pipeline");
        people.post("si-r1", "REP", "coaching-sessions/" + id + "/replies", "{\"words\": \"They had signed.\"}")
                .statusCode(201);
        people.get("si-m1", "MANAGER", "coaching-sessions/" + id).body("replies.words", contains("They had signed."));
        people.post("si-m1", "MANAGER", "coaching-sessions/" + id + "/replies", "{\"words\": \"No.\"}")
                .statusCode(403);
    }

    @Test
    void who_wants_no_mail_gets_none_and_is_named() {
        people.put("reps/si-r4", "{\"id\": \"si-r4\", \"name\": \"Dan\", \"teamId\": \"si-t1\"}");
        mail("si-r4", "{\"address\": \"dan@example.com\", \"wanted\": false}")
                .body("address", equalTo("dan@example.com"))
                .body("wanted", equalTo(false))
                .body("sends", equalTo(true));
        var id = proposed("si-m1", "si-r4", "closing");
        book("si-m1", id, "2199-04-15T14:00:00+01:00", 30)
                .body("mail.person", contains("si-m1"))
                .body("mailNote", equalTo("Dan wants no mail: tell them yourself."));
        mail("si-r4", "{\"wanted\": true}").body("wanted", equalTo(true));
        book("si-m1", id, "2199-04-16T14:00:00+01:00", 30)
                .body("mail.person", hasItem("si-r4"))
                .body("mailNote", nullValue());
        mail("si-r4", "{\"address\": \"\"}").body("address", nullValue());
        people.as("si-r4", "REP")
                .contentType("application/json")
                .body("{\"address\": \"dan\"}")
                .put("/api/v1/me/mail")
                .then()
                .statusCode(422)
                .body("field", equalTo("address"));
    }

    private static io.restassured.response.ValidatableResponse mail(String rep, String body) {
        return people.as(rep, "REP")
                .contentType("application/json")
                .body(body)
                .put("/api/v1/me/mail")
                .then()
                .statusCode(200);
    }

    @Test
    void a_refusal_names_every_field() {
        people.post("si-m1", "MANAGER", "coaching-sessions", "{}")
                .statusCode(422)
                .body("errors.field", containsInAnyOrder("rep", "agenda"));
        var id = proposed("si-m1", "si-r1", "x");
        people.post("si-m1", "MANAGER", "coaching-sessions/" + id + "/book", """
                {"begins": "2001-01-15T14:00:00Z", "minutes": 4}""")
                .statusCode(422)
                .body("errors.field", containsInAnyOrder("begins", "minutes"));
        people.post(
                        "si-m1",
                        "MANAGER",
                        "coaching-sessions/" + id + "/held",
                        "{\"day\": \"2199-01-01\", \"minutes\": 30}")
                .statusCode(422)
                .body("field", equalTo("day"));
    }

    private static String proposed(String manager, String rep, String skill) {
        return people.post(manager, "MANAGER", "coaching-sessions", proposal(rep, skill))
                .statusCode(201)
                .header("Location", containsString("/api/v1/coaching-sessions/"))
                .body("state", equalTo("PROPOSED"))
                .extract()
                .path("id");
    }

    private static String proposal(String rep, String skill) {
        return "{\"rep\": \"%s\", \"skill\": \"%s\", \"agenda\": \"Goal: four of ten.\"}".formatted(rep, skill);
    }

    private static io.restassured.response.ValidatableResponse book(
            String manager, String id, String begins, int minutes) {
        return people.post(
                        manager,
                        "MANAGER",
                        "coaching-sessions/" + id + "/book",
                        "{\"begins\": \"%s\", \"minutes\": %d, \"place\": \"Room 4\"}".formatted(begins, minutes))
                .statusCode(200);
    }

    private List<String> sequences(String session) {
        return database
                .list("select calendar from outbox_mail where about = ? order by id", row -> row.getString(1), session)
                .stream()
                .map(text -> Biweekly.parse(text).first())
                .map(calendar -> calendar.getMethod().getValue() + " "
                        + calendar.getEvents().get(0).getSequence().getValue())
                .toList();
    }
}
