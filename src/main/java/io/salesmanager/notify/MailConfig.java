package io.salesmanager.notify;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** The mail server. Without a host and a sender no mail goes out, and none is kept for later. */
@ConfigMapping(prefix = "salesmanager.mail")
public interface MailConfig {
    /** Name of the SMTP server. Default: none. */
    Optional<String> host();

    /** Default: 587, where mail is handed in. */
    @WithDefault("587")
    int port();

    Optional<String> username();

    Optional<String> password();

    /** How the connection is encrypted. Default: STARTTLS, and no mail without it. */
    @WithDefault("STARTTLS")
    Security security();

    /** The address from which mail comes, and that organizes meetings. Default: none. */
    Optional<String> from();

    @WithDefault("Virtual sales manager")
    String fromName();

    /** How long the server may take for one step. Default: 20 seconds. */
    @WithDefault("20s")
    Duration timeout();

    /** How often waiting mail is sent. Default: every 20 seconds. */
    @WithDefault("20s")
    String sendEvery();

    /** How long it is kept what was sent, and what failed. Default: 90 days. */
    @WithDefault("P90D")
    Duration keep();

    enum Security {
        STARTTLS,
        TLS,
        NONE
    }

    default boolean isOn() {
        return host().isPresent() && from().isPresent();
    }
}
