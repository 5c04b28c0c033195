package io.salesmanager.packaged;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Killed in the middle of its work, the service has all that it acknowledged, and says what has to be done again. */
class CrashIT {
    private static final int REPS = 40;
    private static final int DEALS_A_BATCH = 20;
    private static final int IMPORTED = 4_000;
    private static final Duration A_WHILE = Duration.ofSeconds(40);
    private static final Duration OFTEN = Duration.ofMillis(5);

    private final List<PackagedService> services = new ArrayList<>();

    @TempDir
    Path folder;

    @Test
    @Timeout(300)
    void killed_while_it_is_sent_facts_imports_and_reviews() {
        var pushed = killedWhilePushing();
        var importId = killedWhileImporting(pushed);
        var review = killedWhileReviewing(importId);
        try (var service = start()) {
            reviewIsToldOfAndDoneAgain(service, review);
        }
    }

    private record Interrupted(String id, int decisions) {}

    /** Returns the numbers of the batches that were acknowledged. */
    private List<Integer> killedWhilePushing() {
        var acknowledged = new CopyOnWriteArrayList<Integer>();
        var service = started(PackagedService.start(folder, Store.EMPTY));
        service.post(
                        "/api/v1/reps",
                        IntStream.range(0, REPS)
                                .mapToObj(i -> Map.of("id", rep(i), "name", "Rep " + i))
                                .toList())
                .ok();
        var pushing = CompletableFuture.runAsync(() -> pushUntilKilled(service, acknowledged));
        await().atMost(A_WHILE).pollInterval(OFTEN).until(() -> acknowledged.size() >= 8);
        service.kill();
        pushing.join();
        return acknowledged;
    }

    private static void pushUntilKilled(PackagedService service, List<Integer> acknowledged) {
        try {
            for (var batch = 0; ; batch++) {
                push(service, batch);
                acknowledged.add(batch);
            }
        } catch (UncheckedIOException killed) {
            assertThat(service.ends()).isTrue();
        }
    }

    private static void push(PackagedService service, int batch) {
        var deals = deals(batch);
        service.post(
                        "/api/v1/opportunities",
                        deals.stream().map(CrashIT::opportunity).toList())
                .ok();
        service.post("/api/v1/activities", deals.stream().map(CrashIT::activity).toList())
                .ok();
    }

    /** What was acknowledged is there; the batch that was under way can be sent again. */
    private String killedWhileImporting(List<Integer> pushed) {
        var service = start();
        for (var batch : pushed) {
            for (var deal : deals(batch)) {
                assertThat(activities(service, deal)).containsExactly("call-" + deal);
            }
        }
        var underWay = pushed.size();
        push(service, underWay);
        assertThat(activities(service, deals(underWay).get(0))).hasSize(1);
        assertThat(ids(service, "/api/v1/opportunities", "id")).hasSize((underWay + 1) * DEALS_A_BATCH);

        var id = startImport(service);
        await().atMost(A_WHILE).pollInterval(OFTEN).until(() -> {
            var status = service.get("/api/v1/imports/" + id).ok();
            assertThat(status.path("state").asText()).isIn("QUEUED", "RUNNING");
            return status.path("rows").path("created").asInt() > 0;
        });
        service.kill();
        return id;
    }

    /** The import says that it was interrupted, and done again it stores each deal once. */
    private Interrupted killedWhileReviewing(String importId) {
        var service = start();
        var told = service.get("/api/v1/imports/" + importId).ok();
        assertThat(told.path("state").asText()).isEqualTo("FAILED");
        assertThat(told.path("problem").path("type").asText()).isEqualTo("urn:problem:import-interrupted");
        assertThat(told.path("problem").path("advice").asText()).contains("Upload the same file again");

        var pushed = ids(service, "/api/v1/opportunities", "id").stream()
                .filter(id -> id.startsWith("push-"))
                .count();
        var again = startImport(service);
        await().atMost(A_WHILE)
                .until(() -> service.get("/api/v1/imports/" + again)
                        .ok()
                        .path("state")
                        .asText()
                        .equals("DONE"));
        var rows = service.get("/api/v1/imports/" + again).ok().path("rows");
        assertThat(rows.path("unchanged").asInt()).isPositive();
        assertThat(rows.path("created").asInt() + rows.path("unchanged").asInt())
                .isEqualTo(2 * IMPORTED);
        assertThat(ids(service, "/api/v1/opportunities", "id")).hasSize(IMPORTED + (int) pushed);
        assertThat(activities(service, "import-7")).containsExactly("call-import-7");

        var review = service.post("/api/v1/reviews", Map.of()).ok().path("id").asText();
        var decisions = new int[1];
        await().atMost(A_WHILE).pollInterval(OFTEN).until(() -> {
            var state = service.get("/api/v1/reviews/" + review).ok();
            assertThat(state.path("state").asText()).isEqualTo("RUNNING");
            decisions[0] = state.path("decisions").asInt();
            return decisions[0] > 0;
        });
        service.kill();
        return new Interrupted(review, decisions[0]);
    }

