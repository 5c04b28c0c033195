package io.salesmanager.rulebook.publish;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.quarkus.test.security.TestSecurity;
import io.salesmanager.crm.fact.StageKinds;
import io.salesmanager.journal.RulebookArchive;
import io.salesmanager.platform.database.Database;
import io.salesmanager.rulebook.ActiveRulebook;
import io.salesmanager.rulebook.Candidates;
import io.salesmanager.rulebook.version.Activation.How;
import io.salesmanager.rulebook.version.ActivationLog;
import io.salesmanager.rulebook.version.ActivationLog.Entry;
import io.salesmanager.rulebook.version.Change;
import io.salesmanager.rulebook.version.Change.Origin;
import io.salesmanager.rulebook.version.Versions;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/** A process that is not the one who published. */
@QuarkusTest
@TestProfile(BehindIT.Own.class)
@TestSecurity(user = "ops", roles = "SALES_OPS")
@NullUnmarked // the container fills the fields in
class BehindIT {
    @Inject
    PublishConfig config;

    @Inject
    ActivationLog log;

    @Inject
    RulebookArchive archive;

    @Inject
    Versions versions;

    @Inject
    Publishing publishing;

    @Inject
    ActiveRulebook active;

    @Inject
    StageKinds stageKinds;

    @Inject
    Database database;

    @Inject
    Clock clock;

    /** A store of its own, since what is published here would decide elsewhere too. */
    public static class Own implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("salesmanager.rulebook.poll", "100ms");
        }
    }

    @Test
    void a_second_process_takes_up_what_the_first_published() {
        var other = new ActiveRulebook();
        var replica = new Serving(config, log, archive, versions, other, stageKinds, clock);
        replica.follow();
        assertThat(other.current().version()).isEqualTo(active.current().version());

        var version = versions.propose(Candidates.marked("Replica"), new Change("ops", "a test", Origin.UPLOAD, null))
                .version();
        publishing.activate(version, "ops", "a test", null);
        assertThat(other.current().version()).isNotEqualTo(version);
        replica.follow();
        assertThat(other.current().version()).isEqualTo(version);
        assertThat(other.active().since()).isEqualTo(active.active().since());
    }

    /** As where a newer release of the service published what this one does not admit. */
    @Test
    void what_cannot_be_loaded_here_leaves_the_last_good_version_and_is_told() {
        var good = active.current().version();
        var files = Candidates.broken();
        var broken = files.digest();
        database.transaction(false, () -> {
            archive.keep(broken, files, clock.instant());
            return log.enter(new Entry(broken, How.PUBLISHED, "a newer release", "a test", null, null));
        });
        await().atMost(Duration.ofSeconds(5)).until(() -> active.state().behind() != null);
        given().get("/api/v1/rulebook")
                .then()
                .body("version", equalTo(good))
                .body("behind.version", equalTo(broken))
                .body("behind.diagnostics.code", hasItem("unknown-fact"));
        given().get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("checks.find { it.name == 'rulebook' }.data.behind", equalTo(broken))
                .body("checks.find { it.name == 'rulebook' }.data.version", equalTo(good));

        publishing.rollback("ops", "nobody else can load it");
        given().get("/api/v1/rulebook").then().body("version", equalTo(good)).body("behind", nullValue());
    }
}
