package io.salesmanager.rulebook.publish;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.quarkus.test.security.TestSecurity;
import io.salesmanager.platform.Problem;
import io.salesmanager.rulebook.ActiveRulebook;
import io.salesmanager.rulebook.Candidates;
import io.salesmanager.rulebook.DiagnosticView;
import io.salesmanager.rulebook.publish.Publishing.Order;
import io.salesmanager.rulebook.version.Activation;
import io.salesmanager.rulebook.version.Activation.How;
import io.salesmanager.rulebook.version.Change;
import io.salesmanager.rulebook.version.Change.Origin;
import io.salesmanager.rulebook.version.Version;
import io.salesmanager.rulebook.version.Version.Status;
import io.salesmanager.rulebook.version.Versions;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(PublishingIT.Own.class)
@TestSecurity(user = "ops", roles = "SALES_OPS")
@NullUnmarked // the container fills the fields in
class PublishingIT {
    @Inject
    Versions versions;

    @Inject
    Publishing publishing;

    @Inject
    ActiveRulebook active;

    @Inject
    ObjectingGate gate;

    private String shipped = "";

    /** A store of its own, since what is published here would decide elsewhere too. */
    public static class Own implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("salesmanager.rulebook.poll", "100ms");
        }
    }

    @BeforeEach
    void shippedRulesDecide() {
        shipped = Candidates.shipped().digest();
        if (!active.current().version().equals(shipped)) {
            publishing.activate(shipped, "ops", "before a test", null);
        }
    }

    @Test
    void the_first_version_comes_from_the_rules_folder() {
        var first = versions.get(shipped);
        assertThat(first.origin()).isEqualTo(Origin.FOLDER);
        assertThat(first.status()).isEqualTo(Status.ACTIVE);
        assertThat(first.rules()).isGreaterThan(50);
        assertThat(versions.find(shipped.substring(7, 15))).contains(first);
    }

    @Test
    void a_candidate_is_stored_with_who_when_and_why_and_does_not_decide() {
        var candidate = propose("A");
        assertThat(candidate.status()).isEqualTo(Status.CANDIDATE);
        assertThat(candidate.by()).isEqualTo("ops");
        assertThat(candidate.why()).isEqualTo("because of A");
        assertThat(candidate.base()).isEqualTo(shipped);
        assertThat(candidate.warnings()).isNotNull();
        assertThat(active.current().version()).isEqualTo(shipped);
        assertThat(versions.page(500, null).items()).contains(candidate);
        assertThat(versions.files(candidate.version()).digest()).isEqualTo(candidate.version());
        assertThat(versions.rulebook(candidate.version()).version()).isEqualTo(candidate.version());
    }

    @Test
    void a_rulebook_with_errors_is_refused_with_all_of_them_and_not_stored() {
        var broken = Candidates.broken();
        assertThatThrownBy(() -> versions.propose(broken, change("broken")))
                .isInstanceOfSatisfying(Problem.class, problem -> {
                    assertThat(problem.type()).isEqualTo("rulebook-refused");
                    assertThat(problem.status()).isEqualTo(422);
                    assertThat((List<?>) problem.members().get("diagnostics"))
                            .anySatisfy(one ->
                                    assertThat(((DiagnosticView) one).code()).isEqualTo("unknown-fact"));
                });
        assertThat(versions.find(broken.digest())).isEmpty();
    }

    @Test
    void published_versions_decide_at_once_and_going_back_twice_goes_back_two() {
        var first = propose("first").version();
        var second = propose("second").version();
        publishing.activate(first, "ops", "first", null);
        publishing.activate(second.substring(7, 20), "ops", "second", null);
        assertThat(active.current().version()).isEqualTo(second);
        assertThat(versions.get(first).status()).isEqualTo(Status.RETIRED);

        assertThat(publishing.rollback("ops", "worse").version()).isEqualTo(first);
        assertThat(active.current().version()).isEqualTo(first);
        publishing.rollback("ops", "worse still");
        assertThat(active.current().version()).isEqualTo(shipped);

        var last = publishing.history(3, null).items();
        assertThat(last).extracting(Activation::how).containsExactly(How.ROLLED_BACK, How.ROLLED_BACK, How.PUBLISHED);
        assertThat(last.get(0).previous()).isEqualTo(first);
        assertThat(last.get(0).why()).isEqualTo("worse still");
    }

    @Test
    void a_version_with_an_objection_needs_a_second_person() {
        var version = propose("objected").version();
        gate.objectTo(version);
        var asked = publishing.activate(version, "ops", "more calls", null);
        assertThat(asked.status()).isEqualTo(Status.WAITING_FOR_APPROVAL);
        assertThat(versions.get(version).status()).isEqualTo(Status.WAITING_FOR_APPROVAL);
        assertThat(active.current().version()).isEqualTo(shipped);
        assertThatThrownBy(() -> publishing.approve(order(version, "ops")))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.type()).isEqualTo("second-person-needed"));
        assertThatThrownBy(() -> publishing.activate(version, "ops", "again", null))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.type()).isEqualTo("approval-pending"));

        publishing.approve(order(version, "colleague"));
        assertThat(active.current().version()).isEqualTo(version);
        var entry = publishing.history(1, null).items().get(0);
        assertThat(entry.by()).isEqualTo("ops");
        assertThat(entry.approvedBy()).isEqualTo("colleague");
    }

    @Test
    void a_request_is_overtaken_once_nothing_speaks_against_the_version_any_more() {
        var version = propose("agreed").version();
        gate.objectTo(version);
        publishing.activate(version, "ops", "more calls", null);
        assertThat(publishing.objections(version)).containsExactly("Half of the pipeline would get another verdict.");

        gate.agreeTo(version);
        assertThat(publishing.objections(version)).isEmpty();
        publishing.activate(version, "ops", "it was compared", null);
        assertThat(active.current().version()).isEqualTo(version);
        assertThat(publishing.requests(version))
                .extracting(ApprovalRequest::state)
                .containsExactly(ApprovalRequest.State.OVERTAKEN);
    }

    @Test
    void versions_are_counted_in_the_order_in_which_they_were_made() {
        var one = propose("one");
        var two = propose("two");
        assertThat(two.number()).isEqualTo(one.number() + 1);
        assertThat(versions.get(one.version()).number()).isEqualTo(one.number());
    }

    @Test
    void what_is_rejected_stays_a_candidate() {
        var version = propose("rejected").version();
        gate.objectTo(version);
        publishing.activate(version, "ops", "more calls", null);
        publishing.reject(order(version, "colleague"));
        assertThat(versions.get(version).status()).isEqualTo(Status.CANDIDATE);
        assertThatThrownBy(() -> publishing.approve(order(version, "colleague")))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.type()).isEqualTo("nothing-waits"));
    }

    @Test
    void a_plan_takes_effect_at_its_instant_and_one_that_is_taken_back_does_not() {
        var planned = propose("planned").version();
        var withdrawn = propose("withdrawn").version();
        var soon = Instant.now().plusSeconds(2);
        assertThat(publishing.activate(planned, "ops", "new quarter", soon).status())
                .isEqualTo(Status.SCHEDULED);
        publishing.activate(withdrawn, "ops", "new quarter", soon.plusMillis(100));
        publishing.reject(order(withdrawn, "ops"));
        assertThat(active.current().version()).isEqualTo(shipped);
        assertThat(versions.get(planned).status()).isEqualTo(Status.SCHEDULED);

        await().atMost(Duration.ofSeconds(10))
                .until(() -> active.current().version().equals(planned));
        assertThat(Instant.now()).isAfterOrEqualTo(soon);
        assertThat(versions.get(withdrawn).status()).isEqualTo(Status.CANDIDATE);
    }

    @Test
    void what_is_active_cannot_be_published_again() {
        assertThatThrownBy(() -> publishing.activate(shipped, "ops", "again", null))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.type()).isEqualTo("already-active"));
    }

    @Test
    void a_candidate_answers_what_if() {
        var candidate = propose("What if the buyer").version();
        given().contentType("application/json")
                .body("""
                        {"asOf": "2026-11-20T09:00:00Z", "opportunities": [{"id": "o-7", "stage": "Discovery",
                          "createdDate": "2026-10-20", "accountId": "a-1", "laterDateNamedByBuyer": "2027-02-02"}]}""")
                .post("/api/v1/decisions?rulebook=" + candidate.substring(7, 19))
                .then()
                .statusCode(200)
                .body("rulebook", equalTo(candidate))
                .body("decisions[0].headline", containsString("What if the buyer asked for"));
    }

    private Version propose(String mark) {
        return versions.propose(Candidates.marked(mark), change("because of " + mark));
    }

    private Change change(String why) {
        return new Change("ops", why, Origin.UPLOAD, shipped);
    }

    private static Order order(String version, String by) {
        return new Order(version, by, "looked at it", false);
    }
}
