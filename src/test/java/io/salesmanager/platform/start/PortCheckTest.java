package io.salesmanager.platform.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

@NullUnmarked
class PortCheckTest {
    private static final String HOST = "127.0.0.1";

    @Test
    void a_taken_port_is_said_and_a_free_one_is_left_free() throws IOException {
        int port;
        try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = other.getLocalPort();
            assertThat(said(HOST, port)).startsWith("Port %d is taken.".formatted(port));
        }
        assertThatCode(() -> PortCheck.check(HOST, port)).doesNotThrowAnyException();
        assertThatCode(() -> PortCheck.check(HOST, port)).doesNotThrowAnyException();
    }

    @Test
    void an_address_of_another_machine_is_said() {
        assertThat(said("192.0.2.1", 8080))
                .isEqualTo("192.0.2.1 is no address of this machine. Correct quarkus.http.host.");
    }

    private static String said(String host, int port) {
        return new StartFailure(() -> "")
                .said(catchThrowable(() -> PortCheck.check(host, port)))
                .orElseThrow();
    }
}
