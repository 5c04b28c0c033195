package io.salesmanager.coaching.opened;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Whether it is kept what managers open, and how long. */
@ConfigMapping(prefix = "salesmanager.opened")
public interface OpenedConfig {
    /** Whether it is kept which reports and deals a manager opens, each once a day. Default: yes, where managers are measured. */
    @WithDefault("true")
    boolean counted();

    /** How long. Default: 26 weeks, which is as far back as a manager's scorecard looks. */
    @WithDefault("P182D")
    Duration keep();

    /** How often what is older is forgotten. Default: daily. */
    @WithDefault("24h")
    String forgetEvery();
}
