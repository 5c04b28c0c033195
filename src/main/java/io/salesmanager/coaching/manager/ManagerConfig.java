package io.salesmanager.coaching.manager;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Whether and how long managers are measured. */
@ConfigMapping(prefix = "salesmanager.managers")
public interface ManagerConfig {
    /** Whether habits of managers are counted and shown, to anybody. Default: yes. */
    @WithDefault("true")
    boolean measured();

    /** How many whole weeks are looked at; what is older is neither counted nor shown. Default: 26. */
    @WithDefault("26")
    int weeks();

    /** How long answers to what is said of people are kept. Default: two years. */
    @WithDefault("P730D")
    Duration keepReplies();

    /** How often answers that are older are forgotten. Default: daily. */
    @WithDefault("24h")
    String forgetEvery();
}
