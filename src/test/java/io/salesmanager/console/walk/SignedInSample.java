package io.salesmanager.console.walk;

import io.quarkus.test.junit.QuarkusTestProfile;
import io.salesmanager.access.AsAdmin;
import java.util.HashMap;
import java.util.Map;

/** A small sample company whose people sign in with a password, as in a service that is no demo. */
public class SignedInSample implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
        var config = new HashMap<>(new AsAdmin().getConfigOverrides());
        config.put("salesmanager.sample.load", "true");
        config.put("salesmanager.sample.size", "0.05");
        return config;
    }
}
