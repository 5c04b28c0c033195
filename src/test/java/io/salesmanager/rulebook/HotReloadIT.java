package io.salesmanager.rulebook;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.quarkus.test.security.TestSecurity;
import io.restassured.http.ContentType;
import io.salesmanager.engine.table.Workbooks;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(HotReloadIT.OwnRules.class)
@TestSecurity(user = "ops", roles = "SALES_OPS")
class HotReloadIT {
    private static final Path RULES = Path.of("target/hot-rules");
    private static final Path SHIPPED = Path.of("rules");
    private static final Path LATER = RULES.resolve("30-postponement/later-date.drl");

    /** A deal whose buyer named a day 74 days ahead. */
    private static final String REQUEST = """
            {"asOf": "2026-11-20T09:00:00Z", "opportunities": [{"id": "o-7", "stage": "Discovery", "createdDate": "2026-10-20",
              "accountId": "a-1", "laterDateNamedByBuyer": "2027-02-02"}]}""";

    public static class OwnRules implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            delete(RULES);
            copy(SHIPPED, RULES);
            return Map.of("salesmanager.rules.folder", RULES.toString(), "salesmanager.rules.look", "200ms");
        }
    }

    @AfterEach
    void restore() {
        var shipped = version();
        copy(SHIPPED, RULES);
        await().atMost(Duration.ofSeconds(5))
                .until(() -> refused() == null || !version().equals(shipped));
    }

    @Test
    void an_example_that_no_longer_holds_is_told_with_the_warnings() throws IOException {
        var examples = RULES.resolve("30-postponement/examples.yaml");
        Files.writeString(examples, Files.readString(examples).replaceFirst("fires: true", "fires: false"));

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> given().get("/api/v1/rulebook")
                        .then()
                        .statusCode(200)
                        .body("warnings.code", hasItem("example-does-not-hold"))
                        .body("warnings.file", hasItem("rules/30-postponement/examples.yaml")));
    }

    @Test
    void a_saved_file_is_active_soon_and_no_decision_fails_meanwhile() throws IOException {
        var failures = new AtomicInteger();
        var asked = new AtomicInteger();
        var stop = new AtomicBoolean();
        var traffic = Executors.newSingleThreadExecutor();
        traffic.execute(() -> {
            while (!stop.get()) {
                asked.incrementAndGet();
                if (given().contentType(ContentType.JSON)
                                .body(REQUEST)
                                .post("/api/v1/decisions")
                                .statusCode()
                        != 200) {
                    failures.incrementAndGet();
                }
            }
        });
        assertThat(headline()).contains("asked for 2027-02-02");

        var text = Files.readString(LATER);
        Files.writeString(LATER, text.replace("The buyer asked for", "The buyer would rather talk on"));
        await().atMost(Duration.ofSeconds(10)).until(() -> headline().contains("would rather talk on"));

        stop.set(true);
        traffic.shutdown();
        assertThat(asked.get()).isPositive();
        assertThat(failures.get()).isZero();
    }

    @Test
    void a_turned_dial_is_active_soon() throws IOException {
        var dials = RULES.resolve("dials.csv");
        var lines = Files.readAllLines(dials).stream()
                .map(line -> line.startsWith("postpone-after-days,,,,,") ? line.replace(",7,", ",90,") : line)
                .toList();
        assertThat(verdict()).isEqualTo("POSTPONE");
        Files.write(dials, lines);
        await().atMost(Duration.ofSeconds(10)).until(() -> !headline().contains("asked for 2027-02-02"));
    }

    @Test
    void a_bad_file_leaves_the_last_good_rulebook_serving_and_its_errors_stand_where_people_look() throws IOException {
        var good = version();
        Files.writeString(LATER, Files.readString(LATER).replace("daysToLaterDate", "dayToLaterDate"));
        await().atMost(Duration.ofSeconds(10)).until(() -> refused() != null);

        assertThat(version()).isEqualTo(good);
        assertThat(verdict()).isEqualTo("POSTPONE");
        given().get("/api/v1/rulebook")
                .then()
                .body("refused.version", notNullValue())
                .body("refused.diagnostics.code", hasItem("unknown-fact"))
                .body("refused.diagnostics.file", hasItem("rules/30-postponement/later-date.drl"))
                .body("refused.diagnostics.advice", hasItem("Did you mean 'daysToLaterDate'?"));
        given().get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("checks.find { it.name == 'rulebook' }.data.version", equalTo(good))
                .body("checks.find { it.name == 'rulebook' }.data.firstError", notNullValue());
    }

    @Test
    void a_bad_cell_is_shown_with_sheet_and_cell() throws IOException {
        var table = RULES.resolve("82-eligibility/lines.xlsx");
        Files.write(
                table,
                Workbooks.of(
                        new Object[] {"Id", "Reads", "Days in the job", "Line"},
                        new Object[] {"id of Rep", "because", "tenureDays > [days]", "advise.eligible(?)"},
                        new Object[] {"EL-1", "x", "100 ) || eval(true)", "Platform"}));
        await().atMost(Duration.ofSeconds(10)).until(() -> refused() != null);

        given().get("/api/v1/rulebook")
                .then()
                .body(
                        "refused.diagnostics.find { it.code == 'bad-cell' }.file",
                        equalTo("rules/82-eligibility/lines.xlsx"))
                .body("refused.diagnostics.find { it.code == 'bad-cell' }.sheet", equalTo("Lines"))
                .body("refused.diagnostics.find { it.code == 'bad-cell' }.cell", equalTo("C3"))
                .body("refused.diagnostics.find { it.code == 'bad-cell' }.heading", equalTo("Days in the job"))
                .body("refused.diagnostics.find { it.code == 'bad-cell' }.line", nullValue());
    }

    @Test
    void a_corrected_file_takes_over_and_clears_the_errors() throws IOException {
        var text = Files.readString(LATER);
        Files.writeString(LATER, text + "\nrule \"broken\" when then");
        await().atMost(Duration.ofSeconds(10)).until(() -> refused() != null);
        Files.writeString(LATER, text);
        await().atMost(Duration.ofSeconds(10)).until(() -> refused() == null);
        given().get("/api/v1/rulebook").then().body("refused", nullValue());
    }

    private static String headline() {
        return decided("decisions[0].headline");
    }

    private static String verdict() {
        return decided("decisions[0].verdict");
    }

    private static String decided(String path) {
        return given().contentType(ContentType.JSON)
                .body(REQUEST)
                .post("/api/v1/decisions")
                .then()
                .statusCode(200)
                .extract()
                .path(path);
    }

    private static String version() {
        return given().get("/api/v1/rulebook").then().extract().path("version");
    }

    private static Object refused() {
        return given().get("/api/v1/rulebook").then().extract().path("refused");
    }

    /** An earlier build may have left files that are shipped no more. */
    private static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (var walk = Files.walk(folder)) {
            for (var path : walk.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(Path from, Path to) {
        try (var walk = Files.walk(from)) {
            for (var path : walk.toList()) {
                var target = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(path, target, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
