package io.salesmanager.rulebook.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.quarkus.test.security.TestSecurity;
import io.salesmanager.rulebook.ActiveRulebook;
import io.salesmanager.rulebook.Candidates;
import io.salesmanager.rulebook.version.Change;
import io.salesmanager.rulebook.version.Change.Origin;
import io.salesmanager.rulebook.version.Versions;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/** Versions take each other's place while decisions are asked for. */
@QuarkusTest
@TestProfile(SwapUnderLoadIT.Own.class)
@TestSecurity(user = "ops", roles = "SALES_OPS")
@NullUnmarked // the container fills the fields in
class SwapUnderLoadIT {
    private static final int SWAPS = 100;
    private static final int THREADS = 3;
    private static final long SLACK = 40L << 20;
    private static final String REQUEST = """
            {"asOf": "2026-11-20T09:00:00Z", "opportunities": [{"id": "o-7", "stage": "Discovery",
              "createdDate": "2026-10-20", "accountId": "a-1", "laterDateNamedByBuyer": "2027-02-02"}]}""";

    @TestHTTPResource("/api/v1/decisions")
    URI decisions;

    @Inject
    Versions versions;

    @Inject
    Publishing publishing;

    @Inject
    ActiveRulebook active;

    private final ObjectMapper mapper = new ObjectMapper();

    /** A store of its own, since what is published here would decide elsewhere too. */
    public static class Own implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("salesmanager.rulebook.poll", "500ms");
        }
    }

    private record Asked(int answers, List<String> faults) {}

    @Test
    void while_versions_swap_no_decision_fails_and_each_is_of_one_version() throws Exception {
        var a = propose("Alpha");
        var b = propose("Beta");
        publishing.activate(a, "ops", "first", null);
        var marks = Map.of(a, "Alpha", b, "Beta");
        var stop = new AtomicBoolean();
        var traffic = Executors.newFixedThreadPool(THREADS);
        List<Future<Asked>> asking = new ArrayList<>();
        for (var i = 0; i < THREADS; i++) {
            asking.add(traffic.submit((Callable<Asked>) () -> ask(stop, marks)));
        }
        var before = heap();
        for (var i = 0; i < SWAPS; i++) {
            var next = i % 2 == 0 ? b : a;
            if (i % 10 == 9) {
                assertThat(publishing.rollback("ops", "back").version()).isEqualTo(next);
            } else {
                publishing.activate(next, "ops", "swap " + i, null);
            }
            assertThat(active.current().version()).isEqualTo(next);
        }
        var after = heap();
        stop.set(true);
        traffic.shutdown();
        var answers = 0;
        for (var thread : asking) {
            var asked = thread.get();
            assertThat(asked.faults()).isEmpty();
            answers += asked.answers();
        }
        assertThat(answers).isGreaterThan(SWAPS);
        assertThat(after - before).isLessThan(SLACK);
    }

    /** What decided and decides no more is forgotten, but for the last few. */
    @Test
    void rulebooks_that_decide_no_more_are_collected() {
        var first = new WeakReference<>(versions.rulebook(publish("Version 0")));
        for (var i = 1; i <= 12; i++) {
            publish("Version " + i);
        }
        await().atMost(Duration.ofSeconds(30)).until(() -> {
            System.gc();
            return first.get() == null;
        });
    }

    private String publish(String mark) {
        var version = propose(mark);
        publishing.activate(version, "ops", mark, null);
        return version;
    }

    private String propose(String mark) {
        return versions.propose(Candidates.marked(mark), new Change("ops", mark, Origin.UPLOAD, null))
                .version();
    }

    private Asked ask(AtomicBoolean stop, Map<String, String> marks) throws IOException, InterruptedException {
        var client = HttpClient.newHttpClient();
        var request = HttpRequest.newBuilder(decisions)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(REQUEST))
                .build();
        var faults = new ArrayList<String>();
        var answers = 0;
        while (!stop.get()) {
            var response = client.send(request, BodyHandlers.ofString());
            var body = mapper.readTree(response.body());
            var mark = marks.get(body.path("rulebook").asText());
            var decision = body.at("/decisions/0");
            if (response.statusCode() != 200
                    || mark == null
                    || !decision.path("rulebook").equals(body.path("rulebook"))
                    || !decision.path("headline").asText().startsWith(mark + " asked for")) {
                faults.add(response.statusCode() + " " + response.body());
            }
            answers++;
        }
        return new Asked(answers, faults);
    }

    private static long heap() {
        System.gc();
        var runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
