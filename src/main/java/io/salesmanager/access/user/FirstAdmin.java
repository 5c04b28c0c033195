package io.salesmanager.access.user;

import io.quarkus.runtime.StartupEvent;
import io.salesmanager.access.AccessConfig;
import io.salesmanager.access.Role;
import io.salesmanager.access.Subject;
import io.salesmanager.access.key.ApiKeys;
import io.salesmanager.platform.Problem;
import io.salesmanager.platform.Secrets;
import io.salesmanager.platform.start.CannotStart;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * How the first administrator gets in: with the key of {@code SALES_ADMIN_KEY}, or by a link that is printed once at start
 * while there is no administrator at all.
 */
@ApplicationScoped
public class FirstAdmin {
    private static final Logger LOG = Logger.getLogger(FirstAdmin.class);
    private static final int DECENT_LENGTH = 32;
    private final @Nullable String keyHash;
    private final AccessConfig config;
    private final Users users;
    private final ApiKeys keys;
    private final String address;
    private volatile @Nullable String setupHash;

    FirstAdmin(
            AccessConfig config,
            Users users,
            ApiKeys keys,
            @ConfigProperty(name = "quarkus.http.host") String host,
            @ConfigProperty(name = "quarkus.http.port") int port) {
        this.config = config;
        this.keyHash = config.adminKey().map(String::strip).map(Secrets::digest).orElse(null);
        this.users = users;
        this.keys = keys;
        this.address = "http://%s:%d".formatted(host.equals("0.0.0.0") ? "127.0.0.1" : host, port);
    }

    void prepare(@Observes StartupEvent start) {
        config.adminKey().map(String::strip).ifPresent(FirstAdmin::requireLong);
        if (keyHash == null && !config.demo() && !anyAdmin()) {
            var token = Secrets.next("");
            setupHash = Secrets.digest(token);
            LOG.infof("There is no administrator. Make the first one, once, at %s/setup?token=%s", address, token);
        }
    }

    private static void requireLong(String key) {
        if (key.length() < DECENT_LENGTH) {
            throw new CannotStart(
                    "SALES_ADMIN_KEY has %d characters, and %d random ones are the least. Make one with: echo vsm_$(openssl rand -hex 32)"
                            .formatted(key.length(), DECENT_LENGTH));
        }
    }

    /** The administrator whose key comes from the configuration. */
    public Optional<Subject> recognise(String hash) {
        return keyHash != null && Secrets.same(keyHash, hash)
                ? Optional.of(new Subject("SALES_ADMIN_KEY", Role.ADMIN, null))
                : Optional.empty();
    }

    /**
     * Makes the first administrator and closes the link.
     *
     * @throws Problem 403 where the token is not the one printed, or there is an administrator by now
     */
    @Transactional
    UserShown create(String token, String name, String password) {
        requireOpen(token);
        var made = users.create(new NewUser(name, password, Role.ADMIN, null), "setup");
        setupHash = null;
        return made;
    }

    void requireOpen(String token) {
        var open = setupHash;
        if (open == null || !Secrets.same(open, Secrets.digest(token)) || anyAdmin()) {
            throw new Problem("setup-closed", 403, "This link is not valid", "It was used, or is of an earlier start.")
                    .with("advice", "While there is no administrator, each start prints a new link in the log.");
        }
    }

    private boolean anyAdmin() {
        return users.anyAdmin() || keys.anyAdmin();
    }
}
