package io.salesmanager.access;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** The defaults, and two roles of an identity provider. */
public record FakeAccessConfig(Optional<String> adminKey, boolean demo) implements AccessConfig {
    public FakeAccessConfig() {
        this(Optional.empty(), false);
    }

    @Override
    public Duration rememberFor() {
        return Duration.ofSeconds(30);
    }

    @Override
    public Duration loginLasts() {
        return Duration.ofHours(12);
    }

    @Override
    public boolean secureCookie() {
        return false;
    }

    @Override
    public Oidc oidc() {
        return new Oidc() {
            @Override
            public Map<String, Role> roles() {
                return Map.of("crm-rep", Role.REP, "crm-ops", Role.SALES_OPS);
            }

            @Override
            public String personClaim() {
                return "crm_id";
            }
        };
    }
}
