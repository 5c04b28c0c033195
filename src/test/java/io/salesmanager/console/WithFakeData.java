package io.salesmanager.console;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** Pages over a pipeline in memory, in the demo, so that a test can look through any role's eyes. */
public class WithFakeData implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("sales.access.demo", "true", "fake.console", "true");
    }
}