    /** Decisions that the review reported are there with their facts, and done again there is one for each deal. */
    private static void reviewIsToldOfAndDoneAgain(PackagedService service, Interrupted interrupted) {
        var told = service.get("/api/v1/reviews/" + interrupted.id()).ok();
        assertThat(told.path("state").asText()).isEqualTo("FAILED");
        assertThat(told.path("failure").asText()).contains("Start it again");
        var kept = ids(service, "/api/v1/decisions?current=true", "id");
        assertThat(kept).hasSizeGreaterThanOrEqualTo(interrupted.decisions());
        replayed(service, kept);

        var again = service.post("/api/v1/reviews", Map.of()).ok().path("id").asText();
        await().atMost(A_WHILE)
                .until(() -> service.get("/api/v1/reviews/" + again)
                        .ok()
                        .path("state")
                        .asText()
                        .equals("DONE"));
        var deals = ids(service, "/api/v1/opportunities", "id");
        var decided = ids(service, "/api/v1/decisions?current=true", "opportunityId");
        assertThat(decided).hasSameSizeAs(deals).hasSameElementsAs(deals);
        replayed(service, ids(service, "/api/v1/decisions?current=true", "id").subList(0, 50));
    }

    private static void replayed(PackagedService service, List<String> decisions) {
        assertThat(decisions.parallelStream()
                        .filter(id -> !service.post("/api/v1/decisions/" + id + "/replay", Map.of())
                                .ok()
                                .path("same")
                                .asBoolean())
                        .toList())
                .isEmpty();
    }

    /** A test that fails half way leaves no process behind. */
    @AfterEach
    void stop() {
        services.forEach(PackagedService::close);
    }

    private PackagedService started(PackagedService service) {
        services.add(service);
        return service;
    }

    private PackagedService start() {
        return started(PackagedService.start(folder, Store.KEPT));
    }

    private static String startImport(PackagedService service) {
        return service.post("/api/v1/imports?mapping=virtual_sales_manager", "application/zip", export())
                .ok()
                .path("id")
                .asText();
    }

    private static byte[] export() {
        var deals = new StringBuilder("id,name,ownerId,stage,amount,createdDate\n");
        var calls = new StringBuilder("id,opportunityId,type,direction,happened\n");
        for (var i = 0; i < IMPORTED; i++) {
            deals.append("import-%d,Deal %d,%s,Discovery,%d,2026-01-05%n".formatted(i, i, rep(i), 1_000 + i));
            calls.append("call-import-%d,import-%d,CALL,OUTBOUND,2026-02-03T10:00:00Z%n".formatted(i, i));
        }
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("opportunities.csv"));
            zip.write(deals.toString().getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("activities.csv"));
            zip.write(calls.toString().getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static List<String> deals(int batch) {
        return IntStream.range(0, DEALS_A_BATCH)
                .mapToObj(i -> "push-%d-%d".formatted(batch, i))
                .toList();
    }

    private static Map<String, Object> opportunity(String id) {
        return Map.of(
                "id",
                id,
                "ownerId",
                rep(Math.floorMod(id.hashCode(), REPS)),
                "stage",
                "Discovery",
                "createdDate",
                "2026-01-05",
                "activities",
                List.of());
    }

    private static Map<String, Object> activity(String deal) {
        return Map.of(
                "id",
                "call-" + deal,
                "opportunityId",
                deal,
                "type",
                "CALL",
                "direction",
                "OUTBOUND",
                "happened",
                "2026-02-03T10:00:00Z");
    }

    private static String rep(int i) {
        return "rep-" + i % REPS;
    }

    private static List<String> activities(PackagedService service, String deal) {
        return texts(service.get("/api/v1/opportunities/" + deal).ok().path("activities"), "id");
    }

    /** One field of all items of a list, page by page; a value that came twice is a fault. */
    private static List<String> ids(PackagedService service, String list, String field) {
        var all = new ArrayList<String>();
        var next = "";
        do {
            var page = service.get(list + (list.contains("?") ? "&" : "?") + "limit=500"
                            + (next.isEmpty() ? "" : "&after=" + next))
                    .ok();
            all.addAll(texts(page.path("items"), field));
            next = page.path("next").asText("");
        } while (!next.isEmpty());
        assertThat(new HashSet<>(all)).hasSameSizeAs(all);
        return all;
    }

    private static List<String> texts(JsonNode items, String field) {
        return StreamSupport.stream(items.spliterator(), false)
                .map(item -> item.path(field).asText())
                .toList();
    }
}
