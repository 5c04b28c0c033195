package io.salesmanager.access;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** A service whose first administrator has a key from the configuration. */
public class AsAdmin implements QuarkusTestProfile {
    public static final String KEY = "an-administrators-key-of-40-characters-x";

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("sales.access.admin-key", KEY);
    }
}
