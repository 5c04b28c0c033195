package io.salesmanager.packaged;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.salesmanager.playbook.source.SourceFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Several processes on one database, one after the other and side by side. */
@Timeout(300)
class RulebookReplicasIT {
    private static final String LATER = "30-postponement/later-date.drl";
    private static final Duration CONVERGED = Duration.ofSeconds(5);

    private final List<PackagedService> services = new ArrayList<>();

    @TempDir
    Path folder;

    @AfterEach
    void stop() {
        services.forEach(PackagedService::close);
    }

    @Test
    void replicas_follow_what_one_of_them_publishes_and_takes_back() throws IOException {
        var one = start("one", Store.EMPTY).as("SALES_OPS");
        var two = start("two", Store.KEPT).as("SALES_OPS");
        var shipped = version(one);
        assertThat(version(two)).isEqualTo(shipped);

        var candidate = propose(one, "One");
        publish(one, candidate);
        assertThat(version(one)).isEqualTo(candidate);
        await().atMost(CONVERGED).until(() -> version(two).equals(candidate));

        two.post("/api/v1/rulebook/rollback", Map.of("why", "worse")).ok();
        assertThat(version(two)).isEqualTo(shipped);
        await().atMost(CONVERGED).until(() -> version(one).equals(shipped));
    }

    @Test
    void what_was_published_survives_a_restart_until_the_rules_folder_changes() throws IOException {
        var first = start("one", Store.EMPTY).as("SALES_OPS");
        var candidate = propose(first, "Kept");
        publish(first, candidate);
        first.kill();

        var second = start("one", Store.KEPT).as("SALES_OPS");
        assertThat(version(second)).isEqualTo(candidate);
        assertThat(second.get("/api/v1/rulebook").ok().at("/folder/changed/0").asText())
                .isEqualTo(LATER);
        edit("Folder");
        var edited = SourceFiles.read(rules()).digest();
        await().atMost(CONVERGED).until(() -> version(second).equals(edited));
        assertThat(second.get("/api/v1/rulebook").ok().path("folder").isNull()).isTrue();
        second.kill();

        edit("Between");
        var between = SourceFiles.read(rules()).digest();
        assertThat(version(start("one", Store.KEPT))).isEqualTo(between);
    }

    @Test
    void with_the_database_as_source_the_folder_is_only_the_first_version() throws IOException {
        var settings = Stream.concat(Stream.of(Store.EMPTY), Stream.of("-Dsalesmanager.rulebook.source=database"))
                .toArray(String[]::new);
        var first = start("one", settings).as("SALES_OPS");
        var shipped = version(first);
        assertThat(SourceFiles.read(rules()).digest()).isEqualTo(shipped);
        first.kill();

        edit("Folder");
        var second = start(
                "one",
                Stream.concat(Stream.of(Store.KEPT), Stream.of("-Dsalesmanager.rulebook.source=database"))
                        .toArray(String[]::new));
        assertThat(version(second)).isEqualTo(shipped);
        assertThat(second.get("/api/v1/rulebook").ok().path("folder").isNull()).isTrue();
    }

    private PackagedService start(String name, String... settings) throws IOException {
        if (!Files.exists(rules())) {
            copy(Path.of("rules"), rules());
        }
        var all = new ArrayList<>(List.of(settings));
        all.add("-Dsalesmanager.rules.folder=" + rules());
        if (!"mysql".equals(System.getProperty("flavour"))) {
            all.add("-Dquarkus.datasource.jdbc.url=jdbc:h2:file:%s;AUTO_SERVER=TRUE;WRITE_DELAY=0;${h2.options}"
                    .formatted(folder.resolve("shared")));
        }
        var service = PackagedService.start(Files.createDirectories(folder.resolve(name)), all.toArray(String[]::new));
        services.add(service);
        return service;
    }

    private Path rules() {
        return folder.resolve("rules");
    }

    private void edit(String mark) throws IOException {
        var file = rules().resolve(LATER);
        Files.writeString(file, marked(Files.readString(file), mark));
    }

    private String propose(PackagedService service, String mark) throws IOException {
        var text = marked(Files.readString(rules().resolve(LATER)), mark);
        return service.post("/api/v1/rulebooks", Map.of("files", Map.of(LATER, text), "why", "a test"))
                .ok()
                .path("version")
                .asText();
    }

    private static String marked(String text, String mark) {
        return text.replaceFirst("@because\\(\"\\w+", "@because(\"" + mark);
    }

    private static void publish(PackagedService service, String version) {
        service.post("/api/v1/rulebooks/" + version + "/activate", Map.of("why", "a test"))
                .ok();
    }

    private static String version(PackagedService service) {
        return service.get("/api/v1/rulebook").ok().path("version").asText();
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var walk = Files.walk(from)) {
            for (var path : walk.toList()) {
                var target = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(path, target);
                }
            }
        }
    }
}
