package io.salesmanager.coaching.eligibility;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Period;

/** Whether eligibility is proposed and confirmed, and how long decisions that are over are kept. */
@ConfigMapping(prefix = "salesmanager.eligibility")
public interface EligibilityConfig {
    /** Whether eligibility is proposed, asked for and confirmed. Default: yes. */
    @WithDefault("true")
    boolean enabled();

    /** How long requests are kept after their decision, or their last day, is over. Default: two years. */
    @WithDefault("P2Y")
    Period keep();

    /** How often older ones are forgotten; {@code off} for never. Default: once a day. */
    @WithDefault("24h")
    String forgetEvery();
}
