package io.salesmanager.access.user;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.ExtLogRecord;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(FirstAdminIT.NoAdmin.class)
class FirstAdminIT {
    /** A start of its own, and so a store without anybody. */
    public static class NoAdmin implements QuarkusTestProfile {}

    @Inject
    FirstAdmin firstAdmin;

    @Test
    void the_link_in_the_log_makes_one_administrator_and_no_second() {
        var token = tokenInTheLog();
        given().accept("text/html")
                .get("/setup?token=" + token)
                .then()
                .statusCode(200)
                .body(containsString("First administrator"));
        assertThat(made(token, "ada", "short")).isEqualTo(422);
        assertThat(made("guess", "ada", "correct horse battery")).isEqualTo(403);
        assertThat(made(token, "ada", "correct horse battery")).isEqualTo(303);
        assertThat(made(token, "eve", "correct horse battery")).isEqualTo(403);
    }

    private static int made(String token, String name, String password) {
        return given().redirects()
                .follow(false)
                .formParam("token", token)
                .formParam("name", name)
                .formParam("password", password)
                .post("/setup")
                .statusCode();
    }

    /** Starts again, for the log of the real start is gone. */
    private String tokenInTheLog() {
        var line = new StringBuilder();
        var listener = new Handler() {
            @Override
            public void publish(LogRecord entry) {
                line.append(((ExtLogRecord) entry).getFormattedMessage());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        var log = Logger.getLogger(FirstAdmin.class.getName());
        log.addHandler(listener);
        firstAdmin.prepare(new StartupEvent());
        log.removeHandler(listener);
        return line.substring(line.indexOf("token=") + "token=".length());
    }
}
