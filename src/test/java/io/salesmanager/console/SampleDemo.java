package io.salesmanager.console;

import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTestProfile;
import io.salesmanager.platform.database.Database;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The demo with a small sample company. */
public class SampleDemo implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "sales.access.demo", "true",
                "salesmanager.sample.load", "true",
                "salesmanager.sample.size", "0.05");
    }

    /** Waits until all its deals have a decision. */
    public static void awaitReview(Database database) {
        await().atMost(Duration.ofMinutes(2))
                .until(
                        () -> database.list("select state from review", row -> row.getString(1)),
                        List.of("DONE")::equals);
    }
}
