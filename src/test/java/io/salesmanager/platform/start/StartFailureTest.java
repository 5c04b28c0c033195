package io.salesmanager.platform.start;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.QuarkusBindException;
import io.smallrye.config.ConfigValidationException;
import java.net.BindException;
import java.net.ConnectException;
import java.sql.SQLException;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

@NullUnmarked
class StartFailureTest {
    @Test
    void a_port_that_is_taken() {
        assertThat(said(new QuarkusBindException("127.0.0.1", 8080, new BindException())))
                .isEqualTo("Port 8080 is taken. Stop what listens there, or choose another: -Dquarkus.http.port=8081");
    }

    @Test
    void an_address_of_another_machine() {
        assertThat(said(new QuarkusBindException("192.0.2.1", 8080, new BindException())))
                .isEqualTo("192.0.2.1 is no address of this machine. Correct quarkus.http.host.");
    }

    @Test
    void a_database_that_does_not_answer_is_named_without_its_password() {
        var refused = new SQLException("Communications link failure\n\nThe last packet", "08S01");
        refused.initCause(new ConnectException("Connection refused"));

        assertThat(said(new FlywayException("Unable to obtain connection", refused)))
                .isEqualTo(
                        "The database jdbc:mysql://db:3306/sales cannot be used: Communications link failure, Connection refused."
                                + " Check that it runs, and quarkus.datasource.jdbc.url, username and password.");
    }

    @Test
    void a_database_file_that_another_process_has_open() {
        assertThat(said(new SQLException("Database may be already in use", "90020", 90020)))
                .isEqualTo(
                        "Another process has the file of jdbc:mysql://db:3306/sales open. Stop it, or start in a folder of its own.");
    }

    @Test
    void tables_of_a_later_version() {
        assertThat(said(new FlywayException("Validate failed")))
                .isEqualTo("The tables of jdbc:mysql://db:3306/sales cannot be brought up to date: Validate failed");
    }

    @Test
    void a_setting_that_is_no_number() {
        var problem = new ConfigValidationException.Problem(
                "SRCFG00039: The config property quarkus.http.port with the config value \"abc\" threw an Exception whilst being converted SRCFG00029: Expected an integer value, got \"abc\"");

        assertThat(said(new ConfigValidationException(new ConfigValidationException.Problem[] {problem})))
                .isEqualTo(
                        "Wrong configuration: The config property quarkus.http.port with the config value \"abc\" cannot be read:"
                                + " Expected an integer value, got \"abc\"");
    }

    @Test
    void what_the_service_itself_refuses() {
        assertThat(said(new CannotStart("The key is too short."))).isEqualTo("The key is too short.");
    }

    @Test
    void a_fault_has_no_words_and_is_left_to_its_trace() {
        assertThat(new StartFailure(() -> "").said(new IllegalStateException("a fault")))
                .isEmpty();
    }

    private static String said(Throwable cause) {
        return new StartFailure(() -> "jdbc:mysql://app:secret@db:3306/sales?useSSL=true")
                .said(new RuntimeException("Failed to start quarkus", cause))
                .orElseThrow();
    }
}
