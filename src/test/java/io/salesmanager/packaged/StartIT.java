package io.salesmanager.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A configuration that cannot work is answered with a sentence, and never with a trace. */
@Timeout(90)
class StartIT {
    @TempDir
    Path folder;

    @Test
    void a_port_that_is_taken() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(refused(PackagedService.KEY, with("-Dquarkus.http.port=" + taken.getLocalPort())))
                    .contains("Not started. Port %d is taken.".formatted(taken.getLocalPort()));
        }
    }

    @Test
    void a_database_that_does_not_answer() {
        var nowhere = "mysql".equals(System.getProperty("flavour"))
                ? "jdbc:mysql://127.0.0.1:1/sales"
                : "jdbc:h2:tcp://127.0.0.1:1/sales";

        assertThat(refused(PackagedService.KEY, "-Dquarkus.datasource.jdbc.url=" + nowhere))
                .contains("Not started. The database %s cannot be used: ".formatted(nowhere))
                .contains("Connection refused")
                .contains("Check that it runs");
    }

    @Test
    void a_key_of_the_administrator_that_is_too_short() {
        assertThat(refused("short", Store.EMPTY)).contains("Not started. SALES_ADMIN_KEY has 5 characters");
    }

    @Test
    void without_a_rules_folder_it_serves_and_says_what_is_missing() {
        var missing = folder.resolve("no-rules");
        try (var service = PackagedService.start(folder, with("-Dsalesmanager.rules.folder=" + missing))) {
            assertThat(service.log())
                    .contains("There is no rules folder " + missing)
                    .doesNotContain("\tat ");
            assertThat(service.get("/q/health/ready").status()).isEqualTo(503);
            assertThat(service.get("/q/health/live").status()).isEqualTo(200);
        }
    }

    /** An empty database, and one more setting. */
    private static String[] with(String setting) {
        return Stream.concat(Stream.of(Store.EMPTY), Stream.of(setting)).toArray(String[]::new);
    }

    private String refused(String key, String... settings) {
        try (var service = PackagedService.run(folder, key, settings)) {
            assertThat(service.exitCode()).isEqualTo(1);
            assertThat(service.log()).doesNotContain("\tat ");
            return service.log();
        }
    }
}
