package io.salesmanager.packaged;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** A process of the packaged service, in a folder of its own and on a port that was free. */
final class PackagedService implements AutoCloseable {
    static final String KEY = "vsm_key_of_the_packaged_service_in_its_tests";

    private static final Path JAR =
            Path.of("target/quarkus-app/quarkus-run.jar").toAbsolutePath();
    private static final Path RULES = Path.of("rules").toAbsolutePath();
    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");
    private static final Pattern ADDRESS = Pattern.compile("Listening on: (http://[0-9.:]+)");
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private final Process process;
    private final Path log;
    private final HttpClient client = HttpClient.newHttpClient();
    private final ObjectMapper mapper = new ObjectMapper();
    private URI address = URI.create("http://127.0.0.1");
    private String key = KEY;

    private PackagedService(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    record Answer(int status, JsonNode body) {
        JsonNode ok() {
            assertThat(status).as(body.toPrettyString()).isBetween(200, 299);
            return body;
        }
    }

    /** Starts it and waits until it listens. */
    static PackagedService start(Path folder, String... settings) {
        var service = run(folder, KEY, settings);
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(50)).until(() -> service.listens());
        return service;
    }

    /** Starts it; it may not get far. */
    static PackagedService run(Path folder, String key, String... settings) {
        var command = new ArrayList<>(List.of(
                JAVA.toString(),
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "-Dquarkus.http.port=0",
                "-Dsalesmanager.rules.folder=" + RULES));
        command.addAll(List.of(settings));
        command.addAll(List.of("-jar", JAR.toString()));
        var log = folder.resolve("service.log");
        var builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().put("SALES_ADMIN_KEY", key);
        try {
            return new PackagedService(builder.start(), log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean listens() {
        assertThat(process.isAlive()).as(log()).isTrue();
        var found = ADDRESS.matcher(log());
        if (!found.find()) {
            return false;
        }
        address = URI.create(found.group(1));
        return true;
    }

    String log() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int exitCode() {
        assertThat(ends()).as(log()).isTrue();
        return process.exitValue();
    }

    /** Asks with a key of this role from now on. */
    PackagedService as(String role) {
        key = KEY;
        key = post("/api/v1/api-keys", Map.of("name", "a test as " + role, "role", role))
                .ok()
                .path("key")
                .asText();
        return this;
    }

    Answer get(String path) {
        return send(request(path).GET());
    }

    Answer post(String path, Object body) {
        return post(path, "application/json", bytes(body));
    }

    Answer post(String path, String type, byte[] body) {
        return send(request(path).header("Content-Type", type).POST(BodyPublishers.ofByteArray(body)));
    }

    private byte[] bytes(Object body) {
        try {
            return mapper.writeValueAsBytes(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(address.resolve(path)).timeout(PATIENCE).header("Authorization", "Bearer " + key);
    }

    /** @throws UncheckedIOException where it does not answer, such as when it was killed */
    private Answer send(HttpRequest.Builder request) {
        try {
            var response = client.send(request.build(), BodyHandlers.ofByteArray());
            return new Answer(response.statusCode(), mapper.readTree(response.body()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Waits until it is gone; its connections break a moment before. */
    boolean ends() {
        try {
            return process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** As {@code kill -9} does: nothing is finished, closed or said. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        kill();
    }
}
