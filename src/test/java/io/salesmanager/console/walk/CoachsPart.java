package io.salesmanager.console.walk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;

/** What the assistant coach does, and may not. */
final class CoachsPart {
    /** Pages on which somebody chooses a rep. */
    private static final List<String> WITH_REPS = List.of("/", "/day", "/escalations", "/coaching-sessions");

    private final Visitor coach;
    private final Cast cast;

    CoachsPart(Visitor coach, Cast cast) {
        this.coach = coach;
        this.cast = cast;
    }

    void seesNobody() {
        coach.menu("/coaching");
        assertThat(coach.see("#content a[href^='/reps/']")).hasCount(0);
        assertThat(coach.see("#content")).containsText("No manager lends you a view");
        coach.go("/coaching-sessions");
        assertThat(coach.see("section[id^=s-]")).hasCount(0);
        for (var page : WITH_REPS) {
            coach.go(page);
            assertThat(coach.offered("select[name=rep]")).as(page).isEmpty();
        }
        for (var list : List.of("decisions", "escalations", "coaching-sessions", "opportunities")) {
            assertThat(items(list)).as(list).isEmpty();
        }
        coach.go("/delegations");
        assertThat(coach.see("section:has(> #lent)")).containsText("Nothing.");
    }

    void seesWhatIsLentAndNoMore() {
        coach.menu("/team");
        coach.follow("nav[aria-label=Team] a[href='/delegations']");
        assertThat(coach.see("section:has(> #lent) tbody tr")).hasCount(1);
        assertThat(coach.see("section:has(> #lent) tbody tr")).containsText(cast.teamName());
        assertThat(coach.see("#lend")).hasCount(0);
        for (var page : WITH_REPS) {
            coach.go(page);
            assertThat(coach.offered("select[name=rep]")).as(page).containsExactlyInAnyOrderElementsOf(cast.reps());
        }
        assertThat(items("decisions?limit=500").stream()
                        .map(item -> String.valueOf(item.get("repName")))
                        .distinct())
                .isSubsetOf(cast.reps());
        coach.menu("/coaching");
        assertThat(coach.see("section:has(> #people) li").allTextContents())
                .containsExactlyInAnyOrderElementsOf(cast.reps());
        coach.follow("#content a[href='/reps/%s']".formatted(cast.repId()));
        coach.canUse("rep");
        assertThat(coach.see("#recommendation")).containsText("Half of them were in August.");
        coach.menu("/inspection");
        coach.menu("/forecast");
        isRefusedWhatIsNotLent();
    }

    private void isRefusedWhatIsNotLent() {
        for (var path : List.of(
                "/reps/" + cast.stranger(),
                "/day?rep=" + cast.stranger(),
                "/opportunities/" + cast.strangersDeal(),
                "/api/v1/reps/%s/coaching".formatted(cast.stranger()),
                "/api/v1/reps/%s/scorecard".formatted(cast.stranger()),
                "/api/v1/reps/%s/day".formatted(cast.stranger()),
                "/api/v1/opportunities/" + cast.strangersDeal())) {
            assertThat(coach.status(path)).as(path).isEqualTo(404);
        }
        for (var path : List.of(
                "/managers/" + cast.managerId(),
                "/api/v1/managers/%s/scorecard".formatted(cast.managerId()),
                "/api/v1/delegations",
                "/api/v1/users",
                "/api/v1/audit")) {
            assertThat(coach.status(path)).as(path).isEqualTo(403);
        }
        assertThat(items("decisions?rep=" + cast.stranger())).isEmpty();
        assertThat(items("escalations?state=ALL&rep=" + cast.stranger())).isEmpty();
    }

    void holdsTheSessionAndWritesANote() {
        coach.menu("/team");
        var session = coach.see("section[id^=s-]").first().getAttribute("id");
        assertThat(coach.see("#" + session)).containsText(cast.repName());
        coach.press("#%s details:has(form[action$='/held']) summary".formatted(session));
        coach.type("#%s textarea[name=notes]".formatted(session), "Asks for the next step before hanging up.");
        coach.follow("#%s form[action$='/held'] button".formatted(session));
        assertThat(coach.see("#" + session + " h2 .tag")).hasText("Held");
        coach.canUse("held");
    }

    void isRefusedWhatWasLent() {
        for (var path : List.of(
                "/reps/" + cast.repId(),
                "/api/v1/reps/%s/coaching".formatted(cast.repId()),
                "/api/v1/reps/%s/day".formatted(cast.repId()))) {
            assertThat(coach.status(path)).as(path).isEqualTo(404);
        }
    }

    void signsOut() {
        coach.follow("form[action='/logout'] button");
        assertThat(coach.status("/api/v1/coaching-sessions")).isEqualTo(401);
        coach.leave();
    }

    private List<Map<String, Object>> items(String list) {
        return JsonPath.from(coach.answer("/api/v1/" + list)).getList("items");
    }
}
