package io.salesmanager.improve.impact.run;

import static io.restassured.RestAssured.given;
import static io.salesmanager.improve.impact.run.Previews.run;
import static io.salesmanager.improve.impact.run.Previews.silence;
import static io.salesmanager.improve.impact.run.Previews.start;
import static io.salesmanager.improve.impact.run.Previews.sum;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.quarkus.test.security.TestSecurity;
import io.salesmanager.access.ViewScope;
import io.salesmanager.advice.Decision;
import io.salesmanager.crm.Deals;
import io.salesmanager.crm.PipelineSource;
import io.salesmanager.engine.Rulebook;
import io.salesmanager.platform.database.Database;
import io.salesmanager.playbook.source.SourceFiles;
import io.salesmanager.rulebook.ActiveRulebook;
import io.salesmanager.rulebook.Candidates;
import io.salesmanager.rulebook.publish.PublishGate;
import io.salesmanager.rulebook.version.Change;
import io.salesmanager.rulebook.version.Change.Origin;
import io.salesmanager.rulebook.version.Versions;
import io.salesmanager.sales.asof.AsOf;
import io.salesmanager.sales.asof.CohortBuilder;
import io.salesmanager.sales.asof.PriorVerdict;
import io.salesmanager.sales.history.PipelineHistory;
import io.salesmanager.sales.measure.PipelineFacts;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/** On a small sample company. */
@QuarkusTest
@TestProfile(ImpactIT.Sample.class)
@TestSecurity(user = "ops", roles = "SALES_OPS")
@NullUnmarked // the container fills the fields in
class ImpactIT {
    @TestHTTPResource
    URI service;

    @Inject
    Versions versions;

    @Inject
    ActiveRulebook active;

    @Inject
    PipelineSource source;

    @Inject
    ImpactStore store;

    @Inject
    Database database;

    @Inject
    @Any
    Instance<PublishGate> gates;

