package io.salesmanager.packaged;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Killed while it counts deals for the inspection, the service loses no deal and counts none twice. */
class CountCrashIT {
    private static final int DEALS_A_ROUND = 5_000;

    /** From before the first page of counts to after it. */
    private static final List<Integer> KILLED_AFTER_MILLIS = List.of(30, 250, 900);

    @TempDir
    Path folder;

    @Test
    @Timeout(300)
    void every_deal_is_counted_once_whenever_it_is_killed() {
        for (var round = 0; round < KILLED_AFTER_MILLIS.size(); round++) {
            try (var service = start(round == 0 ? Store.EMPTY : Store.KEPT)) {
                allAreCounted(service, round);
                push(service, round);
                var asking = CompletableFuture.runAsync(() -> askUntilKilled(service));
                pause(KILLED_AFTER_MILLIS.get(round));
                service.kill();
                asking.join();
            }
        }
        try (var service = start(Store.KEPT)) {
            allAreCounted(service, KILLED_AFTER_MILLIS.size());
        }
    }

    /** Once the claim of the process that was killed has run out. */
    private static void allAreCounted(PackagedService service, int rounds) {
        await().atMost(Duration.ofSeconds(60)).until(() -> counted(service), equalTo(DEALS_A_ROUND * rounds));
    }

    private PackagedService start(String... store) {
        var settings = Stream.concat(Stream.of(store), Stream.of("-Dsalesmanager.inspection.count-every=1s"));
        return PackagedService.start(folder, settings.toArray(String[]::new));
    }

    private static void push(PackagedService service, int round) {
        service.post(
                        "/api/v1/opportunities",
                        IntStream.range(0, DEALS_A_ROUND)
                                .mapToObj(i -> Map.of(
                                        "id",
                                        "count-%d-%d".formatted(round, i),
                                        "ownerId",
                                        "r-" + i % 7,
                                        "stage",
                                        "Closed Won",
                                        "createdDate",
                                        "2026-01-05",
                                        "closedDate",
                                        "2026-03-02"))
                                .toList())
                .ok();
    }

    private static void askUntilKilled(PackagedService service) {
        try {
            while (service.get("/api/v1/inspection/funnel").status() > 0) {
                pause(20);
            }
        } catch (UncheckedIOException killed) {
            service.ends();
        }
    }

    private static int counted(PackagedService service) {
        var answer = service.get("/api/v1/inspection/funnel");
        return answer.status() == 200
                ? answer.body().path("groups").path(0).path("won").asInt()
                : -1;
    }

    private static void pause(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
