package io.salesmanager.console.walk;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.http.Cookie;
import io.salesmanager.access.AsAdmin;
import io.salesmanager.platform.database.Database;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who plays in the walk: a manager of the sample company who is asked something, a rep of theirs of whom something is said, and
 * a coach who is no employee.
 *
 * @param managerId id of the CRM
 * @param team id of the team that the manager leads
 * @param repId id of the CRM
 * @param reps names of all reps of the team, as lists show them
 * @param stranger id of a rep of another team
 */
record Cast(
        String managerId,
        String team,
        String teamName,
        String repId,
        String repName,
        List<String> reps,
        String stranger,
        String strangersDeal) {
    static final String PASSWORD = "correct horse battery";
    static final String REP = "rita";
    static final String MANAGER = "mona";
    static final String COACH = "cora";

    private record Named(String id, String name) {}

    /** Makes the three users, and lets the manager look at each rep until there is one with touches on that day of whom something is said. */
    static Cast of(Database database, LocalDate day) {
        var team = one(database, """
                select t.id, t.name from team t join escalation e on e.person = t.manager_id
                where e.state = 'OPEN' and t.parent_id is not null group by t.id, t.name order by count(*) desc, t.id limit 1""");
        var manager = one(database, "select manager_id, manager_id from team where id = ?", team.id())
                .id();
        user(MANAGER, "MANAGER", manager);
        user(COACH, "COACH", null);
        var reps = list(
                database,
                "select id, name from rep where team_id = ? and retired = false order by name, id",
                team.id());
        var login = login(MANAGER);
        var rep = reps.stream()
                .filter(each -> hasTouches(login, each.id(), day))
                .filter(each -> isTold(login, each.id()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("Nothing is said of any rep of " + team));
        user(REP, "REP", rep.id());
        var stranger = one(database, "select id, name from rep where team_id <> ? order by id limit 1", team.id());
        var deal =
                one(database, "select id, id from opportunity where owner_id = ? order by id limit 1", stranger.id());
        return new Cast(
                manager,
                team.id(),
                team.name(),
                rep.id(),
                rep.name(),
                reps.stream().map(Named::name).toList(),
                stranger.id(),
                deal.id());
    }

    private static boolean hasTouches(Cookie login, String rep, LocalDate day) {
        return !given().cookie(login)
                .get("/api/v1/reps/" + rep + "/day?date=" + day)
                .then()
                .statusCode(200)
                .extract()
                .<List<Object>>path("items")
                .isEmpty();
    }

    private static boolean isTold(Cookie login, String rep) {
        return given().cookie(login)
                        .post("/api/v1/reps/" + rep + "/coaching")
                        .then()
                        .statusCode(200)
                        .extract()
                        .path("current")
                != null;
    }

    private static void user(String name, String role, @Nullable String person) {
        given().header("X-API-Key", AsAdmin.KEY)
                .contentType(ContentType.JSON)
                .body("{\"name\": \"%s\", \"password\": \"%s\", \"role\": \"%s\"%s}"
                        .formatted(name, PASSWORD, role, person == null ? "" : ", \"personId\": \"" + person + "\""))
                .post("/api/v1/users")
                .then()
                .statusCode(201);
    }

    private static Cookie login(String name) {
        return given().redirects()
                .follow(false)
                .formParam("name", name)
                .formParam("password", PASSWORD)
                .post("/login")
                .getDetailedCookie("vsm-login");
    }

    private static Named one(Database database, String sql, Object... values) {
        return Optional.of(list(database, sql, values))
                .filter(found -> !found.isEmpty())
                .orElseThrow(() -> new AssertionError("Nothing found by " + sql))
                .get(0);
    }

    private static List<Named> list(Database database, String sql, Object... values) {
        return database.list(sql, row -> new Named(row.getString(1), row.getString(2)), values);
    }
}
