package io.salesmanager.coaching.session;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long agendas and notes of sessions are kept. */
@ConfigMapping(prefix = "salesmanager.sessions")
interface SessionConfig {
    /** After a session was held or cancelled. Default: two years. */
    @WithDefault("P730D")
    Duration keep();

    /** How often it is looked for older ones. Default: daily. */
    @WithDefault("24h")
    String forgetEvery();
}