    public static class Sample implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("salesmanager.sample.load", "true", "salesmanager.sample.size", "0.05");
        }
    }

    @Test
    void a_changed_dial_is_previewed_with_numbers_causes_and_both_explanations() {
        var candidate = propose(silence(60));
        var impact = run(candidate, "{}");

        impact.body("impact.before", equalTo(active.current().version()))
                .body("impact.after", equalTo(candidate))
                .body("whole", equalTo(true))
                .body("live", equalTo(true))
                .body("impact.all.open", greaterThan(100))
                .body("impact.all.openFlips", greaterThan(0))
                .body("impact.responsible.kind", everyItem(equalTo("DIAL")))
                .body("impact.responsible.id", everyItem(equalTo("silence-days")))
                .body("impact.responsible[0].to", equalTo("60"))
                .body("impact.examples[0].before.reasons[0].conditions", hasSize(greaterThan(0)));
        assertThat(sum(impact, "impact.byOwner.groups.numbers.flips"))
                .isEqualTo(sum(impact, "impact.byTeam.groups.numbers.flips"))
                .isEqualTo(sum(impact, "impact.byProductLine.groups.numbers.flips"))
                .isEqualTo(sum(impact, "impact.byAmount.groups.numbers.flips"))
                .isEqualTo(sum(impact, "impact.flips.deals"))
                .isEqualTo(impact.extract().path("flips"));
        given().get("/api/v1/rulebooks/" + candidate + "/impact")
                .then()
                .statusCode(200)
                .body("id", equalTo(impact.extract().path("id")));
    }

    @Test
    void the_numbers_of_a_past_day_are_those_of_a_plain_count() {
        var day = Instant.now().minus(Duration.ofDays(60)).truncatedTo(ChronoUnit.MILLIS);
        var candidate = propose(silence(45));
        var asOfBefore = asOf(active.current(), day);
        var asOfAfter = asOf(versions.rulebook(candidate), day);
        var expected = new HashMap<String, Integer>();
        source.forEachPipeline(Deals.ALL, new ViewScope.Everything(), pipeline -> {
            var was = decisions(active.current(), pipeline, asOfBefore);
            var now = decisions(versions.rulebook(candidate), pipeline, asOfAfter);
            was.forEach((deal, verdict) -> {
                if (!verdict.equals(now.get(deal))) {
                    expected.merge(verdict + " " + now.get(deal), 1, Integer::sum);
                }
            });
        });
        var impact = run(candidate, "{\"asOf\": \"%s\"}".formatted(day));

        var found = new HashMap<String, Integer>();
        List<Map<String, Object>> flips = impact.extract().path("impact.flips");
        flips.forEach(flip -> found.put(flip.get("from") + " " + flip.get("to"), (Integer) flip.get("deals")));
        assertThat(found).isEqualTo(expected).isNotEmpty();
        impact.body("live", equalTo(false));
    }

    @Test
    void a_version_against_itself_flips_nothing_and_the_first_digits_are_enough() {
        var version = active.current().version();
        run(version.substring("sha256:".length(), 20), "{}")
                .body("version", equalTo(version))
                .body("impact.all.deals", greaterThan(100))
                .body("impact.all.flips", equalTo(0))
                .body("impact.otherUntil", equalTo(0))
                .body("impact.otherReasons", equalTo(0));
    }

    @Test
    void the_body_may_be_left_out() throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(service.resolve(
                        "/api/v1/rulebooks/%s/impact".formatted(active.current().version())))
                .POST(BodyPublishers.noBody())
                .build();
        var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        assertThat(answer.headers().firstValue("Location")).isPresent();
    }

    @Test
    void a_team_is_previewed_by_itself() {
        var teams = new TreeSet<String>();
        source.forEachPipeline(Deals.OPEN, new ViewScope.Everything(), pipeline -> {
            var rep = pipeline.rep();
            if (rep != null && rep.teamId() != null) {
                teams.add(rep.teamId());
            }
        });
        var team = teams.first();
        run(propose(silence(60)), "{\"team\": \"%s\"}".formatted(team))
                .body("whole", equalTo(false))
                .body("impact.byTeam.groups.id", everyItem(equalTo(team)))
                .body("impact.byTeam.groups.name", everyItem(not(equalTo(team))))
                .body("impact.byTeam.groups.name", everyItem(notNullValue()));
    }

    @Test
    void the_gate_wants_a_preview_and_then_names_its_numbers() {
        var much = propose(
                Candidates.with("playbook.yaml", text -> text.replace("\ndefault: QUALIFY", "\ndefault: ARCHIVE")));
        var gate =
                gates.stream().filter(ImpactGate.class::isInstance).findFirst().orElseThrow();
        assertThat(gate.objections(active.current().version(), much))
                .containsExactly("Nobody looked at what it would change: compare it on all deals, as of now, with the"
                        + " version that is active.");
        run(much, "{}");
        assertThat(gate.objections(active.current().version(), much))
                .isNotEmpty()
                .allSatisfy(sentence -> assertThat(sentence)
                        .containsPattern(
                                "[0-9.]+% of the open amount in [A-Z]{3} flips \\([0-9,]+ of [0-9,]+\\), more than 5%")
                        .contains("Seen in the preview of "));
        var same = propose(Candidates.marked("Someone"));
        run(same, "{}");
        assertThat(gate.objections(active.current().version(), same)).isEmpty();
    }

    @Test
    void bad_input_is_refused_with_its_field() {
        start("sha256:00000000", "{}").statusCode(404).body("type", equalTo("urn:problem:unknown-version"));
        var version = active.current().version();
        start(version, "{\"asOf\": \"%s\"}".formatted(Instant.now().plus(Duration.ofDays(2))))
                .statusCode(422)
                .body("field", equalTo("asOf"));
        start(version, "{\"against\": \"sha256:0123456789\"}").statusCode(422).body("field", equalTo("against"));
        start(version, "{\"team\": \"ghost\"}").statusCode(422).body("field", equalTo("team"));
        start(version, "{\"colour\": 1}").statusCode(400);
        given().get("/api/v1/impacts/none").then().statusCode(404);
        given().get("/api/v1/rulebooks/%s/impact".formatted(propose(Candidates.marked("Nobody"))))
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:problem:no-impact"));
    }

    @Test
    @TestSecurity(user = "mona", roles = "MANAGER")
    void who_may_see_no_deals_is_told_so_and_sees_no_preview_of_others() {
        var version = active.current().version();
        run(version, "{}")
                .body("impact.summary", equalTo("There are no deals to compare on."))
                .body("whole", equalTo(false));
        var others = store.latestWhole(version, version);
        others.ifPresent(
                other -> given().get("/api/v1/impacts/" + other.id()).then().statusCode(404));
    }

    @Test
    @TestSecurity(user = "rita", roles = "REP")
    void a_rep_may_not_ask() {
        start(active.current().version(), "{}").statusCode(403);
    }

    @Test
    void progress_is_told_until_the_end() {
        String id = start(propose(silence(62)), "{}")
                .statusCode(202)
                .header("Location", containsString("/api/v1/impacts/"))
                .extract()
                .path("id");
        var events = given().accept("text/event-stream").get("/api/v1/impacts/" + id + "/events");
        assertThat(events.asString()).contains("\"state\":\"DONE\"").contains("\"summary\"");
    }

    @Test
    void what_ran_when_the_service_stopped_has_failed_and_what_was_done_stays() {
        var version = active.current().version();
        String done = run(version, "{}").extract().path("id");
        var interrupted = "00000000-0000-7000-8000-000000000001";
        database.update(
                "insert into impact (id, version, against, state, as_of, live, whole, started, started_by, reps_total, reps_done, deals, flips)"
                        + " values (?, ?, ?, 'RUNNING', 0, true, true, 0, 'ops', 0, 0, 0, 0)",
                interrupted,
                version,
                version);

        store.failInterrupted(new StartupEvent());

        given().get("/api/v1/impacts/" + interrupted)
                .then()
                .body("state", equalTo("FAILED"))
                .body("failure", equalTo("The service stopped while it ran. Start it again."));
        given().get("/api/v1/impacts/" + done).then().body("state", equalTo("DONE"));
    }

    private String propose(SourceFiles files) {
        return versions.propose(files, new Change("ops", "to see what changes", Origin.UPLOAD, null))
                .version();
    }

    private AsOf asOf(Rulebook rulebook, Instant day) {
        var cohorts = new CohortBuilder(rulebook.playbook(), day, source.reps());
        source.forEachOpportunity(cohorts::add);
        return rulebook.asOf(day, cohorts.build());
    }

    private static Map<String, String> decisions(Rulebook rulebook, PipelineHistory pipeline, AsOf asOf) {
        var history = new PipelineHistory(
                pipeline.rep(),
                pipeline.accounts(),
                pipeline.opportunities().stream().map(PriorVerdict.NONE::on).toList());
        Map<String, String> verdicts = new HashMap<>();
        for (Decision decision : rulebook.decide(PipelineFacts.of(history, asOf), asOf, false)) {
            verdicts.put(decision.opportunityId(), decision.verdict().name());
        }
        return verdicts;
    }
}
